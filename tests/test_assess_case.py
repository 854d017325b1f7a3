"""One case in, one judgement out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recovery_app.assess_case import LARGEST_CASE_BYTES, CaseError, judge, read_case
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import CLEAR_DISC, NOON, STRAIN_OR_SPRAIN, WORKED_EXAMPLE


def assess(knowledge: Knowledge, **case: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
    judged = judge(read_case(json.dumps(case).encode(), knowledge), knowledge, NOON)
    return json.loads(json.dumps(judged))


def test_the_worked_example_is_judged_as_it_is_written_down(knowledge: Knowledge) -> None:
    """causes.md 5."""
    judged = assess(knowledge, answers=WORKED_EXAMPLE, pain={"average": 5})
    assert (judged["level"], judged["flags"]) == ("clear", [])
    assert [(one["id"], round(one["share"], 3)) for one in judged["patterns"]] == [
        ("MS", 0.652), ("JI", 0.246), ("LS", 0.092), ("DH", 0.009),
    ]  # fmt: skip
    assert [one["raw"] for one in judged["patterns"]] == [3.5, 2.4, 0.8, -3.2]
    assert (judged["certainty"], judged["plan_pattern"], judged["strain_or_sprain"]) == ("clear", "MS", False)
    assert (judged["rest_days"], judged["agenda"]["rest"]["days"]) == (7, 7)


def test_every_pattern_says_which_answers_made_it(knowledge: Knowledge) -> None:
    for one in assess(knowledge, answers=CLEAR_DISC)["patterns"]:
        assert sum(part["weight"] for part in one["contributions"]) == pytest.approx(one["raw"])
        assert all(set(part) == {"question", "answer", "weight"} for part in one["contributions"])


def test_strain_or_sprain_is_said_as_such(knowledge: Knowledge) -> None:
    """causes.md 4.4."""
    assert assess(knowledge, answers=STRAIN_OR_SPRAIN)["strain_or_sprain"] is True


@pytest.mark.parametrize(
    ("case", "level", "flag"),
    [
        pytest.param({"flags": {"RF-CES-1": "yes"}}, "E", "RF-CES-1", id="red_flags.md 2 E"),
        pytest.param({"flags": {"RF-CES-1": "unsure"}}, "E", "RF-CES-1", id="red_flags.md 1.2 E unsure"),
        pytest.param({"flags": {"RF-CA-1": ["cancer", "new"]}}, "S", "RF-CA-1", id="red_flags.md 3 S by its parts"),
        pytest.param({"answers": {"Q02": "bothlegs"}}, "E", "RF-CES-5", id="causes.md Q02 both legs"),
        pytest.param({"answers": {"Q05": "clear"}}, "S", "RF-NEURO-1", id="causes.md Q05 clearly weaker"),
    ],
)
def test_a_grave_case_shows_no_cause_and_no_plan(
    knowledge: Knowledge, case: dict[str, Any], level: str, flag: str
) -> None:
    """red_flags.md 1: no plan, no exercises, no cause shown."""
    judged = assess(knowledge, age=40, **{"answers": WORKED_EXAMPLE, **case})
    assert (judged["level"], [one["id"] for one in judged["flags"]]) == (level, [flag])
    assert (judged["patterns"], judged["agenda"], judged["plan_pattern"]) == ([], {}, None)
    assert (judged["rest_days"], judged["rest_reason"], judged["certainty"]) == (None, None, "insufficient")


@pytest.mark.parametrize("age", [12, 15, 16, 17])
def test_a_young_person_is_clinician_first(knowledge: Knowledge, age: int) -> None:
    """red_flags.md 4 and 6."""
    answers = {key: code for key, code in WORKED_EXAMPLE.items() if key != "Q25"}
    judged = assess(knowledge, age=age, answers=answers)
    assert judged["level"] == "C"
    assert judged["agenda"]["exercises"] == []
    assert judged["agenda"]["on_hold"] == [one["id"] for one in judged["flags"]]


def test_a_clinician_first_case_has_only_walks(knowledge: Knowledge) -> None:
    """red_flags.md 1."""
    judged = assess(knowledge, age=40, answers=WORKED_EXAMPLE, flags={"RF-THOR-1": "yes"})
    day = judged["agenda"]
    assert (judged["level"], day["on_hold"], day["exercises"]) == ("C", ["RF-THOR-1"], [])
    assert (day["run"], day["heat_ice"], day["rest"]) == (None, None, None)
    assert day["walk"]["bouts_min"]


def test_a_caution_names_its_limits_and_goes_on(knowledge: Knowledge) -> None:
    """red_flags.md 5."""
    judged = assess(knowledge, age=40, answers=WORKED_EXAMPLE, flags={"RF-SENS-1": "unsure", "RF-SCI-1": "yes"})
    assert judged["level"] == "K"
    assert {"no_heat_ice", "no_loaded_bending"} <= set(judged["agenda"]["limits"])
    assert judged["agenda"]["heat_ice"]["state"] == "blocked"
    assert [one["note"] for one in judged["flags"] if one["id"] == "RF-SENS-1"] == [knowledge.safety.unsure_note]


def test_a_clear_case_has_a_first_day(knowledge: Knowledge) -> None:
    day = assess(knowledge, age=40, answers=WORKED_EXAMPLE)["agenda"]
    assert (day["day"], day["day_number"], day["phase"], day["run"]) == ("2025-03-12", 1, "P1", None)
    assert day["exercises"]
    assert all(one["dose"]["times_per_day"] for one in day["exercises"])
    assert (day["heat_ice"]["protocol"], day["heat_ice"]["state"]) == ("ice", "ask_first")


def test_an_empty_case_is_not_enough_to_go_on(knowledge: Knowledge) -> None:
    judged = assess(knowledge)
    assert (judged["level"], judged["certainty"], judged["rest_days"]) == ("clear", "insufficient", 7)


def test_no_ticks_are_a_no(knowledge: Knowledge) -> None:
    assert assess(knowledge, flags={"RF-BSI-1": []})["level"] == "clear"


def test_the_same_case_gives_the_same_judgement(knowledge: Knowledge) -> None:
    assert assess(knowledge, answers=CLEAR_DISC) == assess(knowledge, answers=CLEAR_DISC)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(b'{"age": 35,', "does not fit the format", id="broken JSON"),
        pytest.param(b"", "does not fit the format", id="nothing"),
        pytest.param(b"[]", "Expected `object`", id="a list"),
        pytest.param(b'{"answers": {"Q01": "\xff"}}', "does not fit the format", id="not UTF-8"),
        pytest.param(b'{"age": NaN}', "byte 8", id="NaN"),
        pytest.param(b'{"age": 1e999}', "$.age", id="infinity"),
        pytest.param(b'{"age": ' + b"9" * 5000 + b"}", "$.age", id="a number of 5,000 digits"),
        pytest.param(b'{"age": "35"}', "$.age", id="age as text"),
        pytest.param(b'{"age": 35.5}', "$.age", id="half a year"),
        pytest.param(b'{"age": 0}', "age:", id="age nought"),
        pytest.param(b'{"age": 121}', "age:", id="age 121"),
        pytest.param(b'{"colour": 1}', "`colour`", id="unknown field"),
        pytest.param(b'{"answers": []}', "$.answers", id="answers as a list"),
        pytest.param(b'{"answers": {"Q99": "yes"}}', "answers.Q99", id="unknown question"),
        pytest.param(b'{"answers": {"Q01": "elbow"}}', 'answers.Q01: "elbow"', id="wrong code"),
        pytest.param(b'{"answers": {"Q01": 3}}', "answers.Q01", id="a number as a code"),
        pytest.param(b'{"answers": {"Q01": ' + b"[" * 500 + b"]" * 500 + b"}}", "answers.Q01", id="nested"),
        pytest.param(b'{"answers": {"Q01": ' + b'{"a":' * 990 + b"1" + b"}" * 992, "recursion", id="nested objects"),
        pytest.param(b'{"answers": {"Q01": ' + b"[" * 9000 + b"]" * 9000 + b"}}", "recursion", id="nested deeply"),
        pytest.param(b'{"flags": {"RF-NOPE": "yes"}}', "flags.RF-NOPE", id="unknown flag"),
        pytest.param(b'{"flags": {"RF-CES-1": "maybe"}}', 'flags.RF-CES-1: "maybe"', id="wrong flag answer"),
        pytest.param(b'{"flags": {"RF-CES-1": true}}', "flags.RF-CES-1", id="true as a flag answer"),
        pytest.param(b'{"flags": {"RF-CES-1": ["a"]}}', "flags.RF-CES-1", id="criteria for a flag without"),
        pytest.param(b'{"flags": {"RF-BSI-1": ["z"]}}', 'flags.RF-BSI-1: "z"', id="unknown criterion"),
        pytest.param(b'{"flags": {"RF-BSI-1": [1]}}', "flags.RF-BSI-1", id="a number as a criterion"),
        pytest.param(b'{"pain": {"average": 11}}', "$.pain.average", id="pain over 10"),
        pytest.param(b'{"pain": {"average": -1}}', "$.pain.average", id="pain below 0"),
        pytest.param(b'{"tasks": "fine"}', "$.tasks", id="unknown tasks"),
        pytest.param(b" " * (LARGEST_CASE_BYTES + 1), "longer than 1000000 bytes", id="huge"),
        pytest.param(b'{"answers": {"' + b"Q" * 90_000 + b'": "x"}}', "answers.QQQ", id="an id without end"),
    ],
)
def test_a_wrong_case_is_refused_in_one_short_line_that_names_the_field(
    knowledge: Knowledge, text: bytes, says: str
) -> None:
    with pytest.raises(CaseError) as refused:
        read_case(text, knowledge)
    line = str(refused.value)
    assert says in line
    assert len(line) < 250
    assert "\n" not in line


def test_a_leg_nerve_is_said_with_its_answers(knowledge: Knowledge) -> None:
    """causes.md 0."""
    judged = assess(knowledge, answers={**WORKED_EXAMPLE, "Q02": "belowknee", "Q06": "leg"})
    assert judged["leg_nerve"] == {
        "verdict": "yes",
        "answers": [{"question": "Q02", "answer": "belowknee"}, {"question": "Q06", "answer": "leg"}],
    }
    assert (judged["patterns"][0]["id"], judged["plan_pattern"]) == ("MS", "DH")


def test_contradictions_are_said_and_lower_the_certainty(knowledge: Knowledge) -> None:
    """causes.md 4."""
    judged = assess(knowledge, answers={**CLEAR_DISC, "Q02": "none"})
    (found,) = judged["contradictions"]
    assert set(found) == {"id", "kind", "text", "questions"}
    assert (found["kind"], found["questions"]) == ("ask_again", ["Q02", "Q03"])
    assert judged["certainty"] == "likely"


def test_what_would_change_the_result_is_said(knowledge: Knowledge) -> None:
    """causes.md 4.5."""
    found = assess(knowledge, answers=WORKED_EXAMPLE)["what_would_change"]
    assert len(found) == 3
    assert all(set(one) == {"question", "answer", "leads_to", "gain"} and one["gain"] > 0 for one in found)


def test_a_grave_case_says_nothing_of_nerve_contradictions_or_changes(knowledge: Knowledge) -> None:
    """red_flags.md 1."""
    judged = assess(knowledge, answers={**CLEAR_DISC, "Q02": "none"}, flags={"RF-CES-1": "yes"})
    assert (judged["leg_nerve"], judged["contradictions"], judged["what_would_change"]) == (None, [], [])
