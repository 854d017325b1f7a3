"""Reminders of the day's items: told when they are open, queued while they cannot be, and not told twice."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import msgspec
import pytest

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.episode import PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.reminders import (
    due_reminders,
    moment_of,
    reminder_words,
    settle_reminders,
    unsettled,
    with_reminder,
)
from recovery_app.domain.settings import Reminder, ReminderItem, Settings
from tests.domain.cases import NOON, TODAY, check, complete, easy, screened, walk, with_plan

HOUR = timedelta(hours=1)
ALL: tuple[ReminderItem, ...] = ("exercises", "walk", "heat_ice", "check_in")


def reminded(profile: Profile, *reminders: Reminder) -> Profile:
    settings = msgspec.structs.replace(profile.settings, reminders=reminders)
    return msgspec.structs.replace(profile, settings=settings)


def all_at(hour: int, profile: Profile) -> Profile:
    return reminded(profile, *(Reminder(item, time(hour)) for item in ALL))


def due(profile: Profile, knowledge: Knowledge, now: datetime = NOON) -> tuple[ReminderItem, ...]:
    return tuple(one.item for one in due_reminders(profile, knowledge, now))


def test_nothing_is_told_before_its_time(knowledge: Knowledge) -> None:
    profile = reminded(with_plan(complete(knowledge)), Reminder("walk", time(12, 30)))
    assert due(profile, knowledge) == ()
    assert due(profile, knowledge, NOON + HOUR) == ("walk",)


def test_what_is_open_is_told_in_the_order_of_its_times(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), screened(NOON))
    set_for = (Reminder("check_in", time(11)), Reminder("exercises", time(8)), Reminder("heat_ice", time(9)))
    assert due(reminded(profile, *set_for), knowledge) == ("exercises", "heat_ice", "check_in")


def test_without_a_plan_there_is_nothing_to_tell(knowledge: Knowledge) -> None:
    profile = all_at(8, new_profile("p", NOON))
    assert due(profile, knowledge) == ()
    assert settle_reminders(profile, knowledge, (), NOON) is profile


def test_what_was_told_is_not_told_again_on_that_day_but_on_the_next(knowledge: Knowledge) -> None:
    profile = all_at(8, with_plan(complete(knowledge)))
    found = due_reminders(profile, knowledge, NOON)
    told = settle_reminders(profile, knowledge, found, NOON)
    assert due(told, knowledge, NOON + HOUR) == ()
    assert "walk" in due(told, knowledge, NOON + 24 * HOUR)


def test_what_could_not_be_told_stays_due_until_the_day_ends(knowledge: Knowledge) -> None:
    profile = reminded(with_plan(complete(knowledge)), Reminder("check_in", time(22)))
    assert settle_reminders(profile, knowledge, (), NOON + 11 * HOUR) is profile
    assert due(profile, knowledge, NOON + 14 * HOUR) == ("check_in",)
    assert due(profile, knowledge, NOON + 15 * HOUR) == ()


def test_a_time_after_midnight_belongs_to_the_day_before() -> None:
    late = Reminder("check_in", time(0, 30))
    assert moment_of(late, NOON) == datetime(NOON.year, NOON.month, NOON.day, 0, 30, tzinfo=NOON.tzinfo) + 24 * HOUR
    assert moment_of(late, NOON + 13 * HOUR) == moment_of(late, NOON)


def test_the_local_clock_decides_wherever_the_user_is(knowledge: Knowledge) -> None:
    profile = reminded(with_plan(complete(knowledge)), Reminder("walk", time(18)))
    there = NOON.replace(hour=17, minute=59)
    assert due(profile, knowledge, there) == ()
    assert due(profile, knowledge, there + timedelta(minutes=1)) == ("walk",)


def test_a_clock_that_is_set_back_tells_nothing_twice(knowledge: Knowledge) -> None:
    profile = reminded(with_plan(complete(knowledge)), Reminder("walk", time(11)))
    told = settle_reminders(profile, knowledge, due_reminders(profile, knowledge, NOON), NOON)
    assert due(told, knowledge, NOON - 2 * HOUR) == ()
    assert due(told, knowledge, NOON) == ()


def test_what_is_done_is_settled_without_a_word(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), walk(TODAY, 200))
    profile = plan_change.check_in(profile, "c", NOON, pain=PainScores(average=2), sleep_broken=None)
    day = agenda(profile, knowledge, NOON)
    assert day is not None
    for number, one in enumerate(day.exercises):
        profile = change.mark_exercise(profile, one.exercise.id, f"m{number}", NOON, done=True)
    profile = change.with_entry(profile, used(NOON - 3 * HOUR))
    profile = all_at(8, profile)
    assert due(profile, knowledge) == ()
    settled = settle_reminders(profile, knowledge, (), NOON)
    assert unsettled(settled.settings.reminders, NOON) == ()


def used(at: datetime) -> HeatIceLogged:
    return HeatIceLogged("u", at, at.date(), "ice", at, 600, 0, 600, 0, "done", "ok")


def test_heat_or_ice_waits_until_the_skin_may_have_it(knowledge: Knowledge) -> None:
    """heat_ice.md 2: a gap that began the day before is not over yet."""
    early = NOON.replace(hour=4)
    last = msgspec.structs.replace(used(early), day=TODAY - timedelta(days=1))
    profile = reminded(with_plan(complete(knowledge), screened(early), last), Reminder("heat_ice", time(5)))
    assert due(profile, knowledge, early + HOUR) == ()
    assert settle_reminders(profile, knowledge, (), early + HOUR) is profile
    assert due(profile, knowledge, early + 3 * HOUR) == ("heat_ice",)


def test_a_walk_that_is_only_at_will_is_not_asked_for(knowledge: Knowledge) -> None:
    profile = all_at(8, with_plan(complete(knowledge), easy(TODAY, "ill")))
    assert "walk" not in due(profile, knowledge)


def test_while_a_warning_sign_stops_the_plan_nothing_is_told(knowledge: Knowledge) -> None:
    profile = all_at(8, with_plan(complete(knowledge), check(Level.EMERGENCY, "RF-CES-1")))
    assert due(profile, knowledge) == ()


@pytest.mark.parametrize(("hour", "begins_today"), [(18, True), (9, False), (12, False)])
def test_a_time_that_has_gone_by_begins_tomorrow(hour: int, begins_today: bool) -> None:
    made = with_reminder(Settings(), "walk", time(hour), NOON).reminders
    assert bool(unsettled(made, NOON)) is begins_today
    assert unsettled(made, NOON + 24 * HOUR) == made


def test_an_item_has_one_time_and_can_be_taken_back() -> None:
    settings = with_reminder(Settings(), "walk", time(18), NOON)
    settings = with_reminder(settings, "walk", time(19), NOON)
    assert settings.reminders == (Reminder("walk", time(19)),)
    assert with_reminder(settings, "walk", None, NOON).reminders == ()


def test_one_item_is_told_by_its_name_and_a_late_one_with_its_time(knowledge: Knowledge) -> None:
    profile = reminded(with_plan(complete(knowledge)), Reminder("walk", time(12)))
    title, text = reminder_words(due_reminders(profile, knowledge, NOON), NOON)
    assert title == "Your walk"
    assert text.startswith("Today's walk: 0 of ")
    _, late = reminder_words(due_reminders(profile, knowledge, NOON + HOUR), NOON + HOUR)
    assert late.startswith("It was set for 12:00. ")


def test_several_items_are_told_together(knowledge: Knowledge) -> None:
    profile = all_at(8, with_plan(complete(knowledge), screened(NOON)))
    title, text = reminder_words(due_reminders(profile, knowledge, NOON), NOON)
    assert title == "Still open today"
    assert "left today" in text
    assert "You can tell how today was." in text


def test_a_reminder_of_an_absurd_year_is_refused() -> None:
    with pytest.raises(ValueError, match="not within"):
        Reminder("walk", time(8), date(1, 1, 1))
