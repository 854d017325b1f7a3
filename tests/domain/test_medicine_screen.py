"""What the questions before a medicine mean, and what stored products stand for; medication.md 2 and 3."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.medicine_log import medicine_part
from recovery_app.domain.medicine_lookup import (
    limits_of,
    product_name,
    products_of,
)
from recovery_app.domain.medicine_screen import last_screening, medicine_report, screen_effect, screen_notes
from recovery_app.domain.settings import Region
from tests.domain.cases import NOON, TODAY, an_id, ticked
from tests.domain.doses import asked, dose

GROUPS = ("paracetamol", "nsaid", "aspirin", "gel")


def test_without_a_yes_every_group_is_ok(knowledge: Knowledge) -> None:
    report = medicine_report(knowledge.medicines, "UK", ())
    assert [(name, group.effect, group.reasons) for name, group in report.groups.items()] == [
        (name, "ok", {}) for name in GROUPS
    ]
    assert report.groups["nsaid"].products == ("ibu-200-uk",)
    assert report.groups["aspirin"].products == ()


def test_a_block_counts_before_an_ask_and_both_reasons_are_told(knowledge: Knowledge) -> None:
    report = medicine_report(knowledge.medicines, "US", ("MQ-04", "MQ-08"))
    assert {name: group.effect for name, group in report.groups.items()} == {
        "paracetamol": "ask", "nsaid": "block", "aspirin": "block", "gel": "ask",
    }  # fmt: skip
    assert set(report.groups["nsaid"].reasons) == {"MQ-04", "MQ-08"}
    assert set(report.groups["paracetamol"].reasons) == {"MQ-08"}
    assert report.groups["gel"].products == ()


def test_a_report_speaks_as_the_region_does_and_can_be_written_as_json(knowledge: Knowledge) -> None:
    report = medicine_report(knowledge.medicines, "US", ("MQ-02-APAP", "MQ-20"))
    written = msgspec.to_builtins(report)
    assert "acetaminophen" in written["groups"]["paracetamol"]["reasons"]["MQ-02-APAP"]
    assert list(written["notes"]) == ["Any pain medicine can hide what the run does to your back."]


def test_a_report_refuses_a_question_that_is_not_there(knowledge: Knowledge) -> None:
    with pytest.raises(ValueError, match="MQ-99"):
        medicine_report(knowledge.medicines, "UK", ("MQ-99",))


def test_without_answers_nothing_is_known_against_a_group(knowledge: Knowledge) -> None:
    assert screen_effect(knowledge.medicines, None, "gel", NOON).effect == "ok"


def test_answers_that_were_taken_back_do_not_count(knowledge: Knowledge) -> None:
    first, second = asked("MQ-03", hours=3), asked(hours=2)
    assert last_screening((first, second)) == second
    assert last_screening((first, second, Withdrawn(an_id(), NOON, NOON.date(), second.id))) == first


def test_only_what_counts_of_medicine_is_taken_from_a_log(knowledge: Knowledge) -> None:
    first, second = dose("ibu-200-uk", 3, 200), dose("ibu-200-uk", 2, 200)
    gone = Withdrawn(an_id(), NOON, NOON.date(), first.id)
    back = Withdrawn(an_id(), NOON, NOON.date(), gone.id)
    assert medicine_part((first, ticked(TODAY, "cat-cow"), second, gone)) == (second,)
    assert medicine_part((first, second, gone, back)) == (first, second)


def test_other_medicine_is_a_note_and_no_bar(knowledge: Knowledge) -> None:
    """MQ-19."""
    rules = knowledge.medicines
    assert {screen_effect(rules, asked("MQ-19"), group, NOON).effect for group in GROUPS} == {"ok"}
    assert "Log it too." in screen_notes(rules, ("MQ-19",))[0]


@pytest.mark.parametrize(
    ("product", "region", "name"),
    [
        ("ibu-200-uk", "UK", "Ibuprofen 200 mg tablets"),
        ("co-codamol/apap", "UK", "Co-codamol or co-dydramol"),
        ("cold-flu/apap", "US", "Cold and flu remedy with acetaminophen"),
        ("apap-ibu/ibu", "UK", "Paracetamol and ibuprofen in one tablet: ibuprofen"),
        ("apap-ibu/apap", "US", "Acetaminophen and ibuprofen in one tablet: acetaminophen"),
        ("from-a-newer-version", "UK", "A medicine"),
    ],
)
def test_a_stored_product_has_a_name(knowledge: Knowledge, product: str, region: Region, name: str) -> None:
    assert product_name(knowledge.medicines, product, region) == name


def test_a_mixture_has_the_strictest_limits_of_its_region(knowledge: Knowledge) -> None:
    rules = knowledge.medicines
    uk, us = limits_of(rules, "co-codamol/apap", "UK"), limits_of(rules, "co-codamol/apap", "US")
    assert uk is not None
    assert us is not None
    assert (uk.cap_24h, uk.max_doses_24h, uk.dose_most) == (4000, 4, 1000)
    assert (us.cap_24h, us.max_doses_24h, us.dose_most) == (3000, 3, 650)
    assert limits_of(rules, "from-a-newer-version", "UK") is None


def test_an_ingredient_that_a_region_does_not_sell_has_the_strictest_limits_of_all(knowledge: Knowledge) -> None:
    rules = knowledge.medicines
    nowhere = msgspec.structs.replace(
        rules, product=tuple(one for one in rules.product if not (one.ingredient == "ibu" and "US" in one.regions))
    )
    found = limits_of(nowhere, "other-ibu/ibu", "US")
    assert found is not None
    assert (found.cap_24h, found.max_doses_24h) == (1200, 3)


def test_a_mixture_is_logged_by_its_parts(knowledge: Knowledge) -> None:
    rules = knowledge.medicines
    ids = [one.part(ingredient) for one in rules.mixture for ingredient in one.ingredients]
    assert {"headache-both/asa", "headache-both/apap"} <= set(ids)
    assert all(limits_of(rules, one, "UK") is not None for one in ids)


@pytest.mark.parametrize("region", ["UK", "US", "EU", "other"])
def test_aspirin_is_on_offer_nowhere(knowledge: Knowledge, region: Region) -> None:
    """[S129b]."""
    rules = knowledge.medicines
    assert "asa" not in {one.ingredient for one in products_of(rules, region)}
    assert "asa" in {one.ingredient for one in products_of(rules, region, offered=False)}


def test_names_are_those_of_the_region(knowledge: Knowledge) -> None:
    assert knowledge.medicines.local("Paracetamol, paracetamol", "US") == "Acetaminophen, acetaminophen"
    assert knowledge.medicines.local("Paracetamol", "UK") == "Paracetamol"
    assert "Poison Control" in knowledge.medicines.advice_for("US").text
    with pytest.raises(KeyError):
        knowledge.medicines.product_by_id("no-such")
    with pytest.raises(KeyError):
        knowledge.medicines.ingredient_by_id("no-such")
