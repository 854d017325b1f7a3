"""What must hold in the medicines, and the figures that ship, each held against its source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.settings import Region
from tests.content.spoiled import Case, Spoil, by_id, cases, first, told


def medicines(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the medicines."""
    return lambda k: replace(k, medicines=replace(k.medicines, **{name: change(k) for name, change in changes.items()}))


def product(**changes: object) -> Spoil:
    """Spoil paracetamol in the UK."""
    return medicines(product=lambda k: by_id(k.medicines.product, "apap-500-uk", **changes))


def ingredient(wanted: str, **changes: object) -> Spoil:
    """Spoil one ingredient."""
    return medicines(ingredient=lambda k: by_id(k.medicines.ingredient, wanted, **changes))


def mixture(**changes: object) -> Spoil:
    """Spoil the first mixture."""
    return medicines(mixture=lambda k: first(k.medicines.mixture, **changes))


MEDICINES: dict[str, Case] = {
    "an ingredient twice": (medicines(ingredient=lambda k: k.medicines.ingredient * 2), "ingredient apap", "own id"),
    "a product twice": (medicines(product=lambda k: k.medicines.product * 2), "product apap-500-uk", "own id"),
    "a mixture called as a product": (mixture(id="apap-500-uk"), "product apap-500-uk", "own id"),
    "a question twice": (medicines(question=lambda k: k.medicines.question * 2), "question MQ-01", "own id"),
    "an interaction twice": (medicines(interaction=lambda k: k.medicines.interaction * 2), "one-nsaid", "own id"),
    "a region without advice": (medicines(over_cap=lambda k: k.medicines.over_cap[1:]), "over_cap for UK", "once"),
    "a region without a note": (medicines(region_note=lambda k: {}), "region_note EU", "once"),
    "a warning without words": (medicines(words=lambda k: {}), "words over_cap", "once"),
    "a wait without a reason": (medicines(reasons=lambda k: {}), "reasons gap", "once"),
    "a product of no ingredient": (product(ingredient="no"), "product apap-500-uk", "no is no ingredient"),
    "a product of no region": (product(regions=()), "product apap-500-uk", "no region"),
    "doses out of order": (product(dose_min=2000), "product apap-500-uk", "Order them"),
    "a dose of nothing": (product(dose_min=0), "product apap-500-uk", "Order them"),
    "a step of nothing": (product(step=0), "product apap-500-uk", "Order them"),
    "a first dose below the others": (product(dose_first_max=500), "product apap-500-uk", "first dose"),
    "a default below the least gap": (product(gap_default_h=3), "product apap-500-uk", "gaps"),
    "no least gap": (product(gap_floor_h=0), "product apap-500-uk", "gaps"),
    "a gap of more than a day": (product(gap_default_h=25), "product apap-500-uk", "gaps"),
    "a dose above the cap": (product(cap_24h=999), "product apap-500-uk", "Lower the dose"),
    "a first dose above the cap": (product(dose_first_max=4001), "product apap-500-uk", "Lower the dose"),
    "no dose a day": (product(max_doses_24h=0), "product apap-500-uk", "max_doses_24h"),
    "more doses than the cap": (product(max_doses_24h=9), "product apap-500-uk", "max_doses_24h"),
    "days out of order": (product(soft_day=11), "product apap-500-uk", "days"),
    "days that the counter does not see": (product(hard_day=15), "product apap-500-uk", "days"),
    "no offer and no reason": (product(offer=False), "product apap-500-uk", "note"),
    "a mixture of no ingredient": (mixture(ingredients=()), "mixture co-codamol", "Add one"),
    "a mixture of an unknown one": (mixture(ingredients=("no",)), "mixture co-codamol", "no is no ingredient"),
    "an anti-inflammatory that keeps none out": (ingredient("ibu", blocks_others_h=0), "ingredient ibu", "blocks"),
    "one that keeps others out for longer than a day": (
        ingredient("nap", blocks_others_h=25), "ingredient nap", "blocks"
    ),
    "a warning after the danger": (ingredient("apap", warn_at=4001), "ingredient apap", "warn_at"),
    "a question that changes nothing": (
        medicines(question=lambda k: by_id(k.medicines.question, "MQ-19", note="")), "question MQ-19", "effect"
    ),
    "a block that lifts before it began": (
        medicines(question=lambda k: by_id(k.medicines.question, "MQ-20", lifts_after_h=-1)), "MQ-20", "lifts_after_h"
    ),
    "a finding without a grade": (
        medicines(finding=lambda k: first(k.medicines.finding, grade="")), "finding Aspirin", "Use A"
    ),
    "questions that are never asked again": (medicines(ask_again_after_days=lambda k: 0), "ask_again", "above 0"),
    "a counter of no days": (medicines(counter_days=lambda k: 0), "counter_days", "above 0"),
    "no stop signs": (medicines(stop_signs=lambda k: ()), "stop_signs", "Write"),
    "a product without a source": (product(sources=()), "product apap-500-uk", "names no source"),
    "a question's source that is not there": (
        medicines(question=lambda k: first(k.medicines.question, sources=("S999",))), "question MQ-01", "S999"
    ),
}  # fmt: skip


