"""Logging, mending and taking back a dose."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.dose_change import (
    DoseRefusedError,
    edit_dose,
    log_dose,
    screen_medicines,
    withdraw_dose,
)
from recovery_app.domain.dose_log import doses_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.profile import Profile
from recovery_app.domain.settings import Region
from tests.domain.cases import NOON, TODAY
from tests.domain.doses import ago, asked, dose, person


def taken(profile: Profile, knowledge: Knowledge, product: str = "ibu-200-uk", amount: float | None = 200) -> Profile:
    """Return the profile with one more dose that was already taken."""
    return log_dose(profile, knowledge, product, amount, NOON, "new", NOON, as_planned=False)


def planned(
    profile: Profile,
    knowledge: Knowledge,
    product: str = "ibu-200-uk",
    amount: float | None = 200,
    hours: float = 0,
    *,
    advised: bool = False,
) -> Profile:
    """Return the profile with one more dose as planned."""
    return log_dose(profile, knowledge, product, amount, ago(hours), "new", NOON, as_planned=True, advised=advised)


def test_a_planned_dose_is_logged_with_its_region(knowledge: Knowledge) -> None:
    entry = planned(person(asked()), knowledge).log[-1]
    assert entry == DoseTaken("new", NOON, TODAY, "ibu-200-uk", NOON, 200, "UK", as_planned=True)


REFUSED: dict[str, tuple[tuple[LogEntry, ...], str, float | None]] = {
    "before its time": ((asked(), dose("ibu-200-uk", 5.9, 200)), "ibu-200-uk", 200),
    "over the sum": ((asked(), dose("ibu-200-uk", 9, 1000)), "ibu-200-uk", 400),
    "another anti-inflammatory": ((asked(), dose("nap-250-uk", 9, 250)), "ibu-200-uk", 200),
    "the questions come first": ((), "ibu-200-uk", 200),
    "an answer rules it out": ((asked("MQ-03"),), "ibu-200-uk", 200),
    "a pharmacist comes first": ((asked("MQ-04"),), "ibu-200-uk", 200),
    "ten days": ((asked(), *(dose("ibu-200-uk", 24 * day, 200) for day in range(1, 11))), "ibu-200-uk", 200),
    "more than one dose": ((asked(),), "ibu-200-uk", 600),
    "between two doses": ((asked(),), "ibu-200-uk", 300),
    "less than a dose": ((asked(),), "ibu-200-uk", 100),
    "an amount that is not known": ((asked(),), "ibu-200-uk", None),
    "aspirin": ((asked(),), "asa-300-uk", 300),
    "a product of another region": ((asked(),), "ibu-200-us", 200),
    "a mixture": ((asked(),), "co-codamol/apap", 500),
}


@pytest.mark.parametrize(("log", "product", "amount"), [pytest.param(*row, id=name) for name, row in REFUSED.items()])
def test_the_engine_refuses_but_the_truth_can_always_be_logged(
    knowledge: Knowledge, log: tuple[LogEntry, ...], product: str, amount: float | None
) -> None:
    """medication.md 4.3: truth beats tidiness."""
    with pytest.raises(DoseRefusedError):
        planned(person(*log), knowledge, product, amount)
    entry = taken(person(*log), knowledge, product, amount).log[-1]
    assert isinstance(entry, DoseTaken)
    assert (entry.product, entry.amount, entry.as_planned) == (product, amount, False)


def test_a_refusal_tells_where_the_product_stands(knowledge: Knowledge) -> None:
    with pytest.raises(DoseRefusedError) as refused:
        planned(person(asked(), dose("ibu-200-uk", 2, 200)), knowledge)
    assert refused.value.status is not None
    assert refused.value.status.next_ok_at == ago(-4)


def test_after_advice_an_ask_is_possible_and_a_block_is_not(knowledge: Knowledge) -> None:
    assert len(planned(person(asked("MQ-04")), knowledge, advised=True).log) == 2
    with pytest.raises(DoseRefusedError):
        planned(person(asked("MQ-03")), knowledge, advised=True)


def test_a_planned_dose_is_taken_now(knowledge: Knowledge) -> None:
    with pytest.raises(DoseRefusedError, match="take now"):
        planned(person(asked()), knowledge, hours=1)


@pytest.mark.parametrize("region", [None, "other"])
def test_without_a_region_the_truth_is_logged_under_the_strictest(knowledge: Knowledge, region: Region | None) -> None:
    profile = person(asked(), region=region)
    with pytest.raises(DoseRefusedError):
        planned(profile, knowledge)
    entry = taken(profile, knowledge).log[-1]
    assert isinstance(entry, DoseTaken)
    assert entry.region == "other"


@pytest.mark.parametrize(
    ("product", "amount", "hours", "message"),
    [
        ("no-such", 200, 0, "no product"),
        ("co-codamol", 200, 0, "no product"),
        ("co-codamol/ibu", 200, 0, "no product"),
        ("ibu-200-uk", 0, 0, "above 0"),
        ("ibu-200-uk", 100_001, 0, "above 0"),
        ("ibu-200-uk", 200, -0.1, "still to come"),
    ],
)
def test_what_cannot_be_is_refused(
    knowledge: Knowledge, product: str, amount: float, hours: float, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        log_dose(person(), knowledge, product, amount, ago(hours), "new", NOON, as_planned=False)


def test_an_edit_keeps_the_old_entry_and_counts_the_new_one(knowledge: Knowledge) -> None:
    """medication.md 4.6."""
    old = dose("apap-500-us", 5, 1000, "US")
    yesterday = ago(30)
    profile = edit_dose(person(old), knowledge, old.id, 500, yesterday, ("gone", "new"), NOON)
    assert profile.log[0] == old
    assert profile.log[1] == Withdrawn("gone", NOON, TODAY, old.id)
    counting = [one.entry for one in doses_of(knowledge.medicines, profile.log)]
    assert [(one.id, one.product, one.amount, one.taken_at, one.region) for one in counting] == [
        ("new", "apap-500-us", 500, yesterday, "US")
    ]
    assert counting[0].day == TODAY - timedelta(days=1)


def test_an_edit_holds_to_the_same_rules(knowledge: Knowledge) -> None:
    old = dose("apap-500-uk", 5, 1000)
    with pytest.raises(ValueError, match="still to come"):
        edit_dose(person(old), knowledge, old.id, 500, ago(-1), ("gone", "new"), NOON)
    with pytest.raises(ValueError, match="above 0"):
        edit_dose(person(old), knowledge, old.id, -1, ago(1), ("gone", "new"), NOON)


def test_a_dose_can_be_taken_back_once(knowledge: Knowledge) -> None:
    old = dose("apap-500-uk", 5, 1000)
    profile = withdraw_dose(person(old), old.id, "gone", NOON)
    assert doses_of(knowledge.medicines, profile.log) == ()
    with pytest.raises(ValueError, match="not in the log"):
        withdraw_dose(profile, old.id, "again", NOON)
    with pytest.raises(ValueError, match="not in the log"):
        edit_dose(profile, knowledge, "gone", 500, NOON, ("a", "b"), NOON)


def test_the_answers_are_logged_and_an_unknown_question_is_refused(knowledge: Knowledge) -> None:
    entry = screen_medicines(person(), knowledge, ("MQ-04",), "new", NOON).log[-1]
    assert entry == MedicineScreened("new", NOON, TODAY, ("MQ-04",))
    with pytest.raises(ValueError, match="MQ-99"):
        screen_medicines(person(), knowledge, ("MQ-99",), "new", NOON)
