"""The page of the user's data: backups, copies, people, and erasing, over stored data that a test holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.profile import Profile, WizardDraft
from recovery_app.domain.stored_data import Person
from recovery_app.domain.timed_session import TimedSession
from recovery_app.domain.wizard import safety_of
from recovery_app.ui.data.compare_table import CompareTable
from recovery_app.ui.data.data_page import DataPage
from recovery_app.ui.data.erase_dialog import EraseDialog
from recovery_app.ui.data.name_dialog import NameDialog
from recovery_app.ui.data.refusal_dialog import RefusalDialog
from recovery_app.ui.data.replace_dialog import ReplaceDialog
from recovery_app.ui.data.stored_dialog import AT_A_TIME, StoredDialog
from recovery_app.ui.data.words import size, when
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.fakes import START, FakeClock
from tests.ui.fake_data import FakeData
from tests.ui.pages import (
    Shown,
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    healthy_flags,
    in_front,
    runner_answers,
    tab_stops,
    words_of,
)

SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]
LONG_FOLDER = Path("/home") / ("a-folder-with-a-long-name-" * 4) / "recovery-app"
Open = Callable[..., DataPage]


@pytest.fixture
def data() -> FakeData:
    return FakeData()


@pytest.fixture
def served(services: PageServices, data: FakeData) -> PageServices:
    return dataclasses.replace(services, data=data, data_dir=LONG_FOLDER)


@pytest.fixture
def opened(qtbot: QtBot, served: PageServices) -> Open:
    return lambda width=1076, height=780: in_front(qtbot, DataPage(served), width, height)


def asked(page: DataPage, kind: type[Shown]) -> Shown:
    return next(one for one in page.findChildren(kind) if one.isVisible())


def with_walk(profile: Profile, clock: FakeClock) -> Profile:
    return change.log_walk(profile, "walk", clock.now(), minutes=12, brisk=False, pain_during=1)


def keep_backup(data: FakeData, services: PageServices, hours: float = 2.0) -> Profile:
    """Keep the present state as a backup made so many hours ago, and enter a walk after it."""
    before = services.store.profile
    data.kept["one"] = (services.clock.now() - timedelta(hours=hours), before)
    services.store.apply(lambda profile: with_walk(profile, services.clock))
    return before


def running_session(services: PageServices) -> TimedSession:
    heat = next(one for one in services.knowledge.heat_ice.protocol if one.id == "heat")
    return begin_heat_ice(heat, "s", services.clock.instant())


def start_a_session(services: PageServices) -> None:
    session = running_session(services)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, active_session=session))


def test_the_page_says_where_the_data_is_and_that_it_stays_there(qtbot: QtBot, opened: Open) -> None:
    page = opened()
    assert str(LONG_FOLDER) in words_of(page)
    assert "It stays on this computer." in words_of(page)
    with qtbot.waitSignal(page.folder_requested):
        button(page, "Open the folder").click()
    with qtbot.waitSignal(page.back_requested):
        button(page, "Back").click()
    with qtbot.waitSignal(page.report_requested):
        button(page, "Make a report").click()


def test_a_backup_is_looked_at_beside_the_present_before_it_comes_back(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    before = keep_backup(data, served)
    page = opened()
    assert "Today 07:00" in words_of(page)
    button(page, "Look at the backup of today 07:00").click()
    dialog = asked(page, ReplaceDialog)
    assert dialog.focusWidget() is dialog.safe
    table = next(one for one in dialog.findChildren(CompareTable) if one.accessibleName().startswith("Entries"))
    assert table.accessibleName().startswith("Entries in the log: 1, now 2. ")
    assert "What you have now is kept as a backup" in words_of(dialog)
    with qtbot.waitSignal(page.profile_replaced) as told:
        button(dialog, "Go back to this").click()
    assert served.store.profile == before
    assert data.kept_before == 1
    assert told.args == ["You are back at the backup of today 07:00. What was there before is kept as a backup."]


def test_a_backup_that_is_left_changes_nothing(opened: Open, data: FakeData, served: PageServices) -> None:
    keep_backup(data, served)
    present = served.store.profile
    page = opened()
    button(page, "Look at the backup").click()
    button(asked(page, ReplaceDialog), "Leave it").click()
    assert served.store.profile is present


def test_a_backup_that_cannot_be_read_says_why_and_offers_nothing(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    keep_backup(data, served)
    page = opened()
    data.refusal = "The backup is cut short. Choose an older one."
    button(page, "Look at the backup").click()
    dialog = asked(page, RefusalDialog)
    assert data.refusal in words_of(dialog)
    assert not dialog.verb.isVisible()


def test_nothing_is_replaced_where_the_present_state_cannot_be_kept(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    keep_backup(data, served)
    present = served.store.profile
    page = opened()
    button(page, "Look at the backup").click()
    data.refusal = "Your last change is not saved yet. Wait until it is."
    dialog = asked(page, ReplaceDialog)
    dialog.verb.click()
    assert data.refusal in words_of(dialog)
    assert not dialog.verb.isVisible()
    assert served.store.profile is present


def test_few_backups_are_shown_until_all_are_asked_for(opened: Open, data: FakeData, served: PageServices) -> None:
    for hours in range(7):
        data.kept[str(hours)] = (served.clock.now() - timedelta(hours=hours), served.store.profile)
    page = opened()
    assert len(page.backups.looks) == 4
    button(page, "Show 3 older").click()
    assert len(page.backups.looks) == 7
    assert not page.backups.more.isVisible()
    assert list(page.backups.looks.values())[4].hasFocus()


def test_backups_of_one_minute_are_told_apart(opened: Open, data: FakeData, served: PageServices) -> None:
    for seconds in (5, 20, 900):
        data.kept[str(seconds)] = (served.clock.now() - timedelta(seconds=seconds), served.store.profile)
    page = opened()
    names = [one.accessibleName() for one in page.backups.looks.values()]
    assert names == [f"Look at the backup of today {one}" for one in ("08:59:55", "08:59:40", "08:45")]


def test_a_new_backup_is_listed_as_soon_as_something_changed(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    page = opened()
    assert "There is none yet." in words_of(page)
    keep_backup(data, served)
    assert [one.accessibleName() for one in page.backups.looks.values()] == ["Look at the backup of today 07:00"]


def test_a_file_is_looked_at_before_it_is_brought_in(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    there = with_walk(served.store.profile, FakeClock())
    path = Path("of") / "another computer.json"
    data.files[path] = there
    page = opened()
    button(page, "Choose a file").click()
    asked(page, QFileDialog).fileSelected.emit(str(path))
    asked(page, QFileDialog).reject()
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    dialog = asked(page, ReplaceDialog)
    assert path.name in words_of(dialog)
    with qtbot.waitSignal(page.profile_replaced):
        button(dialog, "Bring it in").click()
    assert served.store.profile == there


def test_a_session_that_ran_in_another_state_does_not_come_back_with_it(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    session = running_session(served)
    data.files[Path("it")] = msgspec.structs.replace(served.store.profile, active_session=session)
    page = opened()
    page.replacing.look_at_file(page.bring.told, Path("it"))
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    button(asked(page, ReplaceDialog), "Bring it in").click()
    assert served.store.profile.active_session is None


def test_a_file_that_is_refused_says_why_in_its_place_and_changes_nothing(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    present = served.store.profile
    data.refusal = "<b>bad.json</b> was not brought in: it is no copy of Recovery. Choose another file."
    page = opened()
    page.replacing.look_at_file(page.bring.told, Path("bad.json"))
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    assert page.bring.told.text.text() == data.refusal
    assert page.bring.told.isVisible()
    assert page.bring.told.text.textFormat() == Qt.TextFormat.PlainText
    assert not page.findChildren(ReplaceDialog)
    assert served.store.profile is present
    page.hide()
    page.show()
    assert not page.bring.told.isVisible()


def test_a_safety_hold_does_not_go_away_with_another_state(
    opened: Open, data: FakeData, served: PageServices, knowledge: Knowledge
) -> None:
    keep_backup(data, served)
    answers = runner_answers(knowledge, flags={**healthy_flags(knowledge), "RF-CES-1": "yes"})
    draft = WizardDraft(served.clock.now(), answers, ())
    check = change.safety_entry(safety_of(knowledge, answers), draft, "hold", served.clock.now())
    served.store.apply(lambda profile: change.with_entry(profile, check))
    held = served.store.profile
    page = opened()
    button(page, "Look at the backup").click()
    dialog = asked(page, ReplaceDialog)
    assert "Your safety answers stop the plan for now" in words_of(dialog)
    assert not dialog.verb.isVisible()
    assert served.store.profile is held


def test_a_running_session_blocks_what_would_replace_the_profile_and_says_so(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    keep_backup(data, served)
    data.everybody = (*data.everybody, Person("p1", "Sam", is_current=False))
    start_a_session(served)
    page = opened()
    assert "A session is running." in words_of(page)
    for words in ("Choose a file", "Erase everything", "Switch to Sam"):
        assert not button(page, words).isEnabled()
        assert button(page, words).accessibleDescription() == "A session is running. End it first."
    button(page, "Look at the backup").click()
    assert "A session is running. End it first." in words_of(asked(page, ReplaceDialog))
    asked(page, ReplaceDialog).reject()
    served.store.apply(lambda profile: msgspec.structs.replace(profile, active_session=None))
    assert "A session is running." not in words_of(page)
    assert button(page, "Erase everything").isEnabled()


def test_a_session_that_starts_under_the_question_stops_the_answer(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    keep_backup(data, served)
    page = opened()
    button(page, "Look at the backup").click()
    start_a_session(served)
    present = served.store.profile
    dialog = asked(page, ReplaceDialog)
    button(dialog, "Go back to this").click()
    assert "A session is running. End it first." in words_of(dialog)
    assert served.store.profile is present


@pytest.mark.parametrize(
    ("words", "suggested", "written", "told"),
    [
        ("Save a copy", "recovery-copy-2025-03-12.json", "mine.json", "Saved as mine.json."),
        ("Save calendar", "recovery-plan-2025-03-12.ics", "mine.ics", "Saved as mine.ics."),
    ],
)
def test_a_file_is_saved_where_the_user_says(
    qtbot: QtBot, opened: Open, data: FakeData, words: str, suggested: str, written: str, told: str
) -> None:
    page = opened()
    button(page, words).click()
    dialog = asked(page, QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == suggested
    dialog.fileSelected.emit(written)
    dialog.reject()
    qtbot.waitUntil(lambda: not page.saving.side.is_busy)
    assert data.written == [Path(written)]
    assert page.take.told.text.text() == told


def test_tables_are_saved_in_a_folder_of_their_own(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    page = opened()
    button(page, "Save tables").click()
    dialog = asked(page, QFileDialog)
    dialog.fileSelected.emit("here")
    dialog.reject()
    qtbot.waitUntil(lambda: not page.saving.side.is_busy)
    assert data.written == [Path("here/tables/walks.csv"), Path("here/tables/runs.csv")]
    assert page.take.told.text.text() == "Saved 2 tables in the folder tables."


def test_what_could_not_be_saved_is_told_in_its_place(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    page = opened()
    data.refusal = "mine.json was not saved: the disk is full. Make room and try again."
    for save in (page.saving.copy_to, page.saving.tables_to, page.saving.calendar_to):
        page.take.told.clear()
        save(page.take.told, Path("mine.json"))
        qtbot.waitUntil(lambda: not page.saving.side.is_busy)
        assert page.take.told.text.text() == data.refusal


def test_everything_that_is_stored_can_be_read_and_selected(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    data.stored = {
        "profile.json": ("Your answers, your plan and your log.", '{"note": "<b>bold</b>"}'),
        "faults.log": ("What went wrong in the program.", "2025"),
    }
    page = opened()
    button(page, "Show everything that is stored").click()
    dialog = asked(page, StoredDialog)
    assert "profile.json, 23 bytes" in words_of(dialog)
    assert "Your answers, your plan and your log." in words_of(dialog)
    qtbot.keyClick(button(dialog, "Read profile.json"), Qt.Key.Key_Space)
    assert dialog.content.toPlainText() == '{"note": "<b>bold</b>"}'
    assert dialog.content.accessibleName() == "What is in profile.json"
    assert dialog.content.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert dialog.focusWidget() is dialog.back
    qtbot.keyClick(dialog.back, Qt.Key.Key_Space)
    assert dialog.list.isVisible()
    assert dialog.focusWidget() is button(dialog, "Read profile.json")
    data.refusal = "faults.log cannot be read. Look at it in the folder."
    button(dialog, "Read faults.log").click()
    assert data.refusal in words_of(dialog)


def test_a_person_is_added_and_renamed_with_the_keyboard(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    page = opened()
    qtbot.keyClick(button(page, "Add a person"), Qt.Key.Key_Space)
    dialog = asked(page, NameDialog)
    qtbot.keyClicks(dialog.name, " Sam ")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert [one.name for one in data.everybody] == ["Me", "Sam"]
    QApplication.sendPostedEvents()  # a new row of a list is shown by an event
    assert "Sam" in words_of(page)
    assert "In use now." in words_of(page)
    button(page, "Rename Sam").click()
    dialog = asked(page, NameDialog)
    assert dialog.name.text() == "Sam"
    qtbot.keyClicks(dialog.name, "Kim")
    button(dialog, "Save").click()
    assert [one.name for one in data.everybody] == ["Me", "Kim"]


def test_a_name_that_is_missing_or_refused_stays_to_be_mended(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    page = opened()
    button(page, "Add a person").click()
    dialog = asked(page, NameDialog)
    button(dialog, "Add").click()
    assert dialog.field.error() == "Enter a name, such as Sam."
    data.refusal = "There is somebody named Sam already. Choose another name."
    qtbot.keyClicks(dialog.name, "Sam")
    assert dialog.field.error() == ""
    button(dialog, "Add").click()
    assert dialog.field.error() == data.refusal
    assert dialog.name.text() == "Sam"
    assert dialog.focusWidget() is dialog.name
    assert_nothing_is_clipped(dialog)


def test_another_person_is_switched_to_without_a_question(opened: Open, data: FakeData) -> None:
    data.everybody = (*data.everybody, Person("p1", "Sam", is_current=False))
    page = opened()
    button(page, "Switch to Sam").click()
    assert [one.is_current for one in data.everybody] == [False, True]
    data.refusal = "Another start of the program has Sam open. Close it first."
    page.refresh()
    page.people.switches["first"].click()
    assert page.people.told.text.text() == data.refusal


def test_nothing_is_erased_before_the_word_is_typed(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    page = opened()
    button(page, "Erase everything").click()
    dialog = asked(page, EraseDialog)
    assert dialog.focusWidget() is dialog.safe
    assert not dialog.verb.isEnabled()
    qtbot.keyClicks(dialog.word, "eras")
    qtbot.keyClick(dialog.word, Qt.Key.Key_Return)
    assert (data.erased, dialog.isVisible()) == (0, True)
    qtbot.keyClicks(dialog.word, "e")
    dialog.verb.click()
    assert (data.erased, dialog.isVisible()) == (1, False)


def test_escape_keeps_everything(qtbot: QtBot, opened: Open, data: FakeData) -> None:
    page = opened()
    button(page, "Erase everything").click()
    dialog = asked(page, EraseDialog)
    qtbot.keyClicks(dialog.word, "ERASE")
    qtbot.keyClick(dialog.word, Qt.Key.Key_Escape)
    assert (data.erased, dialog.isVisible()) == (0, False)


def test_a_copy_can_be_saved_from_the_question_before_erasing(opened: Open, data: FakeData) -> None:
    page = opened()
    button(page, "Erase everything").click()
    dialog = asked(page, EraseDialog)
    button(dialog, "Save a copy first").click()
    files = next(one for one in dialog.findChildren(QFileDialog) if one.isVisible())
    files.fileSelected.emit("mine.json")
    files.reject()
    assert data.written == [Path("mine.json")]
    assert "Saved as mine.json." in words_of(dialog)
    assert dialog.isVisible()


def test_what_could_not_be_erased_is_told_and_can_be_tried_again(opened: Open, data: FakeData) -> None:
    data.everybody = (Person("first", "Kim", is_current=True), Person("p1", "Sam", is_current=False))
    page = opened()
    button(page, "Erase everything").click()
    dialog = asked(page, EraseDialog)
    assert "what is kept for “Kim”" in words_of(dialog)
    dialog.word.setText("ERASE")
    dialog.word.textEdited.emit("ERASE")
    data.refusal = "profile.json is still there: the folder is read-only. Remove it yourself."
    dialog.verb.click()
    assert data.refusal in words_of(dialog)
    data.refusal = ""
    dialog.verb.click()
    assert (data.erased, dialog.isVisible()) == (1, False)


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped_and_everything_has_a_name(
    opened: Open, data: FakeData, served: PageServices, theme: Theme, width: int, height: int, percent: int
) -> None:
    theme.change("light", percent)
    keep_backup(data, served)
    data.everybody = (*data.everybody, Person("p1", "S" * 80, is_current=False))
    start_a_session(served)
    page = opened(width, height)
    page.bring.told.tell_refused(f"{'long' * 30}.json was not brought in. Choose another file.")
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    assert page.content.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_no_dialog_is_clipped(
    qtbot: QtBot,
    opened: Open,
    data: FakeData,
    served: PageServices,
    theme: Theme,
    width: int,
    height: int,
    percent: int,
) -> None:
    theme.change("light", percent)
    keep_backup(data, served)
    data.stored = {f"backups/{'2025' * 20}.json": ("An earlier state of your data.", "{}")}
    data.files[Path("x" * 90)] = served.store.profile
    data.everybody = (Person("first", "S" * 80, is_current=True), Person("p1", "Sam", is_current=False))
    page = opened(width, height)
    asks: tuple[Callable[[], object], ...] = (
        lambda: page.replacing.look_at_backup("one"),
        lambda: page.replacing.look_at_file(page.bring.told, Path("x" * 90)),
        lambda: page.keeping.show_stored(page.where.told),
        page.keeping.erase,
        lambda: page.keeping.rename_person("first"),
    )
    for ask in asks:
        ask()
        qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
        dialog = asked(page, QDialog)
        assert_nothing_is_clipped(dialog)
        assert_everything_has_a_name(dialog)
        assert dialog.width() <= width
        dialog.reject()


def test_tab_goes_through_the_page_from_top_to_bottom(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    page = opened()
    keep_backup(data, served)
    data.everybody = (*data.everybody, Person("p1", "Sam", is_current=False))
    page.refresh()
    assert tab_stops(qtbot, page, "Back") == [
        "Back", "Open the folder", "Show everything that is stored", "Look at the backup of today 07:00",
        "Save a copy", "Save tables", "Save calendar", "Make a report", "Choose a file",
        "Rename Me", "Rename Sam", "Switch to Sam", "Add a person", "Erase everything",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("hours", "words"),
    [(0, "today 09:00"), (10, "yesterday 23:00"), (48, "Mon 10 Mar, 09:00"), (24 * 100, "Mon 2 Dec 2024, 09:00")],
)
def test_moments_are_told_as_people_tell_them(hours: int, words: str) -> None:
    assert when(START - timedelta(hours=hours), START) == words


@pytest.mark.parametrize(("count", "words"), [(5, "5 bytes"), (24_100, "24 KB"), (3_500_000, "3.3 MB")])
def test_sizes_are_told_as_people_read_them(count: int, words: str) -> None:
    assert size(count) == words


@pytest.mark.parametrize("flag", ["RF-CES-1", "RF-DUR-1"])
def test_before_erasing_it_is_told_that_the_advice_of_a_safety_hold_still_holds(
    flag: str, opened: Open, served: PageServices, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = opened()
    button(page, "Erase everything").click()
    assert "safety answers" not in words_of(asked(page, EraseDialog))
    asked(page, EraseDialog).reject()
    answers = runner_answers(knowledge, flags={**healthy_flags(knowledge), flag: "yes"})
    draft = WizardDraft(clock.now(), answers, ())
    check = change.safety_entry(safety_of(knowledge, answers), draft, "hold", clock.now())
    served.store.apply(lambda profile: change.with_entry(profile, check))
    button(page, "Erase everything").click()
    dialog = asked(page, EraseDialog)
    assert "Your safety answers go too." in words_of(dialog)
    assert "The advice they gave you still holds" in words_of(dialog)


def test_a_backup_of_a_folder_that_cannot_be_read_any_more_says_why(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    keep_backup(data, served)
    page = opened()
    data.lists = "The folder could not be read: check who owns it and its permissions."
    next(iter(page.backups.looks.values())).click()
    assert data.lists in words_of(asked(page, RefusalDialog))


def test_a_file_name_of_several_lines_is_told_in_one(opened: Open, data: FakeData) -> None:
    page = opened()
    page.saving.copy_to(page.take.told, Path("a\nb\u202e.json"))
    assert page.take.told.text.text() == "Saved as a b.json."


@pytest.mark.parametrize("stays", [True, False])
def test_a_long_file_is_read_while_the_window_goes_on_and_asked_about_where_it_was_asked_for(
    stays: bool, qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    page, go = opened(), Event()
    data.files[Path("long.json")] = served.store.profile
    data.reads = go
    page.replacing.look_at_file(page.bring.told, Path("long.json"))
    assert page.bring.told.text.text() == "Reading the file…"
    page.setVisible(stays)
    go.set()
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    assert not page.bring.told.isVisible()
    assert [one.isVisible() for one in page.findChildren(ReplaceDialog)] == [True] * stays


def test_a_folder_full_of_files_is_shown_a_part_at_a_time(opened: Open, data: FakeData) -> None:
    data.stored = {f"{number}.json": ("It is kept.", "text") for number in range(AT_A_TIME * 2 + 3)}
    page = opened()
    button(page, "Show everything that is stored").click()
    dialog = asked(page, StoredDialog)
    assert len(dialog.reads) == AT_A_TIME
    button(dialog, f"Show more ({AT_A_TIME + 3} left)").click()
    assert len(dialog.reads) == AT_A_TIME * 2
    assert dialog.focusWidget() is list(dialog.reads.values())[AT_A_TIME]
    button(dialog, "Show more (3 left)").click()
    assert list(dialog.reads) == list(data.stored)
    assert not dialog.more.isVisible()


def test_what_is_asked_for_while_a_long_file_is_read_says_that_it_has_to_wait(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    page, go = opened(), Event()
    data.files[Path("long.json")] = served.store.profile
    data.reads = go
    page.replacing.look_at_file(page.bring.told, Path("long.json"))
    page.replacing.look_at_file(page.bring.told, Path("long.json"))
    assert "Wait until it is done" in page.bring.told.text.text()
    go.set()
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    assert asked(page, ReplaceDialog)


def look_at(qtbot: QtBot, page: DataPage, path: Path) -> ReplaceDialog:
    page.replacing.look_at_file(page.bring.told, path)
    qtbot.waitUntil(lambda: not page.replacing.side.is_busy)
    return asked(page, ReplaceDialog)


def take_a_dose(services: PageServices) -> None:
    now = services.clock.now()
    taken = DoseTaken("dose", now, now.date(), "ibu-200-uk", now, 200, "UK")
    services.store.apply(lambda profile: change.with_entry(profile, taken))


def test_medicine_stays_counted_when_a_backup_comes_back_and_the_question_says_so(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    before = keep_backup(data, served)
    take_a_dose(served)
    page = opened()
    button(page, "Look at the backup").click()
    dialog = asked(page, ReplaceDialog)
    assert "Stops, medicine, heat and ice of the last 14 days stay counted." in words_of(dialog)
    button(dialog, "Go back to this").click()
    assert [entry.id for entry in served.store.profile.log] == [*(one.id for one in before.log), "dose"]


def test_where_safety_questions_are_due_nothing_comes_back_before_they_are_answered(
    opened: Open, data: FakeData, served: PageServices
) -> None:
    keep_backup(data, served)
    now = served.clock.now()
    served.store.apply(lambda profile: change.log_walk(profile, "w", now, minutes=9, brisk=False, pain_during=8))
    sore = served.store.profile
    page = opened()
    button(page, "Look at the backup").click()
    dialog = asked(page, ReplaceDialog)
    assert "The four safety questions are due. Answer them on Today first." in words_of(dialog)
    assert not dialog.verb.isVisible()
    assert served.store.profile is sore


def test_a_file_of_other_data_says_whose_place_it_takes(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    data.everybody = (Person("first", "Kim", is_current=True), Person("p1", "Sam", is_current=False))
    data.files[Path("other")] = msgspec.structs.replace(served.store.profile, profile_id="other")
    data.files[Path("mine")] = served.store.profile
    page = opened()
    dialog = look_at(qtbot, page, Path("other"))
    assert "It was made from other data. It takes the place of all that is kept for “Kim”." in words_of(dialog)
    assert "To keep both, add a person first" in words_of(dialog)
    assert dialog.verb.isEnabled()
    dialog.reject()
    data.everybody = data.everybody[:1]
    dialog = look_at(qtbot, page, Path("other"))
    assert "It takes the place of all your data here." in words_of(dialog)
    dialog.reject()
    assert "other data" not in words_of(look_at(qtbot, page, Path("mine")))


@pytest.mark.parametrize(
    ("answer", "kept", "told"),
    [
        ("The same person's", 1, "Stops, medicine, heat and ice of the last 14 days stay counted."),
        ("Somebody else's", 0, "What was taken here is not counted any more."),
    ],
)
def test_medicine_counts_on_in_other_data_only_if_it_is_the_same_persons(
    answer: str, kept: int, told: str, qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    data.files[Path("other")] = msgspec.structs.replace(served.store.profile, profile_id="other")
    take_a_dose(served)
    dialog = look_at(qtbot, opened(), Path("other"))
    assert not dialog.verb.isEnabled()
    assert dialog.verb.accessibleDescription() == "Say first whose data it is."
    button(dialog, answer).click()
    assert told in words_of(dialog)
    assert_nothing_is_clipped(dialog)
    button(dialog, "Bring it in").click()
    assert served.store.profile.profile_id == "other"
    assert sum(isinstance(entry, DoseTaken) for entry in served.store.profile.log) == kept


def test_the_data_of_another_person_here_is_brought_in_there_only(
    qtbot: QtBot, opened: Open, data: FakeData, served: PageServices
) -> None:
    data.files[Path("hers")] = msgspec.structs.replace(served.store.profile, profile_id="hers")
    data.owners = {"hers": "Sam"}
    present = served.store.profile
    dialog = look_at(qtbot, opened(), Path("hers"))
    assert "This is the data of “Sam”. Switch to “Sam” first." in words_of(dialog)
    assert not dialog.verb.isVisible()
    assert served.store.profile is present
