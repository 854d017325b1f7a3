"""What Today says about pain medicine (medication.md 4)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.medicine_line import NOTHING_TAKEN, medicine_line
from tests.domain.cases import NOON
from tests.domain.doses import dose

PARACETAMOL = "Paracetamol"
IBUPROFEN = "Ibuprofen"


def line(knowledge: Knowledge, *log: DoseTaken) -> str:
    return medicine_line(knowledge.medicines, log, "UK", NOON)


@pytest.mark.parametrize(
    "log",
    [
        pytest.param((), id="nothing was ever taken"),
        pytest.param((dose("apap-500-uk", 25, 1000),), id="the last dose is more than 24 hours ago"),
    ],
)
def test_without_a_dose_of_the_last_day_no_medicine_is_named(knowledge: Knowledge, log: tuple[DoseTaken, ...]) -> None:
    """medication.md 4.10: never a first dose."""
    assert line(knowledge, *log) == NOTHING_TAKEN


def test_what_was_taken_is_told_with_the_earliest_next_dose(knowledge: Knowledge) -> None:
    """medication.md 4.1 and 4.2."""
    found = line(knowledge, dose("apap-500-uk", 2, 1000))
    assert found == f"{PARACETAMOL}: 1000 of 4000 mg in 24 h. Not before 16:00."


def test_a_medicine_that_does_not_have_to_wait_tells_its_sum_only(knowledge: Knowledge) -> None:
    assert line(knowledge, dose("apap-500-uk", 20, 500)) == f"{PARACETAMOL}: 500 of 4000 mg in 24 h."


def test_an_unknown_amount_is_told_too(knowledge: Knowledge) -> None:
    assert "or more" in line(knowledge, dose("ibu-200-uk", 20, None))


def test_each_medicine_has_a_line_of_its_own(knowledge: Knowledge) -> None:
    lines = line(knowledge, dose("apap-500-uk", 2, 500), dose("ibu-200-uk", 3, 200)).split("\n")
    assert [one.split(":")[0] for one in lines] == [PARACETAMOL, IBUPROFEN]