@cases(MEDICINES)
def test_broken_medicines_are_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "medicines.toml", where, remedy)


def test_the_shipped_medicines_hold_together(knowledge: Knowledge) -> None:
    assert [str(one) for one in problems(knowledge) if one.file == "medicines.toml"] == []


# id, ingredient, unit, least dose, most, gap floor, gap default, most in 24 h, doses in 24 h, soft day, hard day
TABLE = [
    pytest.param("apap-500-uk", "apap", "mg", 500, 1000, 4, 6, 4000, 4, 3, 10, id="5 apap UK tab500 [S120][S121]"),
    pytest.param("apap-500-us", "apap", "mg", 500, 1000, 6, 6, 3000, 3, 3, 10, id="5 apap US tab500 [S123][S122]"),
    pytest.param("apap-325-us", "apap", "mg", 325, 650, 4, 6, 3250, 5, 3, 10, id="5 apap US tab325 [S123b]"),
    pytest.param("ibu-200-uk", "ibu", "mg", 200, 400, 4, 6, 1200, 3, 3, 10, id="5 ibu UK tab200 [S124][S125]"),
    pytest.param("ibu-200-us", "ibu", "mg", 200, 400, 4, 6, 1200, 6, 3, 10, id="5 ibu US tab200 [S126]"),
    pytest.param("nap-220-us", "nap", "mg", 220, 220, 8, 12, 660, 3, 3, 10, id="5 nap US tab220na [S127]"),
    pytest.param("nap-250-uk", "nap", "mg", 250, 250, 6, 8, 750, 3, 3, 10, id="1 nap UK, log only [S128]"),
    pytest.param("asa-300-uk", "asa", "mg", 300, 600, 4, 6, 3600, 6, 3, 10, id="5 asa UK tab300 [S129]"),
    pytest.param("asa-325-us", "asa", "mg", 325, 650, 4, 6, 3900, 6, 3, 10, id="5 asa US tab325 [S130]"),
    pytest.param("dic-gel-1-uk", "dic_top", "g", 2, 4, 6, 6, 16, 4, 7, 14, id="5 dic_top UK gel1.16 [S132]"),
    pytest.param("dic-gel-2-uk", "dic_top", "g", 2, 4, 12, 12, 8, 2, 7, 14, id="5 dic_top UK gel2.32 [S132m]"),
    pytest.param("ibu-gel-5", "ibu_top", "uses", 1, 1, 4, 6, 3, 3, 7, 14, id="5 ibu_top UK gel5 [S133]"),
    pytest.param("ibu-gel-10", "ibu_top", "mg", 50, 125, 4, 6, 500, 4, 7, 14, id="5 ibu_top UK gel10 [S133]"),
]


@pytest.mark.parametrize(
    ("name", "what", "unit", "least", "most", "floor", "gap", "cap", "doses", "soft", "hard"), TABLE
)
def test_each_product_is_no_looser_than_the_table(
    knowledge: Knowledge,
    name: str,
    what: str,
    unit: str,
    least: float,
    most: float,
    floor: int,
    gap: int,
    cap: float,
    doses: int,
    soft: int,
    hard: int,
) -> None:
    """medication.md 5."""
    one = knowledge.medicines.product_by_id(name)
    assert (one.ingredient, one.unit, one.dose_min) == (what, unit, least)
    assert one.dose_max <= most
    assert one.gap_floor_h >= floor
    assert one.gap_default_h >= gap
    assert one.cap_24h <= cap
    assert one.max_doses_24h <= doses
    assert (one.soft_day, one.hard_day) <= (soft, hard)


def test_only_the_first_naproxen_of_a_course_may_be_more(knowledge: Knowledge) -> None:
    """medication.md 5, note."""
    offered = [one for one in knowledge.medicines.product if one.offer]
    assert {one.id: one.dose_first_max for one in offered if one.dose_first_max} == {"nap-220-us": 440}


@pytest.mark.parametrize("region", ["EU", "other"])
def test_elsewhere_the_stricter_of_uk_and_us_counts(knowledge: Knowledge, region: Region) -> None:
    products = knowledge.medicines.product
    mine = [one for one in products if region in one.regions]
    assert {one.ingredient for one in mine} == {"apap", "ibu", "nap", "asa", "dic_top", "ibu_top"}
    for one in mine:
        for other in products:
            named = {"UK", "US"} & set(other.regions)
            same = other.ingredient == one.ingredient and other.unit == one.unit
            if not (named and same) or other.id == "apap-325-us":
                continue
            assert one.cap_24h <= other.cap_24h
            assert one.max_doses_24h <= other.max_doses_24h
            assert one.gap_floor_h >= other.gap_floor_h
            assert one.gap_default_h >= other.gap_default_h
            assert one.dose_max <= other.dose_max or one.unit == "g"
            assert not one.offer or other.offer
    assert "packet decides" in knowledge.medicines.region_note[region]


