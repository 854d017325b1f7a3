"""Doses in short words."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.dose_text import (
    amount_text,
    dose_text,
    doses_offered,
    not_before_text,
    total_text,
    wait_text,
)
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import NOON
from tests.domain.doses import dose, status


@pytest.mark.parametrize(
    ("product", "amount", "words"),
    [
        ("ibu-200-uk", 200, "200 mg (1 tablet)"),
        ("ibu-200-uk", 400, "400 mg (2 tablets)"),
        ("ibu-200-uk", 250, "250 mg"),
        ("dic-gel-1-uk", 2, "2 g"),
        ("ibu-gel-5", 1, "1 use"),
        ("ibu-gel-10", 75, "75 mg"),
    ],
)
def test_a_dose_says_how_many_tablets_it_is(knowledge: Knowledge, product: str, amount: float, words: str) -> None:
    assert dose_text(knowledge.medicines.product_by_id(product), amount) == words


def test_amounts_have_no_needless_decimals() -> None:
    assert amount_text(1500.0, "mg") == "1500 mg"
    assert amount_text(2.5, "g") == "2.5 g"
    assert amount_text(3, "uses") == "3 uses"
    assert amount_text(1_234_567, "mg") == "1234567 mg"


@pytest.mark.parametrize(
    ("product", "most", "doses"),
    [
        ("ibu-200-uk", 400, (200, 400)),
        ("nap-220-us", 440, (220, 440)),
        ("nap-220-us", 220, (220,)),
        ("dic-gel-1-uk", 4, (2, 3, 4)),
        ("ibu-gel-10", 125, (50, 75, 100, 125)),
    ],
)
def test_doses_go_by_the_step_of_the_product(
    knowledge: Knowledge, product: str, most: float, doses: tuple[float, ...]
) -> None:
    assert doses_offered(knowledge.medicines.product_by_id(product), most) == doses


def test_a_status_says_when_how_much_and_why(knowledge: Knowledge) -> None:
    found = status(knowledge, "apap-500-uk", dose("apap-500-uk", 1.5, 1000))
    assert not_before_text(found, NOON) == "Not before 16:30"
    assert total_text(found) == "1000 of 4000 mg in 24 h"
    words = wait_text(knowledge.medicines, found.waits[0], found.product, NOON)
    assert words == "Leave 6 hours after the last dose: until 16:30"
    assert not_before_text(status(knowledge, "apap-500-uk"), NOON) == ""


def test_the_sum_names_its_unit_and_what_is_not_known(knowledge: Knowledge) -> None:
    log = (dose("ibu-200-uk", 20, 800), dose("cold-ibu/ibu", 7, None), dose("ibu-200-uk", 1, 400))
    found = status(knowledge, "ibu-200-uk", *log)
    assert total_text(found) == "1200 or more of 1200 mg in 24 h"
    lines = {one.kind: wait_text(knowledge.medicines, one, found.product, NOON) for one in found.waits}
    assert lines["cap"] == "Stay within 1200 mg in 24 hours: until 16:00"
    assert lines["doses"] == "Stay within 3 doses in 24 hours: until 16:00"
    assert lines["unknown_amount"] == "The amount of a dose is not known: until Thu 05:00"


def test_a_shown_time_never_lies_before_the_true_one(knowledge: Knowledge) -> None:
    taken = msgspec.structs.replace(dose("apap-500-uk", 1, 500), taken_at=NOON - timedelta(minutes=59, seconds=30))
    assert not_before_text(status(knowledge, "apap-500-uk", taken), NOON) == "Not before 17:01"
