"""A runner tells how it went, and the plan changes in the open: through real windows, with a scripted clock."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.check_change import log_partial_check
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.tour.guide import press
from recovery_app.ui.check.check_page import CheckPage
from recovery_app.ui.goals.goals_dialog import GoalsDialog
from recovery_app.ui.goals.rating_dialog import RatingDialog
from recovery_app.ui.plan.plan_page import PlanPage
from tests.fakes import FakeClock
from tests.journeys.program import started, to_a_plan, today, words_shown

DAY_S = 86_400


def day_of(program: Program, clock: FakeClock, knowledge: Knowledge) -> Agenda:
    found = agenda(program.store.profile, knowledge, clock.now())
    assert found is not None
    return found


def tell_a_walk(program: Program, clock: FakeClock, *, pain: int, brisk: bool = False) -> None:
    """Log a walk of thirty minutes, as the walk dialog does."""
    number = len(program.store.profile.log)
    program.store.apply(
        lambda profile: change.log_walk(
            profile, f"walk-{number}", clock.now(), minutes=30, brisk=brisk, pain_during=pain
        )
    )


def answer_no(program: Program, clock: FakeClock, knowledge: Knowledge) -> None:
    """Answer the short safety questions with no, as the check page does."""
    noes: dict[str, FlagAnswer] = {flag.id: "no" for flag in knowledge.safety.asked_again("mini")}
    number = len(program.store.profile.log)
    program.store.apply(
        lambda profile: log_partial_check(profile, knowledge, "mini", noes, f"check-{number}", clock.now())
    )


def test_a_sore_walk_asks_four_questions_and_then_gives_a_smaller_day(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        tell_a_walk(program, clock, pain=6)
        assert "walking hurt 6 of 10" in words_shown(program)
        assert not day_of(program, clock, knowledge).exercises
        press(program.window, "Answer them")
        assert program.window.shelf.shown == "check"
        press(program.window, "None of these")
        assert program.window.shelf.shown == "today"
        assert "A sore day" in words_shown(program)
        assert day_of(program, clock, knowledge).exercises
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert "A sore day" in words_shown(again)


@pytest.mark.parametrize("flag", ["RF-CES-1", "RF-CES-2", "RF-CES-5", "RF-NEURO-1"])
def test_a_sign_found_by_the_four_questions_stops_everything_also_after_a_restart(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge, flag: str
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        tell_a_walk(program, clock, pain=6)
        press(program.window, "Answer them")
        press(program.window, knowledge.safety.by_id(flag).statement)
        press(program.window, "Go on")
        assert program.window.shelf.shown == "safety"
    with started(qapp, tmp_path, clock, knowledge) as again:
        for page in ("today", "plan", "heat_ice", "stretches"):
            again.window.show_page(page)
            assert again.window.shelf.shown == "safety"


def test_a_sign_ticked_by_mistake_in_the_short_check_is_mended_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        tell_a_walk(program, clock, pain=6)
        press(program.window, "Answer them")
        press(program.window, knowledge.safety.by_id("RF-CES-1").statement)
        press(program.window, "Go on")
        press(program.window, "I answered by mistake")
        assert program.window.shelf.shown == "check"
        press(program.window, knowledge.safety.by_id("RF-CES-1").statement)
        press(program.window, "None of these")
        assert program.window.shelf.shown == "today"
        reasons = [one.reason for one in program.store.profile.log if isinstance(one, SafetyChecked)]
        assert reasons[-2:] == ["mini", "mistake"]


def test_a_check_again_that_finds_nothing_does_not_release_a_clinician_first_flag(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    """red_flags.md 1, rule 5: only who cleared it and when."""
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        held = {**program.store.profile.episodes[-1].assessments[-1].answers.flags, "RF-THOR-1": "yes"}
        entry = SafetyChecked(
            "held", clock.now(), clock.now().date(), Level.CLINICIAN, held, ("RF-THOR-1",), (), "again"
        )
        program.store.apply(lambda profile: change.with_entry(profile, entry))
        answer_no(program, clock, knowledge)
        program.window.show_page("today")
        assert day_of(program, clock, knowledge).hold is not None
        assert "Start my plan" not in words_shown(program)


def test_the_plan_leads_back_to_running_and_remembers_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        for _ in range(30):
            tell_a_walk(program, clock, pain=0, brisk=True)
            clock.advance(DAY_S)
        for sign in knowledge.plan.sign:
            if sign.answered_by == "user":
                program.store.apply(
                    lambda profile, one=sign.id: change.mark_sign(profile, one, f"sign-{one}", clock.now(), met=True)
                )
        with pytest.raises(plan_change.NotReadyError):
            plan_change.start_return(program.store.profile, knowledge, "too-early", clock.now())
        answer_no(program, clock, knowledge)
        program.window.show_page("plan")
        press(program.window, "Begin short runs")
        assert program.window.shelf.shown == "today"
        assert "Run and walk" in words_shown(program)
    with started(qapp, tmp_path, clock, knowledge) as again:
        assert "Run and walk" in words_shown(again)
        assert "5 times: run 1 min, walk 4 min" in words_shown(again)


def test_a_change_can_be_kept_as_it_was_and_made_after_all(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        for _ in range(2):
            tell_a_walk(program, clock, pain=0)
            clock.advance(DAY_S)
        today(program).refresh()
        grown = day_of(program, clock, knowledge).walk
        assert grown is not None
        press(program.window, "Keep as it was")
        kept = day_of(program, clock, knowledge).walk
        assert kept is not None
        assert kept.minutes < grown.minutes
        program.window.show_page("plan")
        program.window.shelf.page("plan", PlanPage).open_part("history")
        press(program.window, "Undone. Do it after all")
        assert day_of(program, clock, knowledge).walk == grown


def test_the_weekly_review_asks_the_emergency_questions_and_shows_the_week(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        clock.advance(8 * DAY_S)
        tell_a_walk(program, clock, pain=0)
        due = day_of(program, clock, knowledge).check_due
        assert due is not None
        assert due.kind == "weekly"
        program.window.assessment.ask_again(due)
        asked = {flag.id for flag in knowledge.safety.asked_at("E")}
        assert {flag.id for flag in knowledge.safety.asked_again("weekly")} == asked
        press(program.window, "None of these")
        page = program.window.shelf.page("check", CheckPage)
        assert page.review.isVisible()
        press(page.review.prompts["worry"], "No")
        press(program.window, "Save")
        assert page.week.isVisible()
        press(program.window, "Go on")
        assert program.window.shelf.shown == "today"
        assert day_of(program, clock, knowledge).check_due is None
        press(program.window, "My week")
        assert page.review.isVisible()
        assert page.review.answers().distress == {"worry": False}


def test_a_week_told_early_asks_the_safety_questions_first_and_a_sign_ends_the_way(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        clock.advance(2 * DAY_S)
        tell_a_walk(program, clock, pain=0)
        press(program.window, "My week")
        page = program.window.shelf.page("check", CheckPage)
        assert page.questions.isVisible()
        page.questions.list.rows["RF-MIND-1"].card.click()
        press(program.window, "Go on")
        assert program.window.shelf.shown == "safety"
        assert not any(isinstance(entry, WeekTold) for entry in program.store.profile.log)


def test_worry_leads_to_help_and_to_the_symptom_check(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        for words, shown in (("Get help", "help"), ("Check symptoms", "wizard")):
            program.window.show_page("today")
            press(program.window, "My week")
            page = program.window.shelf.page("check", CheckPage)
            press(page.review.prompts["worry"], "Yes")
            press(program.window, "Save")
            press(page.week, words)
            assert program.window.shelf.shown == shown


def test_goals_are_named_from_the_settings_and_rated_at_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        program.window.show_page("settings")
        press(program.window, "Change your goals")
        dialog = program.window.findChild(GoalsDialog)
        dialog.goals.fields[0].setText("Garden")
        press(dialog, "Save")
        rating = program.window.findChild(RatingDialog)
        rating.scales.sliders["Garden"].set_pain(3)
        rating.accept()
        told = program.store.profile.log[-1]
        assert isinstance(told, WeekTold)
        assert told.goals == (GoalRating("Garden", 3),)


def test_what_if_shows_another_result_and_saves_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        before, file = program.store.profile, (tmp_path / "profile.json").read_bytes()
        program.window.assessment.show_result()
        press(program.window, "What if")
        assert program.window.shelf.shown == "what_if"
        assert program.store.profile is before
        assert (tmp_path / "profile.json").read_bytes() == file


def test_the_medicine_page_is_reached_from_today_and_leads_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    with started(qapp, tmp_path, clock, knowledge) as program:
        to_a_plan(program)
        today(program).also.medicine.button.click()
        assert program.window.shelf.shown == "medicine"
        assert "did no better than a dummy pill" in words_shown(program)
        press(program.window, "Back")
        assert program.window.shelf.shown == "today"
