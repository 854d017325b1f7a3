"""A stretch shows how to do it, when to stop, and leads through today's list."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.exercise import AvoidRule, Dose
from recovery_app.domain.fit import fit, standing
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, SafetyChecked
from recovery_app.domain.profile import new_profile
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.dose_words import dose_figures
from recovery_app.ui.stretch.stretch_page import StretchPage
from recovery_app.ui.theme import Theme
from tests.domain.cases import block, pack
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    buttons,
    in_front,
    services_for,
    words_of,
)

SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]
DAY_S = 86_400


def shown(qtbot: QtBot, services: PageServices, exercise_id: str, width: int = 1076, height: int = 780) -> StretchPage:
    page = StretchPage(services)
    page.show_stretch(exercise_id)
    return in_front(qtbot, page, width, height)


def planned(services: PageServices) -> list[str]:
    place = standing(services.store.profile, services.knowledge, services.clock.now())
    return [one.exercise.id for one in place.planned]


def tick(services: PageServices, exercise_id: str) -> None:
    now = services.clock.now()
    services.store.apply(lambda profile: change.mark_exercise(profile, exercise_id, services.new_id(), now, done=True))


def first_of_kind(services: PageServices, kind: str) -> str:
    place = standing(services.store.profile, services.knowledge, services.clock.now())
    return next(one.id for one in services.knowledge.exercises if fit(one, place).kind == kind)


def held(services: PageServices, level: Level) -> None:
    flag = next(one.id for one in services.knowledge.safety.flag if one.level is level and one.by_age is None)
    now = services.clock.now()
    entry = SafetyChecked("held", now, now.date(), level, {}, (flag,), (), "again")
    services.store.apply(lambda profile: change.with_entry(profile, entry))
    QApplication.sendPostedEvents()  # the page shows its new parts


def test_all_that_is_known_of_a_stretch_is_on_the_page(qtbot: QtBot, services: PageServices) -> None:
    exercise = services.knowledge.exercise("prone-press-up")
    text = words_of(shown(qtbot, services, exercise.id))
    for part in (exercise.name, exercise.dose_text, exercise.breathing, exercise.cue, exercise.grade_text):
        assert part in text
    for line in (*exercise.steps, *exercise.mistakes, *exercise.stop_if, *(rule.text for rule in exercise.avoid_if)):
        assert line in text


def test_the_sources_are_named_by_their_titles_once(qtbot: QtBot, services: PageServices) -> None:
    exercise = services.knowledge.exercise("prone-press-up")
    text = words_of(shown(qtbot, services, exercise.id))
    known = {source.id: source.title for source in services.knowledge.sources}
    for mark in exercise.sources:
        title = known.get(mark.removesuffix("m"), "General clinical knowledge")
        assert text.count(title) == 1


def test_every_stretch_of_the_library_can_be_shown(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, services.knowledge.exercises[0].id)
    for exercise in services.knowledge.exercises:
        page.show_stretch(exercise.id)
        assert page.accessibleName() == exercise.name
        assert_everything_has_a_name(page)


def test_an_unknown_stretch_is_refused(qtbot: QtBot, services: PageServices) -> None:
    page = StretchPage(services)
    qtbot.addWidget(page)
    with pytest.raises(KeyError):
        page.show_stretch("no-such-stretch")


def test_an_easier_stretch_can_be_opened_and_a_plain_hint_cannot(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "prone-press-up")
    with qtbot.waitSignal(page.stretch_requested) as opened:
        button(page, "Easier:").click()
    assert opened.args == ["prone-on-elbows"]
    assert not any(one.accessibleName().startswith("Harder") for one in buttons(page))
    assert services.knowledge.exercise("prone-press-up").harder in words_of(page)


def test_done_is_saved_and_leads_on(qtbot: QtBot, services: PageServices) -> None:
    first, second, *_ = planned(services)
    page = shown(qtbot, services, first)
    assert page.tag.text() == "In today's plan"
    assert page.bar.place.text() == f"1 of {len(planned(services))}"
    button(page, "Done").click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, ExerciseMarked)
    assert (entry.exercise_id, entry.done) == (first, True)
    assert page.tag.text() == "Done today"
    with qtbot.waitSignal(page.next_requested) as following:
        page.bar.main.click()
    assert following.args == [second]


def test_a_tick_can_be_taken_back(qtbot: QtBot, services: PageServices) -> None:
    first = planned(services)[0]
    tick(services, first)
    page = shown(qtbot, services, first)
    button(page, "Done today").click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, ExerciseMarked)
    assert entry.done is False
    assert page.bar.main.text() == "Done"
    assert not page.bar.undo.isVisible()


def test_the_way_on_leads_to_what_is_still_open(qtbot: QtBot, services: PageServices) -> None:
    ids = planned(services)
    for exercise_id in ids[1:]:
        tick(services, exercise_id)
    page = shown(qtbot, services, ids[-1])
    with qtbot.waitSignal(page.next_requested) as following:
        page.bar.main.click()
    assert following.args == [ids[0]]


def test_after_the_last_stretch_the_way_leads_back_to_the_list(qtbot: QtBot, services: PageServices) -> None:
    ids = planned(services)
    for exercise_id in ids:
        tick(services, exercise_id)
    page = shown(qtbot, services, ids[-1])
    with qtbot.waitSignal(page.back_requested):
        button(page, "Back to the list").click()


def test_one_can_look_ahead_and_back_without_ticking(qtbot: QtBot, services: PageServices) -> None:
    first, second, third, *_ = planned(services)
    page = shown(qtbot, services, second)
    with qtbot.waitSignal(page.next_requested) as following:
        button(page, "Next stretch").click()
    with qtbot.waitSignal(page.stretch_requested) as earlier:
        button(page, "Previous stretch").click()
    assert (earlier.args, following.args) == ([first], [third])
    page.show_stretch(first)
    assert not page.bar.previous.isEnabled()


def test_the_keyboard_stays_on_the_button_that_ticks_and_goes_on(qtbot: QtBot, services: PageServices) -> None:
    first = planned(services)[0]
    page = shown(qtbot, services, first)
    page.next_requested.connect(page.show_stretch)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is page.back
    page.bar.main.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.bar.main, Qt.Key.Key_Return)
    qtbot.keyClick(page.bar.main, Qt.Key.Key_Return)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert page.accessibleName() == services.knowledge.exercise(planned(services)[1]).name
    assert QApplication.focusWidget() is page.bar.main


def test_back_asks_to_go_back(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "cat-cow")
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page.back, Qt.Key.Key_Space)


def test_a_forbidden_stretch_says_why_on_top_and_has_no_done(qtbot: QtBot, services: PageServices) -> None:
    exercise_id = first_of_kind(services, "avoid")
    page = shown(qtbot, services, exercise_id)
    reason = fit(
        services.knowledge.exercise(exercise_id),
        standing(services.store.profile, services.knowledge, services.clock.now()),
    ).text
    text = words_of(page)
    assert text.index("Not for you right now") < text.index("How to do it")
    assert reason in text
    assert f"For you now: {reason}" in text
    assert not page.bar.isVisible()
    assert not any(one.text() == "Done" for one in buttons(page))


def test_only_rules_that_hold_for_the_user_are_marked(qtbot: QtBot, services: PageServices) -> None:
    theirs = AvoidRule("While you settle.", phases=("P1",), advice_only=True)
    others = AvoidRule("A sore wrist.", advice_only=True)
    exercise = msgspec.structs.replace(services.knowledge.exercise("cat-cow"), avoid_if=(others, theirs))
    changed = tuple(exercise if one.id == exercise.id else one for one in services.knowledge.exercises)
    knowledge = msgspec.structs.replace(services.knowledge, exercises=changed)
    text = words_of(
        shown(qtbot, services_for(services.theme, knowledge, FakeClock(), services.store.profile), "cat-cow")
    )
    assert text.index("For you now: While you settle.") < text.index("A sore wrist.")
    assert "For you now: A sore wrist." not in text


@pytest.mark.parametrize(
    ("kind", "words"), [("later", "Not in your plan yet."), ("unsuited", "Not with your pattern.")]
)
def test_a_stretch_that_is_not_chosen_says_so_and_has_no_done(
    qtbot: QtBot, services: PageServices, kind: str, words: str
) -> None:
    page = shown(qtbot, services, first_of_kind(services, kind))
    assert words in words_of(page)
    assert not page.bar.isVisible()


def test_a_newcomer_reads_a_stretch_without_done(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, services_for(theme, knowledge, clock, new_profile("p", clock.now())), "cat-cow")
    assert not page.bar.isVisible()
    assert not page.tag.isVisible()


def test_a_clinician_hold_is_told_and_takes_done_away(qtbot: QtBot, services: PageServices) -> None:
    first = planned(services)[0]
    page = shown(qtbot, services, first)
    assert page.bar.isVisible()
    held(services, Level.CLINICIAN)
    assert page.hold_banner.isVisible()
    assert not page.bar.isVisible()
    assert "How to do it" in words_of(page)


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.SAME_DAY])
def test_a_grave_hold_shows_no_exercise(qtbot: QtBot, services: PageServices, level: Level) -> None:
    page = shown(qtbot, services, planned(services)[0])
    held(services, level)
    assert page.hold_banner.isVisible()
    assert "How to do it" not in words_of(page)
    assert not page.bar.isVisible()


def test_done_pressed_on_a_page_left_open_for_days_ticks_nothing_that_is_not_planned_any_more(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    early = planned(services)
    page = shown(qtbot, services, early[0])
    clock.advance(60 * DAY_S)
    gone = next((one for one in early if one not in planned(services)), None)
    assert gone is not None
    page.show_stretch(gone)
    assert not page.bar.isVisible()
    before = services.store.profile.log
    page.bar.marked.emit(True)
    assert services.store.profile.log == before


DOSES = [
    (
        "stretch",
        Dose(25, 2, 2, 1, 10, 1, 5),
        ("Hold: 25 s", "Each side: 2 times", "Rest between: 10 s", "A week: 5 days"),
    ),
    ("strength", Dose(4, 10, 1, 2, 45, 1, 1), ("Repeat: 10 times", "Sets: 2", "A day: Once", "A week: 1 day")),
    ("position", Dose(180, 1, 1, 1, 0, 3, 7), ("Time: 3 min", "A day: 3 times")),
    ("stretch", Dose(90, 1, 2, 1, 0, 1, 7), ("Hold: 90 s", "Each side: Once", "A day: Once")),
]


@pytest.mark.parametrize(("kind", "dose", "expected"), DOSES)
def test_a_dose_is_told_in_figures(knowledge: Knowledge, kind: str, dose: Dose, expected: tuple[str, ...]) -> None:
    exercise = msgspec.structs.replace(knowledge.exercises[0], kind=kind, dose=dose)
    assert set(expected) <= {f"{label}: {figure}" for label, figure in dose_figures(exercise)}


@pytest.mark.parametrize("exercise_id", ["prone-press-up", "single-leg-bridge", "cat-cow"])
@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped(
    qtbot: QtBot, qapp: QApplication, services: PageServices, exercise_id: str, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    assert_nothing_is_clipped(shown(qtbot, services, exercise_id, width, height))


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped_in_the_bar_of_a_ticked_stretch(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "dark", percent)
    first = planned(services)[0]
    tick(services, first)
    page = shown(qtbot, services, first, width, height)
    assert_nothing_is_clipped(page)
    assert page.bar.main.geometry().right() < page.width()


def test_what_hurt_says_that_the_plan_leaves_it_out_and_cannot_be_practised(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    clock.advance(12 * DAY_S)
    hurt = block(clock.now().date() - timedelta(days=4), pain=8, sore="figure-4")
    services.store.apply(lambda profile: change.with_entry(profile, hurt))
    page = shown(qtbot, services, "figure-4")
    assert not page.practise.isVisible()
    assert "Left out for now." in words_of(page)
    assert "It comes back after 2 calm rounds of your exercises." in words_of(page)


def test_after_ice_a_held_stretch_says_when_it_may_begin(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    clock.advance(12 * DAY_S)
    page = shown(qtbot, services, "figure-4")
    assert not page.waits.isVisible()
    iced = msgspec.structs.replace(pack("ice", clock.now()), heat_s=0, ice_s=600)
    services.store.apply(lambda profile: change.with_entry(profile, iced))
    assert page.practise.isVisible()
    assert page.waits.isVisible()
    assert "Possible again at 09:30." in words_of(page)
    clock.advance(1_800)
    page.refresh()
    assert not page.waits.isVisible()
