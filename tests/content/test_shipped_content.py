"""The numbers and the words that ship, each held against its source."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
import pytest

from recovery_app.content.checks import problems
from recovery_app.content.checks.citation import citations
from recovery_app.content.checks.grade import is_grade
from recovery_app.domain.heat_ice import Medium
from recovery_app.domain.knowledge import Knowledge

MIN = 60
HOUR = 3600


def test_the_shipped_content_holds_together(knowledge: Knowledge) -> None:
    assert [str(problem) for problem in problems(knowledge)] == []


@pytest.mark.parametrize(
    ("name", "default", "shortest", "longest", "rounds", "hard_stop", "gap", "a_day"),
    [
        pytest.param("heat", (900,), (600,), (1200,), (1, 1, 1), 20 * MIN, HOUR, 3, id="heat_ice.md 2 HEAT"),
        pytest.param(
            "wrap", (4 * HOUR,), (4 * HOUR,), (8 * HOUR,), (1, 1, 1), 8 * HOUR, 16 * HOUR, 1, id="heat_ice.md 2 WRAP"
        ),
        pytest.param("ice", (600,), (600,), (900,), (1, 1, 1), 20 * MIN, 2 * HOUR, 4, id="heat_ice.md 2 ICE"),
        pytest.param(
            "ice_intermittent", (600, 600), (600, 600), (600, 600), (2, 2, 2), 30 * MIN, 2 * HOUR, 3,
            id="heat_ice.md 2 ICE INTERMITTENT",
        ),
        pytest.param(
            "contrast_short", (180, 60), (120, 60), (240, 120), (5, 3, 5), 25 * MIN, 2 * HOUR, 2,
            id="heat_ice.md 2 CONTRAST SHORT",
        ),
        pytest.param(
            "contrast_long", (600, 1200, 900), (600, 1200, 900), (600, 1200, 900), (1, 1, 2), 100 * MIN, 2 * HOUR, 1,
            id="heat_ice.md 2 CONTRAST LONG",
        ),
    ],
)  # fmt: skip
def test_each_protocol_keeps_the_times_of_its_source(
    knowledge: Knowledge,
    name: str,
    default: tuple[int, ...],
    shortest: tuple[int, ...],
    longest: tuple[int, ...],
    rounds: tuple[int, int, int],
    hard_stop: int,
    gap: int,
    a_day: int,
) -> None:
    protocol = knowledge.heat_ice.by_id(name)
    assert tuple(phase.default_s for phase in protocol.round) == default
    assert tuple(phase.shortest_s for phase in protocol.round) == shortest
    assert tuple(phase.longest_s for phase in protocol.round) == longest
    assert (protocol.rounds_default, protocol.rounds_fewest, protocol.rounds_most) == rounds
    assert (protocol.hard_stop_s, protocol.gap_s, protocol.most_a_day) == (hard_stop, gap, a_day)
    assert protocol.longest_on_s == (8 * HOUR if name == "wrap" else 20 * MIN)
    assert protocol.most_days_running == (7 if name == "wrap" else 0)
    assert protocol.locked_first_hours == (48 if protocol.kind == "contrast" else 0)


@pytest.mark.parametrize(
    ("name", "heat", "ice", "contrast", "lifts_after_h"),
    [
        pytest.param("HI-01", "block", "block", "block", 0, id="HI-01 numb skin"),
        pytest.param("HI-02", "ok", "block", "block", 0, id="HI-02 reacts to cold"),
        pytest.param("HI-03", "ask", "block", "block", 0, id="HI-03 poor circulation"),
        pytest.param("HI-04", "block", "block", "block", 0, id="HI-04 damaged skin"),
        pytest.param("HI-05", "block", "ask", "block", 0, id="HI-05 clot or bleeding"),
        pytest.param("HI-06", "block", "ask", "block", 0, id="HI-06 cancer"),
        pytest.param("HI-07", "block", "ok", "block", 0, id="HI-07 fever"),
        pytest.param("HI-08", "ask", "ok", "block", 0, id="HI-08 pregnant"),
        pytest.param("HI-09", "block", "block", "block", 4, id="HI-09 gel or cream"),
        pytest.param("HI-09-PATCH", "block", "block", "block", 0, id="HI-09 medicine patch, which stays on"),
        pytest.param("HI-10", "block", "block", "block", 0, id="HI-10 drowsy or alcohol"),
        pytest.param("HI-11", "ask", "ask", "block", 0, id="HI-11 heart"),
        pytest.param("HI-12", "ask", "ask", "block", 0, id="HI-12 under 18"),
        pytest.param("HI-13", "block", "ok", "block", 48, id="HI-13 new bruise"),
        pytest.param("HI-14", "ask", "ok", "ask", 0, id="HI-14 implant"),
    ],
)
def test_each_skin_question_has_the_effects_of_its_source(
    knowledge: Knowledge, name: str, heat: str, ice: str, contrast: str, lifts_after_h: int
) -> None:
    """heat_ice.md 1."""
    question = next(one for one in knowledge.heat_ice.question if one.id == name)
    assert (question.heat, question.ice, question.contrast) == (heat, ice, contrast)
    assert question.lifts_after_h == lifts_after_h


def test_the_timer_warns_at_the_times_of_its_source(knowledge: Knowledge) -> None:
    """heat_ice.md 5."""
    rules = knowledge.heat_ice
    assert (rules.skin_check_every_s, rules.repeat_alarm_s, rules.louder_alarm_s) == (300, 60, 180)
    assert (rules.warn_sleep_from_hour, rules.ask_again_after_days) == (21, 7)
    assert (rules.bad_skin_limit, rules.bad_skin_lock_h) == (3, 72)
    assert "20 minutes" in rules.burn_first_aid[0]
    assert rules.evidence_grades == {"heat": "B", "ice": "D", "contrast": "D"}


@pytest.mark.parametrize("medium", ["heat", "ice", "skin_rest"])
def test_three_short_statements_come_before_each_pack(knowledge: Knowledge, medium: Medium) -> None:
    assert len(knowledge.heat_ice.advice_for(medium).checklist) == 3


@pytest.mark.parametrize(
    ("pattern", "days", "shortest", "review"),
    [
        pytest.param("MS", (5, 7, 14), 3, 21, id="plan.md 2 MS"),
        pytest.param("JI", (5, 7, 14), 3, 21, id="plan.md 2 JI"),
        pytest.param("LS", (7, 14, 28), 7, 42, id="plan.md 2 LS, severe 21-28: the longer"),
        pytest.param("DH", (10, 21, 42), 10, 42, id="plan.md 2 DH, severe 28-42: the longer"),
        pytest.param("mixed", (7, 14, 21), 7, 14, id="plan.md 2 mixed, moderate 7-14: the longer"),
    ],
)
def test_rest_from_running_keeps_the_days_of_its_source(
    knowledge: Knowledge, pattern: str, days: tuple[int, int, int], shortest: int, review: int
) -> None:
    row = next(one for one in knowledge.plan.rest if one.pattern == pattern)
    assert (row.mild, row.moderate, row.severe) == days
    assert (row.shortest, row.review_by_day) == (shortest, review)


@pytest.mark.parametrize(
    ("stage", "run_min", "session_min"),
    [
        pytest.param(0, 0, 40, id="plan.md 6 stage 0"),
        pytest.param(1, 7, 38, id="plan.md 6 stage 1"),
        pytest.param(2, 12, 40, id="plan.md 6 stage 2"),
        pytest.param(3, 18, 40, id="plan.md 6 stage 3"),
        pytest.param(4, 24, 40, id="plan.md 6 stage 4"),
        pytest.param(5, 24, 40, id="plan.md 6 stage 5"),
        pytest.param(6, 26, 40, id="plan.md 6 stage 6"),
        pytest.param(7, 30, 42, id="plan.md 6 stage 7"),
        pytest.param(8, 30, 40, id="plan.md 6 stage 8"),
    ],
)
def test_each_run_stage_adds_up_to_the_totals_of_its_source(
    knowledge: Knowledge, stage: int, run_min: int, session_min: int
) -> None:
    one = knowledge.plan.stage[stage]
    walk_before_and_after = 10
    assert one.repeats * one.run_min == run_min
    assert one.repeats * (one.run_min + one.walk_min) + walk_before_and_after == session_min


def test_the_first_run_is_five_times_one_minute(knowledge: Knowledge) -> None:
    """plan.md 6 stage 1."""
    assert "5 times 1 minute of running and 4 of walking" in knowledge.plan.stage[1].text


def test_the_plan_keeps_the_other_numbers_of_its_source(knowledge: Knowledge) -> None:
    """plan.md 1, 2, 4 and 6."""
    plan = knowledge.plan
    assert plan.green_sessions == {"MS": 2, "JI": 3, "LS": 3, "DH": 4}
    assert (plan.severity.moderate_from, plan.severity.severe_from) == (4, 7)
    assert (plan.default_rest_days, plan.brisk_walk_min, plan.brisk_walk_days) == (7, 30, 2)
    assert [card.first_day for card in plan.phase] == [1, 4, 0, 0]
    assert [sign.id for sign in plan.sign] == [f"G{number}" for number in range(1, 9)]
    assert {sign.id: sign.answered_by for sign in plan.sign if sign.answered_by != "user"} == {
        "G1": "safety",
        "G3": "walks",
        "G7": "rest",
    }


def test_every_rule_has_a_source(knowledge: Knowledge) -> None:
    assert [entry for _, entry, marks in citations(knowledge) if not marks] == []


def test_every_rule_of_effect_has_a_grade(knowledge: Knowledge) -> None:
    grades = [one.grade for one in (*knowledge.patterns.question, *knowledge.exercises, *knowledge.plan.extra)]
    assert all(is_grade(grade) for grade in (*grades, *knowledge.heat_ice.evidence_grades.values()))
    assert all(exercise.grade_text for exercise in knowledge.exercises)


def texts(value: object) -> Iterator[str]:
    """Yield every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts(inner)


