"""The plan page shows the whole plan, its reasons, and the one next thing on the way back to running."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.flag import Level
from recovery_app.domain.log_choice import PlanOverride, Withdrawn
from recovery_app.domain.log_entry import SignMarked
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import PlanChange, RunGoal, StrengthGoal
from recovery_app.ui.plan.folds import KINDS
from recovery_app.ui.plan.history_part import SHOWN_AT_FIRST, HistoryPart
from recovery_app.ui.plan.plan_page import LEFT, RIGHT, PlanPage
from recovery_app.ui.plan.signs_part import SignsPart
from recovery_app.ui.services import PageServices
from tests.domain.cases import check
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    buttons,
    tab_stops,
    words_of,
)

DAY_S = 86_400
SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200), (712, 640, 200), (544, 560, 200)]
TODAY = date(2025, 3, 12)


def shown(qtbot: QtBot, services: PageServices, day: Agenda | None = None, width: int = 1076) -> PlanPage:
    page = PlanPage(services)
    qtbot.addWidget(page)
    page.resize(width, 780)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    if day is not None:
        page.show_day(day)
    return page


def today_of(services: PageServices, **changed: object) -> Agenda:
    """Return the day of a profile, with parts of it as a test wants them."""
    day = agenda(services.store.profile, services.knowledge, services.clock.now())
    assert day is not None
    plain: dict[str, object] = {"check_due": None, "run": None, "seek_help": (), "changes": ()}
    return msgspec.structs.replace(day, **{**plain, **changed})


def opened(page: PlanPage, name: str) -> PlanPage:
    page.parts.folds[name].open()
    return page


def all_met(services: PageServices) -> Agenda:
    day = today_of(services)
    return msgspec.structs.replace(day, signs=tuple(msgspec.structs.replace(one, met=True) for one in day.signs))


def a_run(services: PageServices, **changed: object) -> RunGoal:
    stage = services.knowledge.plan.stage[2]
    goal = RunGoal(
        state="wait",
        stage=stage,
        number=2,
        repeats=6,
        run_min=2,
        walk_min=3,
        warm_up_min=5,
        green=1,
        needed=2,
        not_before=services.clock.now() + timedelta(hours=30),
        ceiling_min=None,
        reason="Runs need 48 hours between them.",
    )
    return msgspec.structs.replace(goal, **changed)


def a_change(name: str = "walk:progress:w", day: date = TODAY, **changed: object) -> PlanChange:
    change = PlanChange(name, day, "walk", "progress", "Your walk grows.", "Because 2 days stayed calm.", can_undo=True)
    return msgspec.structs.replace(change, **changed)


def history_of(page: PlanPage) -> HistoryPart:
    part = page.findChild(HistoryPart)
    assert part is not None
    return part


# Where the user is.


def test_the_present_phase_is_marked_with_its_aim_and_running(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 1."""
    page = shown(qtbot, services)
    words, phases = words_of(page), services.knowledge.plan.phase
    assert all(card.name in words and card.days_text in words for card in phases)
    assert f"Aim: {phases[0].aim}" in words
    assert f"Running: {phases[0].running}" in words
    assert page.where.track.cells[0].accessibleName().startswith("Calming, you are here")
    assert page.where.track.cells[1].accessibleName().startswith("Settling, still to come")


