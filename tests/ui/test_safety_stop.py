"""The safety page says what to do, and never shows a plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.check_change import log_partial_check
from recovery_app.domain.flag import FlagAnswer
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.wizard import new_draft, safety_of
from recovery_app.ui.printing import NO_PRINTER
from recovery_app.ui.safety.paper import sheet_document
from recovery_app.ui.safety.stop_page import SafetyStopPage
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    buttons,
    runner_answers,
    services_for,
    tab_stops,
    with_plan,
    words_of,
)

EMERGENCY: dict[str, FlagAnswer] = {"RF-CES-1": "yes", "RF-CES-2": "unsure"}
SAME_DAY: dict[str, FlagAnswer] = {"RF-INF-2": ("constant", "diabetes")}
CLINICIAN: dict[str, FlagAnswer] = {"RF-REDS-1": "yes"}
DAY_S = 86_400


def stopped(knowledge: Knowledge, clock: FakeClock, flags: dict[str, FlagAnswer], age: int = 34) -> Profile:
    answers = runner_answers(knowledge, age=age)
    answers = msgspec.structs.replace(answers, flags={**answers.flags, **flags})
    draft = new_draft(clock.now(), answers)
    profile = msgspec.structs.replace(new_profile("p", clock.now()), draft=draft)
    entry = change.safety_entry(safety_of(knowledge, answers), draft, "check", clock.now())
    return change.with_entry(profile, entry)


class Stop:
    """Open the safety page for answers."""

    def __init__(self, qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
        self._qtbot, self._theme, self._knowledge, self._clock = qtbot, theme, knowledge, clock

    def __call__(
        self, flags: dict[str, FlagAnswer], age: int = 34, size: tuple[int, int] = (1180, 780)
    ) -> SafetyStopPage:
        profile = stopped(self._knowledge, self._clock, flags, age)
        hold = current_hold(self._knowledge.safety, profile.log)
        assert hold is not None
        services = services_for(self._theme, self._knowledge, self._clock, profile)
        page = SafetyStopPage(services, has_printer=lambda: False)
        self._qtbot.addWidget(page)
        page.setMinimumSize(720, 560)
        page.resize(*size)
        page.show_hold(hold.level, hold.flags, hold.since, hold.check_again_at)
        with self._qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        self.services = services
        return page


@pytest.fixture
def stop(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> Stop:
    return Stop(qtbot, theme, knowledge, clock)


@pytest.mark.parametrize("flags", [EMERGENCY, SAME_DAY, CLINICIAN])
def test_every_level_says_what_to_do_and_names_each_reason(
    stop: Stop, knowledge: Knowledge, flags: dict[str, FlagAnswer]
) -> None:
    text = words_of(stop(flags))
    for flag_id in flags:
        flag = knowledge.safety.by_id(flag_id)
        assert flag.statement in text
        assert flag.reason in text
        advice = knowledge.safety.advice_for(flag.level)
        assert advice.title in text
        assert all(title in text and line in text for title, line in advice.steps)
        assert advice.why in text


@pytest.mark.parametrize("flags", [EMERGENCY, SAME_DAY, CLINICIAN])
def test_a_safety_stop_never_shows_a_plan_or_a_pattern(
    stop: Stop, knowledge: Knowledge, flags: dict[str, FlagAnswer]
) -> None:
    page = stop(flags)
    shown = words_of(page) + "\n".join(one.text() for one in buttons(page))
    named = [card.name for card in knowledge.patterns.pattern] + [one.name for one in knowledge.exercises]
    assert not [name for name in named if name.lower() in shown.lower()]
    assert "start my plan" not in shown.lower()


def test_an_emergency_has_no_way_on_but_a_mistake(stop: Stop) -> None:
    page = stop(EMERGENCY)
    assert {one.text() for one in buttons(page)} == {
        "I answered by mistake",
        "Save as PDF",
        "Print summary",
        page.content.call.region.text(),
    }


def test_a_mistake_is_asked_for_quietly(qtbot: QtBot, stop: Stop) -> None:
    page = stop(EMERGENCY)
    with qtbot.waitSignal(page.mistake_requested):
        button(page, "I answered by mistake").click()


def test_escape_leads_nowhere(qtbot: QtBot, stop: Stop) -> None:
    page = stop(EMERGENCY)
    spies = [QSignalSpy(one) for one in (page.mistake_requested, page.continue_requested, page.check_again_requested)]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert not any(spy.count() for spy in spies)


def test_the_number_follows_the_region_and_the_region_is_kept(stop: Stop) -> None:
    page = stop(EMERGENCY)
    assert page.content.call.number.text() == "Your local emergency number"
    assert "999" in words_of(page)
    assert "112" in words_of(page)
    for action in page.content.call.region.menu.actions():
        if action.data() == "US":
            action.trigger()
    assert page.content.call.number.text() == "911"
    assert stop.services.store.profile.settings.region == "US"


def test_thoughts_of_self_harm_bring_the_crisis_line_of_the_region(stop: Stop, knowledge: Knowledge) -> None:
    page = stop({"RF-MIND-1": "yes"})
    assert page.content.crisis is not None
    for action in page.content.call.region.menu.actions():
        if action.data() == "UK":
            action.trigger()
    assert knowledge.safety.contact("UK").crisis_line in words_of(page)
    assert stop(EMERGENCY).content.crisis is None


def test_the_questions_come_again_only_after_their_time(qtbot: QtBot, stop: Stop, clock: FakeClock) -> None:
    page = stop(EMERGENCY)
    assert "You can answer again from 13 Mar 2025, 09:00" in words_of(page)
    assert "Answer the safety questions again" not in [one.text() for one in buttons(page)]
    clock.advance(DAY_S)
    page.refresh()
    with qtbot.waitSignal(page.check_again_requested):
        button(page, "Answer the safety questions again").click()


def test_a_clinicians_word_needs_a_name_and_a_day(qtbot: QtBot, stop: Stop) -> None:
    page = stop(CLINICIAN)
    spy = QSignalSpy(page.cleared_requested)
    button(page, "I have been cleared").click()
    assert spy.count() == 0
    assert "Name who cleared you" in words_of(page)
    qtbot.keyClicks(page.content.clearance.who, "Dr Lee")
    assert "Name who cleared you" not in words_of(page)
    page.content.clearance.day.set_day(date(2025, 3, 10))
    button(page, "I have been cleared").click()
    assert spy.at(0) == ["Dr Lee", date(2025, 3, 10)]


def test_a_day_to_come_cannot_be_the_day_of_a_clearance(stop: Stop) -> None:
    page = stop(CLINICIAN)
    page.content.clearance.day.set_day(date(2025, 3, 20))
    assert page.content.clearance.day.day() == date(2025, 3, 12)


def test_the_way_leads_on_with_the_plan_on_hold(qtbot: QtBot, stop: Stop) -> None:
    page = stop(CLINICIAN)
    with qtbot.waitSignal(page.continue_requested):
        button(page, "Go on").click()


def test_a_child_is_only_told_whom_to_see(stop: Stop, knowledge: Knowledge) -> None:
    page = stop({}, age=14)
    text = words_of(page)
    assert knowledge.safety.by_id("RF-AGE-1").limit in text
    assert {one.text() for one in buttons(page)} == {"I answered by mistake", page.content.call.region.text()}
    assert page.content.clearance is None


def test_a_child_with_an_emergency_is_told_of_the_emergency(stop: Stop, knowledge: Knowledge) -> None:
    text = words_of(stop(EMERGENCY, age=14))
    assert knowledge.safety.advice_for(knowledge.safety.by_id("RF-CES-1").level).title in text


def test_without_a_printer_one_line_says_so(stop: Stop) -> None:
    page = stop(EMERGENCY)
    button(page, "Print summary").click()
    assert NO_PRINTER in words_of(page)


def test_the_summary_is_saved_as_a_pdf(stop: Stop, tmp_path: Path) -> None:
    page = stop(EMERGENCY)
    page.save_pdf(tmp_path / "summary.pdf")
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved as summary.pdf." in words_of(page)


def test_a_pdf_that_cannot_be_written_is_told(stop: Stop, tmp_path: Path) -> None:
    page = stop(EMERGENCY)
    page.save_pdf(tmp_path / "gone" / "summary.pdf")
    assert "The file was not saved. No such file or directory." in words_of(page)


def test_what_is_printed_is_plain_text(stop: Stop, knowledge: Knowledge) -> None:
    page = stop(SAME_DAY)
    printed = sheet_document(page.sheet()).toPlainText()
    assert knowledge.safety.by_id("RF-INF-2").statement in printed
    assert knowledge.safety.by_id("RF-DVT-1").statement in printed
    assert "not a diagnosis" in printed


@pytest.mark.parametrize(
    ("flags", "region", "called"),
    [
        pytest.param(EMERGENCY, "UK", "Call: 999 or go to A&E", id="E, UK"),
        pytest.param(EMERGENCY, "US", "Call: 911 or go to the ER", id="E, US"),
        pytest.param(EMERGENCY, "EU", "Call: 112 or go to an emergency department", id="E, EU"),
        pytest.param(SAME_DAY, "UK", "Call: NHS 111 or ask your GP practice for an urgent slot", id="S, UK"),
        pytest.param(CLINICIAN, "US", "See: Your doctor or a sports clinic", id="C, US"),
    ],
)
def test_the_paper_says_what_to_do_and_whom_to_call_in_the_region(
    stop: Stop, knowledge: Knowledge, flags: dict[str, FlagAnswer], region: str, called: str
) -> None:
    page = stop(flags)
    for action in page.content.call.region.menu.actions():
        if action.data() == region:
            action.trigger()
    printed = sheet_document(page.sheet()).toPlainText()
    assert called in printed
    advice = knowledge.safety.advice_for(knowledge.safety.by_id(next(iter(flags))).level)
    assert advice.title in printed
    assert all(title in printed and line in printed for title, line in advice.steps)
    assert ("If it gets worse" in printed) is (flags is not EMERGENCY)


def test_the_page_says_its_title_as_its_name(stop: Stop, knowledge: Knowledge) -> None:
    page = stop(EMERGENCY)
    advice = knowledge.safety.advice_for(knowledge.safety.by_id("RF-CES-1").level)
    assert page.accessibleName().startswith(advice.title)
    assert_everything_has_a_name(page)


def test_tab_reaches_every_button(qtbot: QtBot, stop: Stop) -> None:
    page = stop(CLINICIAN)
    page.setFocus()
    reached = set()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert set(buttons(page)) <= reached


def test_tab_goes_down_the_page_and_then_along_the_foot(qtbot: QtBot, stop: Stop) -> None:
    stops = tab_stops(qtbot, stop(CLINICIAN), "Region")
    assert stops.index("I have been cleared") < stops.index("I answered by mistake")
    assert stops[-4:] == ["I answered by mistake", "Save as PDF", "Print summary", "Go on"]


@pytest.mark.parametrize("flags", [EMERGENCY, CLINICIAN])
@pytest.mark.parametrize(("size", "percent"), [((1180, 780), 200), ((900, 640), 100), ((720, 560), 100)])
def test_nothing_is_clipped(
    stop: Stop, theme: Theme, flags: dict[str, FlagAnswer], size: tuple[int, int], percent: int
) -> None:
    theme.change("light", percent)
    page = stop(flags, size=size)
    assert_nothing_is_clipped(page)
    assert page.width() == size[0]


def test_large_text_chosen_while_the_page_is_shown_keeps_every_button(stop: Stop, theme: Theme) -> None:
    page = stop(EMERGENCY)
    before = {one.text() for one in buttons(page)}
    theme.change("light", 200)
    assert_nothing_is_clipped(page)
    assert {one.text() for one in buttons(page)} == before
    theme.change("light", 100)
    assert_nothing_is_clipped(page)
    assert {one.text() for one in buttons(page)} == before


def test_saving_asks_where_without_holding_up_the_page(stop: Stop, tmp_path: Path) -> None:
    page = stop(EMERGENCY)
    button(page, "Save as PDF").click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.defaultSuffix() == "pdf"
    dialog.fileSelected.emit(str(tmp_path / "mine.pdf"))
    dialog.reject()
    assert (tmp_path / "mine.pdf").exists()


def test_printing_opens_the_dialog_of_the_system(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    profile = stopped(knowledge, clock, EMERGENCY)
    page = SafetyStopPage(services_for(theme, knowledge, clock, profile), has_printer=lambda: True)
    qtbot.addWidget(page)
    hold = current_hold(knowledge.safety, profile.log)
    assert hold is not None
    page.show_hold(hold.level, hold.flags, hold.since, hold.check_again_at)
    page.show()
    button(page, "Print summary").click()
    dialog = page.findChild(QDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()


def test_a_check_weeks_into_the_plan_does_not_print_the_pain_of_its_first_day(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    profile = with_plan(knowledge, clock)
    answers: dict[str, FlagAnswer] = {flag.id: "no" for flag in knowledge.safety.asked_again("mini")}
    answers["RF-CES-1"] = "yes"
    profile = log_partial_check(profile, knowledge, "mini", answers, "mini", clock.now())
    page = SafetyStopPage(services_for(theme, knowledge, clock, profile), has_printer=lambda: False)
    qtbot.addWidget(page)
    hold = current_hold(knowledge.safety, profile.log)
    assert hold is not None
    page.show_hold(hold.level, hold.flags, hold.since, hold.check_again_at)
    printed = sheet_document(page.sheet()).toPlainText()
    assert knowledge.safety.by_id("RF-CES-1").statement in printed
    assert "Pain, 0 to 10" not in printed
