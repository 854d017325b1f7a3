"""Today names the one next thing in every state, and tells openly what the plan changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import Agenda
from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import DecisionUndone, Withdrawn
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import DayEased
from recovery_app.domain.progress import DayEasing, PlanChange, RunGoal
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.morning_dialog import MorningDialog
from recovery_app.ui.telling.run_dialog import RunDialog
from recovery_app.ui.telling.run_line_dialog import RunLineDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.today.felt_dialog import FeltDialog
from recovery_app.ui.today.flare_dialog import FlareDialog
from recovery_app.ui.today.today_page import TodayPage
from tests.fakes import START, FakeClock
from tests.ui.pages import assert_everything_has_a_name, assert_nothing_is_clipped, words_of

DAY_S = 86_400
DAY = START.date()
CALM = PlanChange("c", DAY, "walk", "progress", "Your walk grows.", "Because 2 days stayed calm.", can_undo=True)
SAFE = PlanChange("s", DAY, "run", "stop", "You go back two stages.", "Because of a limp.", can_undo=False)
FLARE = DayEasing("flare", "A sore day. Today's plan is smaller.", ("No running for 48 hours.",), "flare-entry")
SETTLING = DayEasing("settling", "Settling until 20 Mar", ("Your back gets 2 days without running.",))


@pytest.fixture
def page(qtbot: QtBot, services: PageServices) -> TodayPage:
    made = TodayPage(services)
    qtbot.addWidget(made)
    made.resize(1076, 780)
    made.show()
    return made


def run_of(knowledge: Knowledge, state: str = "today") -> RunGoal:
    stage = next(one for one in knowledge.plan.stage if one.stage == 2)
    later = START + timedelta(days=2) if state == "wait" else None
    return RunGoal(state, stage, 2, 6, 2, 3, 5, 1, 2, later, None, "Runs need 48 hours between them.")  # type: ignore[arg-type]


def show(page: TodayPage, **changed: object) -> Agenda:
    assert page._day is not None
    day = msgspec.structs.replace(page._day, **changed)
    page.show_day(day)
    return day


def walked(services: PageServices, pain: int, entry: str = "walk") -> None:
    now = services.clock.now()
    services.store.apply(lambda one: change.log_walk(one, entry, now, minutes=20, brisk=False, pain_during=pain))


@pytest.mark.parametrize(("kind", "title"), [("mini", "A few short questions"), ("weekly", "Your weekly review")])
def test_due_questions_say_why_and_lead_to_the_check(qtbot: QtBot, page: TodayPage, kind: str, title: str) -> None:
    due = CheckDue(kind, START, "Your walk hurt 6 of 10.")  # type: ignore[arg-type]
    show(page, next="check" if kind == "mini" else "weekly", check_due=due)
    assert page.hero.title.text() == title
    assert page.hero.line.text() == "Your walk hurt 6 of 10."
    with qtbot.waitSignal(page.recheck_requested) as asked:
        page.hero.button.click()
    assert asked.args == [kind]


def test_a_morning_is_compared_with_what_was_done(page: TodayPage, services: PageServices, clock: FakeClock) -> None:
    walked(services, 1)
    clock.advance(DAY_S)
    page.refresh()
    show(page, next="morning", morning_due=DAY)
    assert "Compare it with before yesterday's walk." in page.hero.line.text()
    page.hero.button.click()
    assert page.findChild(MorningDialog) is not None


def test_a_morning_after_a_walk_can_be_told_without_being_next(
    page: TodayPage, services: PageServices, clock: FakeClock
) -> None:
    walked(services, 1)
    clock.advance(DAY_S)
    page.refresh()
    assert page.also.morning.isVisible()
    page.also.morning.button.click()
    assert page.findChild(MorningDialog) is not None


def test_the_run_of_the_day_is_told_step_by_step(page: TodayPage, knowledge: Knowledge) -> None:
    show(page, next="run", run=run_of(knowledge))
    assert page.hero.line.text() == "40 min in all. Walk 5 min. 6 times: run 2 min, walk 3 min. Walk 5 min."
    assert not page.rest.isVisible()
    page.hero.second.click()
    dialog = page.findChild(RunDialog)
    assert dialog is not None
    assert dialog.choices.isVisible()


def test_a_run_that_waits_says_until_when_and_why_and_can_still_be_told(page: TodayPage, knowledge: Knowledge) -> None:
    show(page, run=run_of(knowledge, "wait"))
    assert not page.also.run.button.isEnabled()
    assert page.also.run.lines.text() == "Not before Fri 09:00. Runs need 48 hours between them."
    page.view.actions_row.run.click()
    assert page.findChild(RunLineDialog) is not None


def test_done_exercises_are_asked_about(page: TodayPage) -> None:
    show(page, next="rate", rating_due="strength")
    assert page.hero.title.text() == "How did your strength work feel?"
    page.hero.button.click()
    dialog = page.findChild(FeltDialog)
    assert dialog is not None
    assert dialog.block == "strength"


def test_ready_signs_lead_to_the_plan(qtbot: QtBot, page: TodayPage) -> None:
    assert page._day is not None
    ready = tuple(msgspec.structs.replace(one, met=True) for one in page._day.signs)
    show(page, next="review", signs=ready)
    assert page.hero.title.text() == "All signs are ready"
    with qtbot.waitSignal(page.plan_requested):
        page.hero.button.click()


def test_a_sore_day_says_what_changed_and_can_be_undone(page: TodayPage, services: PageServices) -> None:
    now = services.clock.now()
    services.store.apply(lambda one: plan_change.mark_flare(one, "flare-entry", now, pain=7))
    show(page, next="walk", check_due=None, easing=FLARE)
    assert page.hero.title.text() == "A sore day. Today's plan is smaller."
    assert page.hero.line.text() == "No running for 48 hours."
    assert page.hero.button.text() == "Start the walk"
    page.hero.second.click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, Withdrawn)
    assert entry.entry == "flare-entry"


def test_a_sore_day_stays_told_while_questions_come_first(page: TodayPage) -> None:
    show(page, next="check", check_due=CheckDue("mini", START, "A reason."), easing=FLARE)
    assert page.hero.title.text() == "A few short questions"
    assert "A sore day." in page.view.easing.text.text()
    assert page.view.easing.first.text() == "Undo"


def test_a_day_eased_by_the_plan_has_nothing_to_undo(page: TodayPage) -> None:
    show(page, easing=SETTLING)
    assert page.view.easing.isVisible()
    assert page.view.easing.text.text().startswith("Settling until 20 Mar. ")
    assert not page.view.easing.first.isVisible()


def test_a_flare_up_is_always_in_reach(page: TodayPage) -> None:
    for changed in ({}, {"next": "done"}, {"easing": SETTLING}):
        show(page, **changed)
        assert page.view.actions_row.flare.isVisible()
    page.view.actions_row.flare.click()
    assert page.findChild(FlareDialog) is not None


def test_the_newest_change_can_be_kept_as_it_was(qtbot: QtBot, page: TodayPage, services: PageServices) -> None:
    show(page, changes=(msgspec.structs.replace(SAFE, undone=True), CALM, SAFE))
    assert page.view.changed.text.text() == "Your walk grows. Because 2 days stayed calm."
    with qtbot.waitSignal(page.plan_requested):
        page.view.changed.second.click()
    page.view.changed.first.click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, DecisionUndone)
    assert entry.decision == "c"


def test_a_change_for_safety_cannot_be_undone_and_an_old_one_is_left_to_the_plan(page: TodayPage) -> None:
    show(page, changes=(SAFE,))
    assert page.view.changed.isVisible()
    assert not page.view.changed.first.isVisible()
    show(page, changes=(msgspec.structs.replace(SAFE, day=DAY - timedelta(days=2)),))
    assert not page.view.changed.isVisible()


@pytest.fixture
def after_a_gap(page: TodayPage, services: PageServices, clock: FakeClock) -> TodayPage:
    clock.advance(DAY_S)
    walked(services, 1)
    clock.advance(5 * DAY_S)
    page.refresh()
    return page


def test_after_a_gap_the_way_on_is_offered_without_blame(after_a_gap: TodayPage) -> None:
    hero = after_a_gap.hero
    assert (hero.kicker.text(), hero.title.text()) == ("Welcome back", "You left on day 2.")
    hero.button.click()
    assert hero.kicker.text() == "Next"


def test_after_a_gap_one_may_begin_one_step_back(after_a_gap: TodayPage, services: PageServices) -> None:
    after_a_gap.hero.second.click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, DayEased)
    assert entry.reason == "tired"
    assert after_a_gap.hero.kicker.text() != "Welcome back"


def test_after_a_gap_the_symptoms_can_be_checked(qtbot: QtBot, after_a_gap: TodayPage) -> None:
    with qtbot.waitSignal(after_a_gap.check_requested):
        after_a_gap.hero.third.click()


def test_each_day_of_the_strip_speaks_its_light(page: TodayPage, services: PageServices, clock: FakeClock) -> None:
    walked(services, 4)
    clock.advance(DAY_S)
    page.refresh()
    spoken = page.header.strip.cells[DAY.weekday()].accessibleName()
    assert spoken.startswith("Wednesday 12 Mar, sore, ")
    assert "20 minutes of walking" in spoken


def test_medicine_is_one_press_away(qtbot: QtBot, page: TodayPage) -> None:
    with qtbot.waitSignal(page.medicine_requested):
        page.also.medicine.button.click()


def test_with_strength_in_the_day_the_blocks_have_headings(page: TodayPage) -> None:
    assert page._day is not None
    first, *others = page._day.exercises
    strong = msgspec.structs.replace(first, block="strength", dose_text="2 sets of 8", why="Made easier: it hurt.")
    show(page, exercises=(strong, *others))
    QApplication.sendPostedEvents()  # new rows are shown by an event
    text = words_of(page.stretches)
    assert "Stretches" in text
    assert "Strength" in text
    detail = page.stretches.rows[first.exercise.id].rest.accessibleDescription()
    assert detail == "2 sets of 8\nMade easier: it hurt."


def test_on_a_strength_day_the_hero_speaks_of_exercises(page: TodayPage) -> None:
    assert page._day is not None
    first, *others = page._day.exercises
    show(page, exercises=(msgspec.structs.replace(first, block="strength"), *others))
    assert page.hero.title.text() == "Start your exercises"
    assert page.hero.line.text().startswith(f"{1 + len(others)} moves left, ")


def test_without_exercises_the_hero_keeps_its_height(page: TodayPage) -> None:
    tall = page.hero.height()
    show(page, next="check", check_due=CheckDue("mini", START, "A reason."), exercises=())
    for _ in range(4):
        QApplication.sendPostedEvents()
    assert page.hero.height() < 1.5 * tall


def test_a_change_is_not_told_twice_on_a_sore_day(page: TodayPage) -> None:
    sore = msgspec.structs.replace(FLARE, lines=(SAFE.because, *FLARE.lines))
    show(page, easing=sore, changes=(SAFE,))
    assert not page.view.changed.isVisible()
    show(page, easing=sore, changes=(CALM,))
    assert page.view.changed.isVisible()


STATES: dict[str, Callable[[Knowledge], dict[str, object]]] = {
    "check": lambda _: {"next": "check", "check_due": CheckDue("mini", START, "Your walk yesterday hurt 6 of 10.")},
    "run": lambda knowledge: {"next": "run", "run": run_of(knowledge)},
    "wait": lambda knowledge: {"run": run_of(knowledge, "wait"), "morning_due": DAY},
    "flare": lambda _: {"easing": FLARE, "changes": (CALM,)},
    "settling": lambda _: {"easing": SETTLING, "changes": (SAFE,)},
    "done": lambda _: {"next": "done"},
    "gap": lambda _: {"day": DAY + timedelta(days=9), "day_number": 10},
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_state_scrolls_sideways_in_the_smallest_window_nor_clips(
    qtbot: QtBot, services: PageServices, qapp: QApplication, percent: int, state: str
) -> None:
    services.theme.apply(qapp, "light", percent)
    window = QWidget()
    qtbot.addWidget(window)
    page = TodayPage(services, window)
    window.resize(1180, 780)
    page.resize(1000, 780)
    window.show()
    show(page, **STATES[state](services.knowledge))
    for _ in range(4):
        QApplication.sendPostedEvents()
    page.resize(544, 560)  # what a window of 720 by 560 leaves beside the rail at 200 %
    for _ in range(4):
        QApplication.sendPostedEvents()
    assert page.view.horizontalScrollBar().maximum() == 0
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)


def ended(kind: str, clock: FakeClock, done_s: int = 300) -> SessionLogged:
    began = clock.now() - timedelta(minutes=10)
    return SessionLogged("s", clock.now(), DAY, kind, kind, began, 600, done_s, 0, 0, "abandoned", "pain")  # type: ignore[arg-type]


@pytest.mark.parametrize(("kind", "title"), [("walk", "Your walk hurt"), ("run", "Your run hurt")])
def test_pain_that_ended_a_session_is_asked_about_until_it_is_told(
    page: TodayPage, services: PageServices, clock: FakeClock, kind: str, title: str
) -> None:
    services.store.apply(lambda profile: change.with_entry(profile, ended(kind, clock)))
    assert page.hero.title.text() == title
    page.hero.button.click()
    dialog = page.findChild(WalkDialog)
    assert dialog is not None
    assert dialog.minutes.value() == 5
    walked(services, 4)
    assert page.hero.title.text() != title


def test_a_run_that_hurt_after_some_minutes_of_running_is_told_as_a_run(
    page: TodayPage, services: PageServices, clock: FakeClock
) -> None:
    session = msgspec.structs.replace(ended("run", clock), run_s=125)
    services.store.apply(lambda profile: change.with_entry(profile, session))
    page.hero.button.click()
    dialog = page.findChild(RunDialog)
    assert dialog is not None
    assert dialog.minutes.value() == 2