def test_what_is_not_on_offer(knowledge: Knowledge) -> None:
    """medication.md 1: aspirin nowhere, naproxen not in the UK, diclofenac gel not in the US."""
    assert {one.id for one in knowledge.medicines.product if not one.offer} == {
        "asa-300-uk", "asa-325-us", "asa-300-eu", "nap-250-uk", "nap-220-eu", "dic-gel-1-us", "dic-gel-eu",
    }  # fmt: skip


QUESTIONS = [
    pytest.param("MQ-01", "block", "block", "block", "block", id="MQ-01 under 18"),
    pytest.param("MQ-02", "ok", "block", "block", "block", id="MQ-02 reacted to an NSAID"),
    pytest.param("MQ-02-APAP", "block", "ok", "ok", "ok", id="MQ-02 allergic to paracetamol"),
    pytest.param("MQ-03", "ok", "block", "block", "ask", id="MQ-03 ulcer or bleeding"),
    pytest.param("MQ-04", "ok", "ask", "ask", "ask", id="MQ-04 asthma"),
    pytest.param("MQ-04-WORSE", "ok", "block", "block", "block", id="MQ-04 asthma ever worse with an NSAID"),
    pytest.param("MQ-05", "ask", "block", "block", "ask", id="MQ-05 kidney"),
    pytest.param("MQ-06", "ok", "block", "block", "ask", id="MQ-06 heart and arteries"),
    pytest.param("MQ-07", "ok", "block", "block", "ok", id="MQ-07 blood pressure"),
    pytest.param("MQ-08", "ask", "block", "block", "ask", id="MQ-08 liver"),
    pytest.param("MQ-09", "ask", "block", "block", "ask", id="MQ-09 blood thinner"),
    pytest.param("MQ-10", "ok", "block", "block", "ask", id="MQ-10 low-dose aspirin"),
    pytest.param("MQ-11", "ask", "block", "block", "block", id="MQ-11 pregnant"),
    pytest.param("MQ-12", "ok", "ask", "block", "ask", id="MQ-12 breastfeeding"),
    pytest.param("MQ-13", "ok", "ask", "ask", "ok", id="MQ-13 older"),
    pytest.param("MQ-14", "ok", "ask", "ask", "ask", id="MQ-14 other tablets"),
    pytest.param("MQ-14-BLOCK", "ok", "block", "block", "ask", id="MQ-14 lithium, methotrexate"),
    pytest.param("MQ-15", "ok", "ask", "ask", "ok", id="MQ-15 Crohn's, colitis, lupus"),
    pytest.param("MQ-16", "ok", "block", "block", "ask", id="MQ-16 chickenpox or shingles"),
    pytest.param("MQ-17", "ask", "ask", "ask", "ok", id="MQ-17 alcohol"),
    pytest.param("MQ-18", "block", "ask", "ask", "ok", id="MQ-18 under 50 kg; the table blocks paracetamol"),
    pytest.param("MQ-18-DRY", "ask", "block", "block", "ok", id="MQ-18 dehydrated"),
    pytest.param("MQ-19", "ok", "ok", "ok", "ok", id="MQ-19 anything else: a list, and no bar"),
    pytest.param("MQ-20", "ok", "block", "block", "ok", id="MQ-20 a run is near"),
    pytest.param("MQ-21", "ok", "ok", "ok", "block", id="MQ-21 skin"),
    pytest.param("MQ-22", "ask", "ok", "ok", "ok", id="MQ-22 flucloxacillin, TB, epilepsy"),
]


@pytest.mark.parametrize(("question", "paracetamol", "nsaid", "aspirin", "gel"), QUESTIONS)
def test_each_question_keeps_the_effects_of_its_source(
    knowledge: Knowledge, question: str, paracetamol: str, nsaid: str, aspirin: str, gel: str
) -> None:
    """medication.md 2."""
    one = next(row for row in knowledge.medicines.question if row.id == question)
    assert (one.paracetamol, one.nsaid, one.aspirin, one.gel) == (paracetamol, nsaid, aspirin, gel)
    assert one.lifts_after_h == (8 if question == "MQ-20" else 0)


def test_the_table_of_questions_is_whole(knowledge: Knowledge) -> None:
    named = [param.values[0] for param in QUESTIONS]
    assert [one.id for one in knowledge.medicines.question] == named


def test_the_other_figures_keep_to_their_source(knowledge: Knowledge) -> None:
    """medication.md 2, 3 and 4."""
    rules = knowledge.medicines
    hours = {one.id: one.blocks_others_h for one in rules.ingredient}
    assert (hours["ibu"], hours["asa"], hours["nap"], hours["apap"]) == (8, 8, 12, 0)
    paracetamol = rules.ingredient_by_id("apap")
    assert (paracetamol.warn_at, paracetamol.danger_above) == (3000, 4000)
    assert (rules.ask_again_after_days, rules.counter_days) == (7, 14)
    assert "111" in rules.advice_for("UK").text
    assert "1-800-222-1222" in rules.advice_for("US").text
    assert all(one.title == "Get advice now, even if you feel well" for one in rules.over_cap)
    assert len(rules.stop_signs) == 5