def test_the_course_is_a_band_with_today_on_it(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 9."""
    band = services.knowledge.training.course[0]
    page = shown(qtbot, services, today_of(services, course=band))
    assert f"{band.text} A range, not a promise." in words_of(page)
    assert page.course.bar.accessibleName() == f"{band.text} Today is day 1."


def test_the_findings_about_the_course_are_told_with_their_sources(qtbot: QtBot, services: PageServices) -> None:
    page = opened(shown(qtbot, services), "course")
    words = words_of(page)
    for fact in services.knowledge.training.course_fact:
        assert (fact.text in words) == (not fact.patterns)
    assert "From: " in words


# Rest.


def test_the_rest_tells_its_length_its_reason_and_what_is_fine_meanwhile(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 2."""
    words = words_of(shown(qtbot, services))
    assert "About 7 days, for moderate pain." in words
    assert "Counted from 11 Mar. Review on 18 Mar." in words
    assert "A pulled muscle often settles fast." in words
    assert services.knowledge.plan.rest_allowed in words
    assert services.knowledge.plan.rest_not_allowed in words


def test_days_added_after_a_red_day_are_told_with_their_reason(qtbot: QtBot, services: PageServices) -> None:
    longer = a_change("rest:hold:r", track="rest", kind="hold", what="2 days longer.", because="Because of a stop.")
    words = words_of(shown(qtbot, services, today_of(services, changes=(longer,))))
    assert "Because of a stop." in words
    undone = msgspec.structs.replace(longer, undone=True)
    assert "Because of a stop." not in words_of(shown(qtbot, services, today_of(services, changes=(undone,))))


def test_once_runs_have_begun_the_rest_is_gone(qtbot: QtBot, services: PageServices) -> None:
    assert not shown(qtbot, services, today_of(services, run=a_run(services))).rest.isVisible()


# Signs.


def test_a_sign_is_ticked_and_saved(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 4."""
    page = opened(shown(qtbot, services), "signs")
    words = words_of(page)
    assert all(sign.how in words for sign in services.knowledge.plan.sign if sign.answered_by != "user")
    tick = page.findChild(SignsPart).ticks["G5"]
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    entry = services.store.profile.log[-1]
    assert isinstance(entry, SignMarked)
    assert (entry.sign, entry.met) == ("G5", True)
    assert tick.isChecked()
    assert tick.hasFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert services.store.profile.log[-1].met is False


def test_the_signs_the_program_judges_say_why(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    page = opened(shown(qtbot, services), "signs")
    part = page.findChild(SignsPart)
    assert "Not yet: 5 d 15 h to 18 Mar." in words_of(page)
    assert part.judged["G7"].accessibleName() == "Rest time over: Not yet: 5 d 15 h to 18 Mar."
    assert "needs calm brisk walks of 30 min on 2 days" in part.judged["G3"].accessibleName()
    assert "G5" not in part.judged
    clock.advance(8 * DAY_S)
    page.refresh()
    assert "Ready: it ended on 18 Mar." in words_of(page)


def test_a_check_that_is_due_is_the_reason_and_leads_to_the_questions(qtbot: QtBot, services: PageServices) -> None:
    due = CheckDue("mini", services.clock.now(), "Four short questions come before a step up.")
    day = today_of(services, check_due=due)
    signs = tuple(msgspec.structs.replace(one, met=False) for one in day.signs)
    page = opened(shown(qtbot, services, msgspec.structs.replace(day, signs=signs)), "signs")
    assert "Not yet: Four short questions come before a step up." in words_of(page)
    part = page.findChild(SignsPart)
    for press in (part.check, page.next.button):
        with qtbot.waitSignal(page.check_requested):
            press.click()


def test_the_test_on_one_leg_shows_its_move(qtbot: QtBot, services: PageServices) -> None:
    page = opened(shown(qtbot, services), "signs")
    with qtbot.waitSignal(page.stretch_requested) as asked:
        page.findChild(SignsPart).bridge.click()
    assert asked.args == ["single-leg-bridge"]


def test_with_every_sign_ready_there_is_one_way_to_begin(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, all_met(services))
    assert page.next.button.text() == "Begin short runs"
    assert page.next.button.property("kind") == "primary"
    opened(page, "signs")
    part = page.findChild(SignsPart)
    assert part.begin.property("kind") == "secondary"
    for press in (page.next.button, part.begin):
        with qtbot.waitSignal(page.return_requested):
            press.click()


def test_with_a_sign_open_there_is_no_way_to_begin(qtbot: QtBot, services: PageServices) -> None:
    page = opened(shown(qtbot, services), "signs")
    assert not page.findChild(SignsPart).begin.isVisible()
    with qtbot.assertNotEmitted(page.return_requested):
        page.next.button.click()


def test_the_next_thing_opens_the_signs(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert page.next.button.text() == "See all signs"
    page.next.button.click()
    assert page.parts.folds["signs"].is_open


# What comes next.


@pytest.mark.parametrize(
    ("changed", "title", "verb"),
    [
        ({"state": "wait"}, "Next run: not before Thu 15:00", ""),
        ({"state": "today"}, "Today: 6 times: run 2 min, walk 3 min", "Start the run"),
        ({"state": "done"}, "Today's run is done", ""),
        ({"state": "check_first"}, "6 times: run 2 min, walk 3 min", "Answer them"),
        ({"state": "not_today", "not_before": None}, "No run today", ""),
        ({"state": "today", "stage": None, "ceiling_min": 33}, "Today: Run as you like", "Start the run"),
        ({"state": "today", "repeats": 1, "run_min": 30}, "Today: Run 30 min in one go", "Start the run"),
        ({"state": "wait", "number": 0, "run_min": 0, "walk_min": 30}, "Walk briskly for 30 min", "Open Today"),
    ],
)
def test_the_next_run_is_the_next_thing(
    qtbot: QtBot, services: PageServices, changed: dict[str, object], title: str, verb: str
) -> None:
    page = shown(qtbot, services, today_of(services, run=a_run(services, **changed)))
    assert title in words_of(page)
    assert (page.next.button.text() if page.next.button.isVisible() else "") == verb


def test_a_run_of_today_can_be_started(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, today_of(services, run=a_run(services, state="today")))
    with qtbot.waitSignal(page.run_requested):
        page.next.button.click()


def test_the_morning_after_a_run_is_told_first(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, today_of(services, run=a_run(services), next="morning"))
    assert "Tell how the morning after your run was" in words_of(page)
    with qtbot.waitSignal(page.today_requested):
        page.next.button.click()


def test_a_last_open_check_leads_to_its_questions(qtbot: QtBot, services: PageServices) -> None:
    day = all_met(services)
    signs = tuple(msgspec.structs.replace(one, met=one.sign.answered_by != "safety") for one in day.signs)
    page = shown(qtbot, services, msgspec.structs.replace(day, signs=signs))
    assert "One short check is left" in words_of(page)
    with qtbot.waitSignal(page.check_requested):
        page.next.button.click()


def test_when_the_rest_is_over_the_signs_are_next(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    clock.advance(7 * DAY_S)
    page = shown(qtbot, services, today_of(services))
    assert "Look at your signs" in words_of(page)
    assert "Still open: " in words_of(page)


# The tables.


def test_the_walk_of_today_can_be_started_where_it_is_shown(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = shown(qtbot, services)
    part = opened(page, "walk")
    with qtbot.waitSignal(page.walk_requested):
        button(part, "Start the walk").click()
    services.store.apply(
        lambda profile: change.log_walk(profile, "w", clock.now(), minutes=200, brisk=False, pain_during=0)
    )
    assert not any(one.text() == "Start the walk" for one in buttons(part))


def test_walking_shows_the_table_of_the_pattern_with_the_present_row(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 5."""
    words = words_of(opened(shown(qtbot, services), "walk"))
    assert "Day 1 to 2" in words
    assert "2 walks of 10 min, easy." in words
    assert "20 and 10 min, steady." in words
    assert "From day 15" in words
    rows = [one for one in words.splitlines() if one == "You are here"]
    assert len(rows) == 2  # the phase and the walk


def test_the_ladder_shows_stages_totals_sessions_and_rules(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 6."""
    page = opened(shown(qtbot, services, today_of(services, run=a_run(services))), "run")
    words = words_of(page)
    assert "1 of 2 calm sessions at this stage" in words
    assert "Not before Thu 15:00" in words
    assert "12 min of running, 40 min in all." in words
    assert "First 5 min of running, 35 min in all. Then 7 min of running, 38 min in all." in words
    assert "No running, 40 min in all." in words
    assert "30 min of running, 42 min in all." in words
    for rule in ("at least 48 hours", "by 10% at most", "After 4 to 7 days", "After 8 to 14 days", "After 15 days"):
        assert rule in words
    assert all(one in words for one in services.knowledge.training.light.meaning.values())


def test_before_the_first_run_the_ladder_says_when_it_begins(qtbot: QtBot, services: PageServices) -> None:
    words = words_of(opened(shown(qtbot, services, today_of(services)), "run"))
    assert "The stages begin when all signs are ready." in words
    assert "you need 2 calm sessions" in words


def test_after_the_ladder_the_longest_run_is_told(qtbot: QtBot, services: PageServices) -> None:
    run = a_run(services, stage=None, not_before=None, ceiling_min=33, reason="")
    words = words_of(opened(shown(qtbot, services, today_of(services, run=run)), "run"))
    assert "You finished all stages." in words
    assert "Longest run for now: 33 min." in words


def test_strength_shows_levels_and_doses(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 8."""
    levels = services.knowledge.training.strength.level
    page = shown(qtbot, services, today_of(services, strength=StrengthGoal(levels[0], today=True, green=1, needed=2)))
    words = words_of(opened(page, "strength"))
    assert "1 of 2 calm sessions at this level" in words
    assert "Level 1: weeks 1 and 2" in words
    for move in (*levels[0].trunk, *levels[4].hip_and_leg):
        assert f"{services.knowledge.exercise(move.exercise).name}: {move.dose_text}." in words


def test_strength_that_has_not_begun_says_when_it_does(qtbot: QtBot, services: PageServices) -> None:
    words = words_of(opened(shown(qtbot, services, today_of(services, strength=None)), "strength"))
    assert "It begins in the next phase, Settling, once your days are calm." in words


def test_the_ways_to_change_training_come_in_order_and_by_pattern(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 7."""
    words = words_of(opened(shown(qtbot, services), "levers"))
    assert "Change one thing at a time" in words
    places = [words.index(f"{place}. {title}") for place, title in enumerate(("How often", "How long", "How hard"), 1)]
    assert places == sorted(places)
    assert "Time of day" not in words


def test_every_reason_to_be_seen_is_listed_and_those_that_hold_are_on_top(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 10."""
    rules = services.knowledge.training.seek_help
    page = shown(qtbot, services, today_of(services, seek_help=rules[1:2]))
    assert page.help.isVisible()
    assert rules[1].text in words_of(page)
    with qtbot.waitSignal(page.help_requested):
        page.help.button.click()
    words = words_of(opened(page, "help"))
    assert all(rule.text in words for rule in rules)
    assert words.count("Holds now.") == 1
    page.show_day(today_of(services))
    assert not page.help.isVisible()


def test_what_people_ask_about_leads_to_its_stretches(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 11."""
    page = opened(shown(qtbot, services), "extras")
    words = words_of(page)
    assert all(extra.text in words for extra in services.knowledge.plan.extra)
    assert "Grade C. From: " in words
    for move in ("wall-posture-check", "thoracic-roller", "glute-roller"):
        with qtbot.waitSignal(page.stretch_requested) as asked:
            button(page, f"Show: {services.knowledge.exercise(move).name}").click()
        assert asked.args == [move]


def test_all_phases_are_told(qtbot: QtBot, services: PageServices) -> None:
    words = words_of(opened(shown(qtbot, services), "phases"))
    assert all(card.aim in words and card.running in words for card in services.knowledge.plan.phase)


# What changed and why.


def test_changes_are_told_newest_first_with_reason_and_a_way_back(qtbot: QtBot, services: PageServices) -> None:
    older = a_change("run:progress:r", TODAY - timedelta(days=2), what="You move up to stage 2.")
    safety = a_change("rest:hold:x", what="2 days longer.", because="Because of a stop.", can_undo=False)
    page = shown(qtbot, services, today_of(services, changes=(a_change(), safety, older)))
    words = words_of(opened(page, "history"))
    assert words.index("Your walk grows.") < words.index("You move up to stage 2.")
    assert "Mon 10 Mar" in words
    assert "Because of a stop. This is for safety. Take back the entry behind it to undo it." in words
    assert set(history_of(page).buttons) == {"walk:progress:w", "run:progress:r"}
    assert "3 changes. The last one: Today." in page.parts.folds["history"].head.accessibleDescription()


@pytest.mark.parametrize("undone", [False, True])
def test_a_change_is_undone_and_done_after_all(qtbot: QtBot, services: PageServices, *, undone: bool) -> None:
    change = a_change(undone=undone)
    if undone:
        services.store.apply(lambda profile: plan_change.undo_change(profile, change, "u", services.clock.now()))
    page = opened(shown(qtbot, services, today_of(services, changes=(change,))), "history")
    press = history_of(page).buttons[change.id]
    assert press.text() == ("Undone. Do it after all" if undone else "Keep as it was")
    assert press.accessibleName() == f"{press.text()}: Your walk grows."
    press.click()
    entry = services.store.profile.log[-1]
    assert entry.entry == "u" if isinstance(entry, Withdrawn) else entry.decision == change.id


def test_a_choice_of_the_user_can_be_undone_and_chosen_again(qtbot: QtBot, services: PageServices) -> None:
    names = {one.id: one.name for one in services.knowledge.exercises}

    def choose(profile: Profile) -> Profile:
        now = services.clock.now()
        entries = (
            PlanOverride("o1", now, TODAY, "swap", "cat-cow", "knee-rolls"),
            PlanOverride("o2", now, TODAY, "drop", "figure-4"),
            PlanOverride("o3", now, TODAY, "pin", "bird-dog"),
        )
        return msgspec.structs.replace(profile, log=(*profile.log, *entries))

    services.store.apply(choose)
    page = opened(shown(qtbot, services), "history")
    words = words_of(page)
    assert f"{names['knee-rolls']} stands in for {names['cat-cow']}." in words
    assert f"{names['figure-4']} is left out." in words
    assert f"{names['bird-dog']} always belongs to your plan." in words
    press = history_of(page).buttons["o2"]
    press.setFocus()
    qtbot.keyClick(press, Qt.Key.Key_Return)
    assert history_of(page).buttons["o2"].text() == "Undone. Do it after all"
    assert history_of(page).buttons["o2"].hasFocus()
    for verb in ("Undo", "Undone. Do it after all"):
        history_of(page).buttons["o2"].click()
        assert history_of(page).buttons["o2"].text() == verb


def test_a_long_history_waits_behind_a_button(qtbot: QtBot, services: PageServices) -> None:
    many = tuple(a_change(f"walk:progress:{place}", what=f"Change {place}.") for place in range(SHOWN_AT_FIRST + 3))
    page = opened(shown(qtbot, services, today_of(services, changes=many)), "history")
    last = f"Change {SHOWN_AT_FIRST + 2}."
    assert last not in words_of(page)
    button(page, "Show all 15 changes").click()
    assert last in words_of(page)


def test_without_changes_the_history_says_what_will_be_there(qtbot: QtBot, services: PageServices) -> None:
    assert "Nothing has changed so far." in words_of(opened(shown(qtbot, services), "history"))


# On hold, and the frame of the page.


@pytest.mark.parametrize(("level", "walks"), [(Level.CLINICIAN, True), (Level.SAME_DAY, False)])
def test_on_hold_only_the_hold_walking_and_the_history_are_shown(
    qtbot: QtBot, services: PageServices, level: Level, *, walks: bool
) -> None:
    flag = next(one for one in services.knowledge.safety.flag if one.level is level)
    entry = check(level, flag.id, at_moment=services.clock.now())
    services.store.apply(lambda profile: msgspec.structs.replace(profile, log=(*profile.log, entry)))
    page = shown(qtbot, services)
    advice = services.knowledge.safety.advice_for(level)
    assert f"{advice.title}. {advice.summary}" in words_of(page)
    for hidden in (page.next, page.where, page.rest, page.course, page.links):
        assert not hidden.isVisible()
    folds = [name for name, fold in page.parts.folds.items() if fold.isVisible()]
    assert folds == (["walk", "history"] if walks else ["history"])
    with qtbot.waitSignal(page.clearance_requested):
        page.hold.button.click()


def test_the_page_leads_to_medicines_help_and_how_it_works(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    presses = (
        (page.links.medicine.button, page.medicine_requested),
        (page.links.how.button, page.how_requested),
        (page.safety.button, page.help_requested),
    )
    for press, signal in presses:
        with qtbot.waitSignal(signal):
            press.click()


def test_it_follows_the_profile_and_the_hour(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    page = shown(qtbot, services)
    clock.advance(3 * DAY_S)
    page.bring_up_to_date()
    assert "Day 4" in words_of(page)
    assert page.where.track.cells[1].accessibleName().startswith("Settling, you are here")


def test_a_part_that_was_closed_is_up_to_date_when_it_opens_again(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = opened(shown(qtbot, services), "signs")
    page.parts.folds["signs"].head.click()
    clock.advance(8 * DAY_S)
    page.refresh()
    page.parts.folds["signs"].head.click()
    assert "Ready: it ended on 18 Mar." in words_of(page)


def test_tab_goes_down_the_page_also_into_a_part_that_was_opened(qtbot: QtBot, services: PageServices) -> None:
    page = opened(shown(qtbot, services), "signs")
    stops = tab_stops(qtbot, page, "See all signs")
    titles = [KINDS[name].title for name in (*LEFT, *RIGHT) if name in KINDS]
    assert [one for one in stops if one in titles] == titles
    tick = page.findChild(SignsPart).ticks["G5"].accessibleName()
    assert stops.index("Signs that you may try running") < stops.index(tick) < stops.index("Walking")
    assert stops[-3:] == ["Open: Pain medicine", "Open: How this works", "Stop and get help"]


def test_every_part_opens_by_keyboard(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    for fold in page.parts.folds.values():
        fold.head.setFocus()
        qtbot.keyClick(fold.head, Qt.Key.Key_Space)
        assert fold.is_open


@pytest.mark.parametrize("made", [today_of, all_met, lambda services: today_of(services, run=a_run(services))])
@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped_with_everything_open(
    qtbot: QtBot,
    qapp: QApplication,
    services: PageServices,
    made: Callable[[PageServices], Agenda],
    width: int,
    height: int,
    percent: int,
) -> None:
    services.theme.apply(qapp, "light", percent)
    training = services.knowledge.training
    full = {
        "changes": (a_change(), a_change("x", can_undo=False)),
        "seek_help": training.seek_help,
        "course": training.course[3],
        "strength": StrengthGoal(training.strength.level[1], today=True, green=1, needed=2),
    }
    page = shown(qtbot, services, msgspec.structs.replace(made(services), **full), width)
    page.resize(width, height)
    for fold in page.parts.folds.values():
        fold.open()
    assert_nothing_is_clipped(page)
    assert page.findChild(type(page._scroll)).horizontalScrollBar().maximum() == 0
    assert_everything_has_a_name(page)


def test_a_first_visit_builds_no_folded_part(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert not page.parts.parts
    assert page.accessibleName() == "Your plan"
