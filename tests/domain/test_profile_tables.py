"""Answers and plan changes as a spreadsheet gets them."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from recovery_app.domain import change
from recovery_app.domain.episode import Assessment
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_tables import LogTable
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.profile_tables import profile_tables
from tests.domain.cases import NOON, TODAY, check, complete, walk, with_plan

DAY = timedelta(days=1)


def tables(profile: Profile, knowledge: Knowledge) -> dict[str, LogTable]:
    return {one.kind: one for one in profile_tables(profile, knowledge, NOON)}


def rows(table: LogTable) -> list[dict[str, str]]:
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]


def test_each_assessment_has_a_row_with_its_answers_and_what_they_resemble(knowledge: Knowledge) -> None:
    first = complete(knowledge)
    later = msgspec.structs.replace(first, age=36, goals=("=1+1", "run"))
    profile = with_plan(first, began=TODAY - 3 * DAY, started_at=NOON - 3 * DAY)
    (episode,) = profile.episodes
    grown = msgspec.structs.replace(episode, assessments=(*episode.assessments, Assessment(NOON, later)))
    found = rows(tables(msgspec.structs.replace(profile, episodes=(grown,)), knowledge)["answers"])
    assert [(one["at"][:10], one["age"]) for one in found] == [("2025-03-09", "35"), ("2025-03-12", "36")]
    assert found[0]["episode_started_at"] == "2025-03-09T12:00:00+01:00"
    assert (found[0]["plan_started_on"], found[0]["episode_ended_on"]) == ("2025-03-09", "")
    assert (found[0]["pain_average"], found[0]["pain_leg"]) == ("4", "0")
    assert "Q01: onespot" in found[0]["questions"]
    assert "RF-CES-1: no" in found[0]["flags"]
    assert found[0]["resembles"] == knowledge.patterns.card("MS").in_sentence
    assert found[0]["how_clear"] == "clear"
    assert found[1]["goals"] == "'=1+1; run"


def test_where_care_comes_first_the_answers_stand_there_without_a_result(knowledge: Knowledge) -> None:
    answers = complete(knowledge)
    grave = msgspec.structs.replace(answers, flags={**answers.flags, "RF-CES-1": "yes"})
    (found,) = rows(tables(with_plan(grave), knowledge)["answers"])
    assert (found["resembles"], found["how_clear"], found["plan_for"]) == ("", "", "")
    assert "RF-CES-1: yes" in found["flags"]


def test_every_change_of_every_plan_has_a_row_the_oldest_first(knowledge: Knowledge) -> None:
    before = with_plan(complete(knowledge), began=TODAY - 60 * DAY, started_at=NOON - 60 * DAY)
    before = change.with_entry(before, walk(TODAY - 58 * DAY, pain=8))
    before = change.end_episode(before, TODAY - 40 * DAY)
    now = with_plan(complete(knowledge), began=TODAY - 10 * DAY, started_at=NOON - 10 * DAY)
    again = msgspec.structs.replace(now.episodes[0], id="again")
    sore = (walk(TODAY - 5 * DAY, pain=8), check(Level.CLEAR, at_moment=NOON - 4 * DAY, reason="mini"))
    profile = msgspec.structs.replace(before, episodes=(*before.episodes, again), log=(*before.log, *sore))
    found = rows(tables(profile, knowledge)["plan-changes"])
    days = [one["day"] for one in found]
    assert days == sorted(days)
    assert {"2025-01-13", "2025-03-07"} <= set(days)
    assert all(one["what"] and one["because"] and one["undone"] == "no" for one in found)


def test_an_empty_profile_has_no_table(knowledge: Knowledge) -> None:
    assert tables(new_profile("p", NOON), knowledge) == {}
