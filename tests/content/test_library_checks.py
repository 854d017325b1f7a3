"""What must hold in the stretch library."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, avoid, cases, dose, exercise, told

LIBRARY: dict[str, Case] = {
    "an exercise twice": (lambda k: replace(k, exercises=k.exercises * 2), "exercise cat-cow", "its own id"),
    "an easier one that is not there": (exercise(easier_id="none-such"), "cat-cow: easier_id", "none-such"),
    "a harder one that is not there": (exercise(harder_id="none-such"), "cat-cow: harder_id", "none-such"),
    "an exercise harder than itself": (exercise(harder_id="cat-cow"), "cat-cow: harder_id", "no other exercise"),
    "no steps": (exercise(steps=()), "exercise cat-cow", "Fill it"),
    "no stop sign": (exercise(stop_if=()), "exercise cat-cow", "Fill it"),
    "a grade that is none": (exercise(grade="E"), "exercise cat-cow", "no grade"),
    "an avoid rule on a question that is not there": (avoid(if_answers={"Q99": ("yes",)}), "cat-cow", "Q99"),
    "an avoid rule on an answer that is not there": (avoid(if_answers={"Q01": ("elbow",)}), "cat-cow", "elbow"),
    "an exception on an answer that is not there": (
        avoid(patterns=("DH",), unless_answers={"Q01": ("elbow",)}),
        "exercise cat-cow",
        "elbow",
    ),
    "an avoid rule on a limit that is not there": (avoid(if_limits=("no_fun",)), "exercise cat-cow", "no_fun"),
    "an avoid rule that always holds": (avoid(), "exercise cat-cow", "advice_only"),
}


@cases(LIBRARY)
def test_a_broken_library_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "stretches.toml", where, remedy)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hold_s", 0), ("hold_s", 601), ("reps", 0), ("reps", 31), ("sides", 0), ("sides", 3), ("sets", 0), ("sets", 6),
        ("rest_s", -1), ("rest_s", 121), ("times_per_day", 0), ("times_per_day", 7), ("days_per_week", 0),
        ("days_per_week", 8),
    ],
)  # fmt: skip
def test_a_dose_out_of_range_is_told(knowledge: Knowledge, name: str, value: int) -> None:
    assert told(dose(**{name: value})(knowledge), "stretches.toml", f"exercise cat-cow: {name} is {value}", "Choose")


def test_an_avoid_rule_may_name_unsure_of_any_question(knowledge: Knowledge) -> None:
    assert list(problems(avoid(if_answers={"Q01": ("unsure",)})(knowledge))) == []