@pytest.mark.parametrize("part", ["heat_ice", "plan", "evidence", "medicines", "training", "week", "progress"])
def test_what_is_said_stays_short_and_calm(knowledge: Knowledge, part: str) -> None:
    """At most 15 words a sentence, no exclamation marks, and never a claim of an illness."""
    for text in texts(msgspec.to_builtins(getattr(knowledge, part))):
        assert "!" not in text
        assert not re.search(r"(?<!do )\byou have\b", text, re.IGNORECASE), text
        for sentence in re.split(r"(?<=[.?:])\s+", text):
            assert len(sentence.split()) <= 15, sentence


def test_the_evidence_says_how_little_is_known(knowledge: Knowledge) -> None:
    """heat_ice.md 0, plan.md 0, medication.md 0 and causes.md 4."""
    evidence = knowledge.evidence
    found = {(one.id, part.lead): part for one in evidence.treatment for part in one.finding}
    assert "comfort routine" in found["heat_ice", "Switching between them"].text
    assert "no trial" in found["heat_ice", "Switching between them"].text
    assert {lead: part.grade for (one, lead), part in found.items() if one == "heat_ice"} == {
        "Heat": "B",
        "Heat with exercise": "C",
        "Ice": "D",
        "Heat or ice": "C",
        "Switching between them": "D",
        "Ice first, then heat": "D",
    }
    assert "not bed rest" in evidence.treatment[0].summary
    assert "no better than a dummy pill" in found["medicine", "Paracetamol"].text
    assert any("under half" in step for step in evidence.result_steps) == (knowledge.patterns.temper < 0.5)
