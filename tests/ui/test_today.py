"""Today shows where the user stands and the one next thing."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.episode import PainScores, RunningLoad
from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, SignMarked
from recovery_app.domain.profile import Profile
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.day_dialog import DayDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.signs_dialog import SignsDialog
from recovery_app.ui.today.today_page import TodayPage
from tests.domain.cases import CLEAR_DISC
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    assessed,
    button,
    runner_answers,
    services_for,
    tab_stops,
    with_plan,
    words_of,
)

DAY_S = 86_400


def shown(qtbot: QtBot, services: PageServices, width: int = 1076, height: int = 780) -> TodayPage:
    page = TodayPage(services)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    return page


def done_with_stretches(services: PageServices) -> None:
    day = agenda(services.store.profile, services.knowledge, services.clock.now())
    assert day is not None

    def tick_all(profile: Profile) -> Profile:
        for one in day.exercises:
            profile = change.mark_exercise(profile, one.exercise.id, services.new_id(), services.clock.now(), done=True)
        return profile

    services.store.apply(tick_all)


def test_a_first_day_names_the_day_the_phase_and_the_next_thing(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    text = words_of(page)
    assert "Day 1 of your recovery" in text
    assert services.knowledge.plan.phase_card("P1").headline in text
    assert "Start your stretches" in text


def test_ticking_a_stretch_is_saved_and_counted(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    exercise_id, row = next(iter(page.stretches.rows.items()))
    row.box.click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, ExerciseMarked)
    assert (entry.exercise_id, entry.done) == (exercise_id, True)
    assert "1 of " in page.stretches.fact.text()
    row.box.click()
    assert page.stretches.fact.text().startswith("0 of ")


def test_tab_goes_down_the_page_also_when_the_rows_are_made_anew(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    for _ in range(2):
        stops = tab_stops(qtbot, page, "Start")
        first = next(iter(page.stretches.rows.values()))
        walk = stops.index("Log: Walk 10 min, easy")
        assert stops.index(first.box.accessibleName()) < walk < stops.index("Stop and get help")
        services.theme.change("dark", 100)


def test_a_stretch_opens_by_keyboard(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    exercise_id, row = next(iter(page.stretches.rows.items()))
    with qtbot.waitSignal(page.stretch_requested) as asked:
        qtbot.keyClick(row.rest, Qt.Key.Key_Return)
    assert asked.args == [exercise_id]


def test_after_the_stretches_comes_the_walk_and_then_nothing(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    done_with_stretches(services)
    assert page.hero.title.text() == "How did your stretches feel?"
    services.store.apply(
        lambda profile: plan_change.rate_block(profile, "r", services.clock.now(), block="stretch", pain_during=1)
    )
    assert page.hero.title.text().startswith("Walk 10 min")
    services.store.apply(
        lambda profile: change.log_walk(profile, "w", services.clock.now(), minutes=20, brisk=False, pain_during=1)
    )
    assert page.hero.title.text() == "Done for today"
    assert not page.hero.button.isVisible()


def test_rest_counts_from_the_last_run_that_hurt_and_never_shows_a_bare_zero(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = shown(qtbot, services)
    assert page.rest.value.text() == "5 d 15 h"
    clock.advance(7 * DAY_S)
    page.refresh()
    assert page.rest.caption.text() == "review now"
    assert "0" not in page.rest.value.text()


def test_all_eight_signs_can_be_seen_and_the_users_own_ticked(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.rest.link.click()
    dialog = page.findChild(SignsDialog)
    assert dialog is not None
    text = words_of(dialog)
    first_of_user = next(sign for sign in services.knowledge.plan.sign if sign.answered_by == "user")
    for sign in services.knowledge.plan.sign:
        assert sign.text in text or sign.answered_by == "user"
    button(dialog, first_of_user.text).click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, SignMarked)
    assert (entry.sign, entry.met) == (first_of_user.id, True)
    assert page.rest.link.text().endswith("2 ready")


def test_the_day_strip_opens_what_was_done(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    next(iter(page.stretches.rows.values())).box.click()
    today = page.header.strip.cells[services.clock.now().weekday()]
    today.setFocus()
    qtbot.keyClick(today, Qt.Key.Key_Space)
    dialog = page.findChild(DayDialog)
    assert dialog is not None
    first = next(iter(page.stretches.rows))
    assert services.knowledge.exercise(first).name in words_of(dialog)


def test_a_walk_can_be_logged_at_once_by_keyboard(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, height=900)
    with qtbot.waitActive(page):
        page.activateWindow()
    button(page, "Log").click()
    dialog = page.findChild(WalkDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    assert dialog.focusWidget() is dialog.minutes
    for _ in range(4):  # a change of height travels up through the nested layouts
        QApplication.sendPostedEvents()
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0


def test_no_second_session_is_offered_while_one_runs(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    ice = services.knowledge.heat_ice.by_id("ice")
    running = begin_heat_ice(ice, "session", services.clock.instant())
    services.store.apply(lambda profile: msgspec.structs.replace(profile, active_session=running))
    assert page.hero.title.text() == "Your session is running"
    assert not page.also.heat.button.isEnabled()
    assert "A session is running." in words_of(page.also)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, active_session=None))
    assert page.also.heat.button.isEnabled()


def test_heat_asks_for_its_session(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.session_requested):
        page.also.heat.button.click()


def test_a_clinician_first_flag_shows_walking_only(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    answers = runner_answers(knowledge)
    answers = msgspec.structs.replace(answers, flags={**answers.flags, "RF-SURG-1": "yes"})
    page = shown(qtbot, services_for(theme, knowledge, clock, with_plan(knowledge, clock, answers)))
    text = words_of(page)
    assert "on hold" in text
    assert page.also.walk.isVisible()
    assert not page.stretches.isVisible()
    assert not page.rest.isVisible()
    assert not page.also.heat.isVisible()
    with qtbot.waitSignal(page.clearance_requested):
        page.hold.button.click()


def test_the_line_at_the_foot_leads_to_help(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.help_requested):
        page.safety.button.click()


def test_before_a_plan_there_is_nothing_to_show(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    profile = assessed(knowledge, clock, runner_answers(knowledge))
    page = shown(qtbot, services_for(theme, knowledge, clock, profile))
    assert page.header.title.text() == ""


@pytest.mark.parametrize(("percent", "width", "height"), [(100, 1076, 780), (100, 616, 560), (200, 992, 780)])
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot, services: PageServices, qapp: QApplication, percent: int, width: int, height: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    page = shown(qtbot, services, width, height)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)


@pytest.mark.parametrize(("days_ago", "shown_value"), [(1, "41 d"), (33, "9 d 15 h")])
def test_a_long_rest_fits_into_its_ring(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock, days_ago: int, shown_value: str
) -> None:
    disc = {question: code for question, code in CLEAR_DISC.items() if question != "Q25"}
    load = RunningLoad(last_painful_run=clock.now().date() - timedelta(days=days_ago - 1))
    answers = runner_answers(knowledge, questions=disc, pain=PainScores(8, 8, 9, 7), load=load)
    page = shown(qtbot, services_for(theme, knowledge, clock, with_plan(knowledge, clock, answers)))
    assert page.rest.value.text() == shown_value
    assert page.rest.value.width() <= page.rest.ring.inner_diameter()
