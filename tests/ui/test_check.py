"""Some safety questions asked again, and the week in short."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.flag import Level
from recovery_app.domain.hold import current_hold
from recovery_app.domain.log_entry import SafetyChecked, WalkLogged
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.recheck_rules import CheckKind
from recovery_app.ui.check.check_page import CheckPage
from recovery_app.ui.check.week_view import NOTHING_CHANGED, NOTHING_LOGGED
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.domain.cases import check
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    tab_stops,
    words_of,
)

REASON = "We ask because walking hurt 6 of 10 yesterday."


def shown(
    qtbot: QtBot,
    services: PageServices,
    kind: CheckKind = "mini",
    changes: tuple[str, ...] = (),
    *,
    mends: bool = False,
    size: tuple[int, int] = (1180, 780),
) -> CheckPage:
    page = CheckPage(services)
    qtbot.addWidget(page)
    page.prepare(CheckDue(kind, services.clock.now(), REASON), changes, mends=mends)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


def saved(services: PageServices) -> SafetyChecked:
    entry = services.store.profile.log[-1]
    assert isinstance(entry, SafetyChecked)
    return entry


def test_the_four_questions_say_why_they_are_asked_now(qtbot: QtBot, services: PageServices) -> None:
    """red_flags.md 1, rule 4."""
    text = words_of(shown(qtbot, services))
    assert services.knowledge.safety.recheck.title["mini"] in text
    assert REASON in text
    assert services.knowledge.safety.rules_nothing_out in text


def test_exactly_the_four_are_asked(qtbot: QtBot, services: PageServices) -> None:
    rows = shown(qtbot, services).questions.list.rows
    assert list(rows) == ["RF-CES-1", "RF-CES-2", "RF-CES-5", "RF-NEURO-1"]


def test_none_of_these_is_logged_as_four_noes(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.answered):
        button(page, "None of these").click()
    entry = saved(services)
    assert (entry.reason, entry.level, set(entry.answers.values()), len(entry.answers)) == (
        "mini",
        Level.CLEAR,
        {"no"},
        4,
    )


@pytest.mark.parametrize(("answer", "logged"), [("card", "yes"), ("unsure", "unsure")])
def test_a_tick_and_not_sure_hold_the_plan(qtbot: QtBot, services: PageServices, answer: str, logged: str) -> None:
    """red_flags.md 1, rule 2: not sure counts as yes."""
    page = shown(qtbot, services)
    getattr(page.questions.list.rows["RF-NEURO-1"], answer).click()
    with qtbot.waitSignal(page.answered):
        button(page, "Go on").click()
    assert (saved(services).answers["RF-NEURO-1"], saved(services).answers["RF-CES-1"]) == (logged, "no")
    hold = current_hold(services.knowledge.safety, services.store.profile.log)
    assert hold is not None
    assert (hold.level, hold.flags) == (Level.SAME_DAY, ("RF-NEURO-1",))


def test_enter_on_a_statement_never_says_none_of_these(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    spy = QSignalSpy(page.answered)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert spy.count() == 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert spy.count() == 1
    assert saved(services).fired == ("RF-CES-1",)


def test_the_keyboard_goes_down_the_statements_and_along_the_foot(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    first = page.questions.list.first
    assert QApplication.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.questions.list.rows["RF-CES-2"].card
    stops = tab_stops(qtbot, page, first.accessibleName())
    assert stops[-2:] == ["Back", "None of these"]


@pytest.mark.parametrize("way", ["Back", "Escape"])
def test_going_back_logs_nothing(qtbot: QtBot, services: PageServices, way: str) -> None:
    page = shown(qtbot, services)
    before = services.store.profile.log
    page.questions.list.rows["RF-CES-1"].card.click()
    with qtbot.waitSignal(page.closed):
        if way == "Back":
            button(page, "Back").click()
        else:
            qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert services.store.profile.log == before


def test_it_is_asked_afresh_each_time(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.questions.list.rows["RF-CES-1"].card.click()
    page.prepare("mini")
    assert page.questions.list.answers() == {}
    assert button(page, "None of these").isEnabled()
    assert REASON not in words_of(page)


def test_a_mistake_is_corrected_in_the_same_questions(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.questions.list.rows["RF-CES-1"].card.click()
    button(page, "Go on").click()
    page.prepare("mini", mends=True)
    assert page.questions.list.answers() == {"RF-CES-1": "yes"}
    assert "by mistake" in words_of(page)
    page.questions.list.rows["RF-CES-1"].card.click()
    with qtbot.waitSignal(page.answered):
        button(page, "None of these").click()
    assert saved(services).reason == "mistake"
    assert current_hold(services.knowledge.safety, services.store.profile.log) is None


def test_a_mistake_with_nothing_logged_before_begins_empty(qtbot: QtBot, services: PageServices) -> None:
    assert shown(qtbot, services, mends=True).questions.list.answers() == {}


# The weekly review.


def test_the_weekly_questions_are_the_emergency_set(qtbot: QtBot, services: PageServices) -> None:
    """red_flags.md 1, rule 4."""
    page = shown(qtbot, services, "weekly")
    asked = [flag.id for flag in services.knowledge.safety.asked_at(Level.EMERGENCY)]
    assert list(page.questions.list.rows) == asked


def test_after_the_weekly_questions_comes_the_week_in_short(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    now = clock.now()
    day = now.date()
    log = (
        WalkLogged("w1", now, day, 10),
        WalkLogged("w2", now, day, 15),
        RunLogged("r", now, day, 5),
        WalkLogged("old", now, day - timedelta(days=8), 99),
    )
    services.store.apply(lambda profile: msgspec.structs.replace(profile, log=(*profile.log, *log)))
    page = shown(qtbot, services, "weekly", ("Walks are 12 minutes now.",))
    spy = QSignalSpy(page.answered)
    button(page, "None of these").click()
    assert saved(services).reason == "weekly"
    button(page, "Skip").click()
    assert spy.count() == 0
    text = words_of(page)
    assert "2 walks, 25 minutes in all" in text
    assert "1 run, 5 minutes of running" in text
    assert "Walks are 12 minutes now." in text
    assert page.accessibleName() == "Your week in short"
    assert QApplication.focusWidget() is page.next
    assert not page.back.isVisible()
    qtbot.keyClick(page.next, Qt.Key.Key_Return)
    assert spy.count() == 1


def test_an_empty_week_is_told_plainly(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "weekly")
    button(page, "None of these").click()
    button(page, "Skip").click()
    assert NOTHING_LOGGED in words_of(page)
    assert NOTHING_CHANGED in words_of(page)


def test_the_next_week_shows_only_its_own_changes(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "weekly", ("Walks are 12 minutes now.",))
    button(page, "None of these").click()
    button(page, "Skip").click()
    page.prepare("weekly", ("Walks are 15 minutes now.",))
    button(page, "None of these").click()
    button(page, "Skip").click()
    assert "Walks are 15 minutes now." in words_of(page)
    assert "Walks are 12 minutes now." not in words_of(page)


def test_escape_on_the_week_says_that_the_questions_are_answered(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "weekly")
    button(page, "None of these").click()
    button(page, "Skip").click()
    with qtbot.waitSignal(page.answered):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_grave_weekly_answer_shows_no_week(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "weekly")
    page.questions.list.rows["RF-GI-1"].card.click()
    with qtbot.waitSignal(page.answered):
        button(page, "Go on").click()
    assert saved(services).level is Level.EMERGENCY
    assert "Your week in short" not in words_of(page)


def test_while_a_clinician_is_waited_for_clear_weekly_answers_lead_to_no_week(
    qtbot: QtBot, services: PageServices
) -> None:
    """red_flags.md 1, rule 5: a clear check releases nothing."""
    flagged = check(Level.CLINICIAN, "RF-THOR-1", at_moment=services.clock.now())
    services.store.apply(lambda profile: msgspec.structs.replace(profile, log=(*profile.log, flagged)))
    page = shown(qtbot, services, "weekly")
    with qtbot.waitSignal(page.answered):
        button(page, "None of these").click()
    assert saved(services).level is Level.CLEAR
    assert "How did your week go?" not in words_of(page)


def test_what_is_not_said_is_no_sign(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "weekly")
    page.questions.list.rows["RF-CES-4"].withheld.click()
    button(page, "Go on").click()
    assert saved(services).answers["RF-CES-4"] == "withheld"
    assert saved(services).level is Level.CLEAR


# How it looks and sounds.


@pytest.mark.parametrize("kind", ["mini", "weekly"])
def test_everything_has_a_name_and_the_page_says_its_title(
    qtbot: QtBot, services: PageServices, kind: CheckKind
) -> None:
    page = shown(qtbot, services, kind)
    assert page.accessibleName() == services.knowledge.safety.recheck.title[kind]
    assert_everything_has_a_name(page)


@pytest.mark.parametrize("kind", ["mini", "weekly"])
@pytest.mark.parametrize(("size", "percent"), [((1180, 780), 200), ((900, 640), 100), ((720, 560), 100)])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_nothing_is_clipped(
    qtbot: QtBot,
    services: PageServices,
    theme: Theme,
    kind: CheckKind,
    size: tuple[int, int],
    percent: int,
    look: str,
) -> None:
    theme.change(look, percent)
    page = shown(qtbot, services, kind, ("Walks are 12 minutes now.",), size=size)
    assert_nothing_is_clipped(page)
    assert page.width() == size[0]
    button(page, "None of these").click()
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
