"""When the next dose is possible; medication.md 3, 4 and 5."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import msgspec
import pytest

from recovery_app.domain.dose_engine import dose_status, used_products
from recovery_app.domain.dose_log import doses_of, last_amount
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.settings import Region
from tests.domain.cases import NOON, an_id
from tests.domain.doses import ago, asked, dose, status


def hours_until(moment: datetime | None) -> float | None:
    return None if moment is None else (moment - NOON).total_seconds() / 3600


@pytest.mark.parametrize(
    ("product", "region", "gap_h"),
    [
        pytest.param("apap-500-uk", "UK", 6, id="apap UK: 6 h, label from 4 [S120]"),
        pytest.param("apap-500-us", "US", 6, id="apap US 500: 6 h [S123]"),
        pytest.param("apap-325-us", "US", 6, id="apap US 325: 6 h, label from 4 [S123b]"),
        pytest.param("ibu-200-uk", "UK", 6, id="ibu UK: 6 h, pack 4 [S124]"),
        pytest.param("ibu-200-us", "US", 6, id="ibu US: 6 h, label from 4 [S126]"),
        pytest.param("nap-220-us", "US", 12, id="nap US: 12 h, label from 8 [S127]"),
        pytest.param("dic-gel-1-uk", "UK", 6, id="dic gel 1.16% UK: 6 h [S132]"),
        pytest.param("dic-gel-2-uk", "UK", 12, id="dic gel 2.32% UK: 12 h [S132m]"),
        pytest.param("ibu-gel-5", "UK", 6, id="ibu gel 5%: 6 h, label from 4 [S133]"),
        pytest.param("ibu-gel-10", "EU", 6, id="ibu gel 10%: 6 h, label from 4 [S133]"),
    ],
)
def test_the_next_dose_waits_for_the_gap(knowledge: Knowledge, product: str, region: Region, gap_h: int) -> None:
    least = knowledge.medicines.product_by_id(product).dose_min
    found = status(knowledge, product, dose(product, 1, least, region), region=region)
    assert found.state == "wait"
    assert hours_until(found.next_ok_at) == gap_h - 1
    assert [(one.kind, one.number) for one in found.waits] == [("gap", gap_h)]
    assert status(knowledge, product, dose(product, gap_h, least, region), region=region).state == "ok"


def test_without_a_dose_nothing_waits(knowledge: Knowledge) -> None:
    found = status(knowledge, "apap-500-uk")
    assert (found.state, found.next_ok_at, found.waits) == ("ok", None, ())
    assert (found.taken_24h, found.doses_24h, found.cap_24h, found.max_doses_24h) == (0, 0, 4000, 4)


@pytest.mark.parametrize(
    ("product", "region", "taken", "amount", "until_h", "kinds"),
    [
        pytest.param(
            "apap-500-us", "US", [(23, 1000), (16, 1000), (7, 1000)], 500, 1, ["doses", "cap"],
            id="apap US: 3000 mg and 3 doses until the first is 24 h old [S123]",
        ),
        pytest.param(
            "apap-500-uk", "UK", [(22, 1000), (14, 1000), (8, 1500)], 1000, 2, ["cap"],
            id="apap UK: 3500 + 1000 is over 4000 mg [S120]",
        ),
        pytest.param(
            "apap-500-uk", "UK", [(22, 1000), (14, 1000), (8, 1500)], 500, None, [],
            id="apap UK: 3500 + 500 is 4000 mg [S120]",
        ),
        pytest.param(
            "ibu-200-uk", "UK", [(20, 200), (13, 200), (7, 200)], 200, 4, ["doses"],
            id="ibu UK: 3 doses although 600 mg [S124]",
        ),
        pytest.param(
            "ibu-200-us", "US", [(23, 400), (20, 400), (7, 400)], 400, 1, ["cap"],
            id="ibu US: 1200 mg [S126]",
        ),
        pytest.param(
            "ibu-200-us", "US", [(23, 400), (20, 600), (7, 400)], 400, 4, ["cap"],
            id="ibu US: two have to leave the window [S126]",
        ),
        pytest.param("nap-220-us", "US", [(23, 440), (13, 220)], 220, 1, ["cap"], id="nap US: 660 mg [S127]"),
        pytest.param(
            "dic-gel-1-uk", "UK", [(20, 4), (19, 4), (18, 4), (7, 4)], 2, 4, ["doses", "cap"], id="dic gel: 16 g [S132]"
        ),
        pytest.param("apap-500-uk", "UK", [(2, 1000)], 1000, 4, ["gap"], id="the gap alone [S120]"),
        pytest.param(
            "ibu-200-uk", "UK", [(20, 800), (2, 400)], 200, 4, ["cap", "gap"],
            id="both reasons are told, here with the same end [S124]",
        ),
    ],
)  # fmt: skip
def test_the_next_dose_waits_until_it_fits_the_rolling_day(
    knowledge: Knowledge,
    product: str,
    region: Region,
    taken: list[tuple[float, float]],
    amount: float,
    until_h: float | None,
    kinds: list[str],
) -> None:
    log = [dose(product, hours, mg, region) for hours, mg in taken]
    found = status(knowledge, product, *log, region=region, amount=amount)
    assert hours_until(found.next_ok_at) == until_h
    assert sorted(one.kind for one in found.waits) == sorted(kinds)


def test_the_sum_counts_across_products_of_an_ingredient(knowledge: Knowledge) -> None:
    """medication.md 4.1."""
    log = (dose("co-codamol/apap", 20, 1000), dose("cold-flu/apap", 12, 2000), dose("apap-500-uk", 7, 1000))
    found = status(knowledge, "apap-500-uk", *log)
    assert (found.taken_24h, found.doses_24h) == (4000, 3)
    assert hours_until(found.next_ok_at) == 4


def test_midnight_takes_nothing_away(knowledge: Knowledge) -> None:
    """medication.md 4.1: not since midnight."""
    one_in_the_morning = NOON.replace(hour=1)
    log = [dose("ibu-200-uk", 11 + hours, 400) for hours in (16, 9, 2)]
    found = status(knowledge, "ibu-200-uk", *log, now=one_in_the_morning)
    assert found.taken_24h == 1200
    assert found.state == "wait"


@pytest.mark.parametrize(
    ("first", "hours", "then", "until_h", "kind"),
    [
        pytest.param("ibu-200-us", 1, "nap-220-us", 7, "other_nsaid", id="ibuprofen 8 h"),
        pytest.param("asa-325-us", 1, "nap-220-us", 7, "other_nsaid", id="aspirin 8 h"),
        pytest.param("nap-220-us", 1, "ibu-200-us", 11, "other_nsaid", id="naproxen 12 h"),
        pytest.param("other-nsaid/nsaid", 1, "ibu-200-us", 23, "other_nsaid", id="any other NSAID: a whole day"),
        pytest.param("apap-ibu/ibu", 1, "nap-220-us", 7, "other_nsaid", id="hidden ibuprofen counts"),
        pytest.param("ibu-200-us", 8, "nap-220-us", None, "", id="8 h after ibuprofen"),
        pytest.param("apap-500-us", 1, "ibu-200-us", None, "", id="paracetamol and ibuprofen may go together [S134]"),
        pytest.param("ibu-200-us", 1, "apap-500-us", None, "", id="and the other way round"),
    ],
)
def test_only_one_oral_anti_inflammatory_at_a_time(
    knowledge: Knowledge, first: str, hours: float, then: str, until_h: float | None, kind: str
) -> None:
    """medication.md 3."""
    found = status(knowledge, then, dose(first, hours, 200, "US"), region="US")
    assert hours_until(found.next_ok_at) == until_h
    assert [one.kind for one in found.waits] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("first", "then", "until_h", "kind"),
    [
        pytest.param("dic-gel-1-uk", "ibu-200-uk", 23, "gel_and_tablet", id="tablet after gel"),
        pytest.param("ibu-200-uk", "ibu-gel-5", 7, "gel_and_tablet", id="gel after tablet"),
        pytest.param("dic-gel-1-uk", "ibu-gel-5", 23, "other_nsaid", id="another gel"),
    ],
)
def test_gel_and_tablet_do_not_go_together(
    knowledge: Knowledge, first: str, then: str, until_h: float, kind: str
) -> None:
    """[S132]."""
    found = status(knowledge, then, dose(first, 1, 2))
    assert hours_until(found.next_ok_at) == until_h
    assert [one.kind for one in found.waits] == [kind]


def test_an_unknown_amount_keeps_the_next_dose_for_a_day(knowledge: Knowledge) -> None:
    found = status(knowledge, "apap-500-uk", dose("cold-flu/apap", 10, None))
    assert (found.has_unknown_24h, found.taken_24h) == (True, 0)
    assert hours_until(found.next_ok_at) == 14
    assert [one.kind for one in found.waits] == ["unknown_amount"]


def test_another_strength_counted_in_another_unit_is_as_an_unknown_amount(knowledge: Knowledge) -> None:
    found = status(knowledge, "ibu-gel-10", dose("ibu-gel-5", 10, 1))
    assert [one.kind for one in found.waits] == ["unknown_amount"]


def test_a_product_of_another_version_counts_as_everything(knowledge: Knowledge) -> None:
    found = status(knowledge, "apap-500-uk", dose("from-a-newer-version", 10, 100))
    assert {one.kind for one in found.waits} == {"unknown_amount", "unknown_product"}
    assert hours_until(found.next_ok_at) == 14


@pytest.mark.parametrize(
    ("taken", "was", "product", "now_in", "cap", "most_doses"),
    [
        pytest.param("apap-500-us", "US", "apap-500-uk", "UK", 3000, 3, id="from the US to the UK keeps the US limit"),
        pytest.param("apap-500-uk", "UK", "apap-500-us", "US", 3000, 3, id="from the UK to the US has the US limit"),
        pytest.param("other-apap/apap", "US", "apap-500-uk", "UK", 3000, 3, id="a mixture has the limit of its region"),
        pytest.param("dic-gel-2-uk", "UK", "dic-gel-1-uk", "UK", 8, 2, id="and of two strengths the stricter counts"),
    ],
)
def test_a_switch_keeps_the_stricter_limit_until_24_hours_have_passed(
    knowledge: Knowledge, taken: str, was: Region, product: str, now_in: Region, cap: float, most_doses: int
) -> None:
    """medication.md 4.7."""
    before = status(knowledge, product, dose(taken, 23.9, 2, was), region=now_in)
    assert (before.cap_24h, before.max_doses_24h) == (cap, most_doses)
    after = status(knowledge, product, dose(taken, 24, 2, was), region=now_in)
    own = knowledge.medicines.product_by_id(product)
    assert (after.cap_24h, after.max_doses_24h) == (own.cap_24h, own.max_doses_24h)


@pytest.mark.parametrize(
    ("last_days_ago", "most"),
    [
        pytest.param(None, 440, id="the first of a course"),
        pytest.param(2, 220, id="then 220"),
        pytest.param(14, 440, id="a new course"),
    ],
)
def test_only_the_first_dose_of_a_course_may_be_440(
    knowledge: Knowledge, last_days_ago: int | None, most: float
) -> None:
    """medication.md 5, note."""
    log = () if last_days_ago is None else (dose("nap-220-us", 24 * last_days_ago, 220, "US"),)
    assert status(knowledge, "nap-220-us", *log, region="US").most_now == most


@pytest.mark.parametrize(
    ("product", "days", "state"),
    [
        pytest.param("ibu-200-uk", 9, "ok", id="9 days"),
        pytest.param("ibu-200-uk", 10, "day_stop", id="10 days: hard stop"),
        pytest.param("ibu-gel-5", 10, "ok", id="the days of tablets do not count for the gel"),
    ],
)
def test_ten_days_of_any_tablet_stop_every_tablet(knowledge: Knowledge, product: str, days: int, state: str) -> None:
    """medication.md 4.5; the days of paracetamol count for ibuprofen too."""
    log = [dose("apap-500-uk", 24 * day, 500) for day in range(1, days + 1)]
    found = status(knowledge, product, *log)
    assert (found.state, found.days) == (state, days if product == "ibu-200-uk" else 0)


def test_fourteen_days_of_gel_stop_the_gel(knowledge: Knowledge) -> None:
    log = [dose("ibu-gel-5", 24 * day, 1) for day in range(14)]
    assert status(knowledge, "ibu-gel-5", *log[1:]).days == 13
    assert status(knowledge, "ibu-gel-5", *log).state == "day_stop"


def test_days_count_in_the_place_where_the_dose_was_taken(knowledge: Knowledge) -> None:
    """medication.md 4.6: two doses of one local day are two instants that far-off clocks put on two days."""
    far = timezone(timedelta(hours=-10))
    morning, night = NOON.astimezone(far).replace(hour=1), NOON.astimezone(far).replace(hour=23) - timedelta(days=1)
    log = [msgspec.structs.replace(dose("apap-500-uk", 30, 500), taken_at=moment) for moment in (night, morning)]
    assert status(knowledge, "apap-500-uk", *log).days == 2
    same_day = [msgspec.structs.replace(one, taken_at=one.taken_at.astimezone(NOON.tzinfo)) for one in log]
    assert status(knowledge, "apap-500-uk", *same_day).days == 1


def test_a_change_of_zone_changes_no_wait(knowledge: Knowledge) -> None:
    """medication.md 4.6."""
    far = timezone(timedelta(hours=11))
    found = status(knowledge, "apap-500-uk", dose("apap-500-uk", 1, 500), now=NOON.astimezone(far))
    assert hours_until(found.next_ok_at) == 5
    assert found.next_ok_at is not None
    assert found.next_ok_at.utcoffset() == timedelta(hours=11)


def test_a_dose_later_than_the_clock_counts_from_its_own_time(knowledge: Knowledge) -> None:
    """medication.md 4.6: a clock that was set back."""
    found = status(knowledge, "apap-500-uk", dose("apap-500-uk", -2, 1000))
    assert (found.taken_24h, found.state) == (1000, "wait")
    assert hours_until(found.next_ok_at) == 8


def test_an_edited_or_withdrawn_dose_counts_no_more(knowledge: Knowledge) -> None:
    first = dose("apap-500-uk", 1, 1000)
    gone = Withdrawn(an_id(), NOON, NOON.date(), first.id)
    assert status(knowledge, "apap-500-uk", first, gone).state == "ok"
    assert status(knowledge, "apap-500-uk", first, gone, dose("apap-500-uk", 3, 500)).taken_24h == 500


@pytest.mark.parametrize(
    ("screened", "state", "questions"),
    [
        pytest.param((), "questions", (), id="never asked"),
        pytest.param((asked(hours=24 * 7),), "questions", (), id="asked 7 days ago"),
        pytest.param((asked(hours=-1),), "questions", (), id="asked later than the clock shows"),
        pytest.param((asked(hours=167),), "ok", (), id="asked within 7 days"),
        pytest.param((asked("MQ-03"),), "blocked", ("MQ-03",), id="MQ-03 blocks a tablet"),
        pytest.param((asked("MQ-04"),), "ask", ("MQ-04",), id="MQ-04 asks"),
        pytest.param((asked("MQ-04", "MQ-03"),), "blocked", ("MQ-03",), id="a block counts before an ask"),
        pytest.param((asked("MQ-03"), asked()), "ok", (), id="the latest answers count"),
    ],
)
def test_the_answers_decide_first(
    knowledge: Knowledge, screened: tuple[LogEntry, ...], state: str, questions: tuple[str, ...]
) -> None:
    """medication.md 2."""
    rules = knowledge.medicines
    found = dose_status(rules, screened, rules.product_by_id("ibu-200-uk"), "UK", NOON)
    assert (found.state, tuple(one.id for one in found.questions)) == (state, questions)


def test_a_run_that_is_near_lifts_after_8_hours(knowledge: Knowledge) -> None:
    """MQ-20."""
    rules = knowledge.medicines
    product = rules.product_by_id("ibu-200-uk")
    found = dose_status(rules, (asked("MQ-20"),), product, "UK", NOON)
    assert (found.state, found.lifts_at) == ("blocked", ago(-7))
    assert dose_status(rules, (asked("MQ-20", "MQ-03"),), product, "UK", NOON).lifts_at is None
    assert dose_status(rules, (asked("MQ-20"),), product, "UK", ago(-7)).state == "ok"


@pytest.mark.parametrize(
    ("product", "region"),
    [
        pytest.param("asa-300-uk", "UK", id="aspirin [S129b]"),
        pytest.param("nap-250-uk", "UK", id="naproxen in the UK [S128]"),
        pytest.param("dic-gel-1-us", "US", id="diclofenac gel in the US [S131]"),
        pytest.param("apap-500-us", "UK", id="a product of another region"),
    ],
)
def test_what_is_not_on_offer_is_only_logged(knowledge: Knowledge, product: str, region: Region) -> None:
    assert status(knowledge, product, region=region).state == "log_only"


@pytest.mark.parametrize(
    ("region", "products"),
    [
        pytest.param("UK", ["apap-500-uk", "ibu-200-uk"], id="as they were taken"),
        pytest.param("US", ["apap-500-us", "ibu-200-us"], id="in another region its own products"),
    ],
)
def test_the_products_in_use_are_those_taken_lately(knowledge: Knowledge, region: Region, products: list[str]) -> None:
    log = (
        dose("ibu-200-uk", 5, 200),
        dose("apap-500-us", 30, 500, "US"),
        dose("apap-500-uk", 4, 500),
        dose("ibu-gel-5", 24 * 14, 1),
        dose("from-a-newer-version", 3, 1),
        dose("other-nsaid/nsaid", 2, 50),
    )
    assert [one.id for one in used_products(knowledge.medicines, log, region, NOON)] == products


@pytest.mark.parametrize(
    ("taken", "region", "product"),
    [
        pytest.param("co-codamol/apap", "EU", "apap-500-eu", id="a mixture counts with its ingredient"),
        pytest.param("ibu-gel-10", "UK", "ibu-gel-10", id="the strength that was taken"),
        pytest.param("ibu-gel-5", "US", "ibu-gel-5", id="what the region does not have stays as it was"),
    ],
)
def test_an_ingredient_in_use_has_a_product(knowledge: Knowledge, taken: str, region: Region, product: str) -> None:
    found = used_products(knowledge.medicines, (dose(taken, 1, 1),), region, NOON)
    assert [one.id for one in found] == [product]


def test_the_amount_taken_last_is_that_of_the_latest_dose_of_the_product() -> None:
    log = (dose("ibu-200-uk", 2, 400), dose("ibu-200-uk", 9, 200), dose("apap-500-uk", 1, 1000))
    assert last_amount(log, "ibu-200-uk") == 400
    assert last_amount(log, "nap-220-us") is None


def test_doses_that_no_limit_looks_at_any_more_are_left_out(knowledge: Knowledge) -> None:
    rules = knowledge.medicines
    old, new = dose("ibu-200-uk", 24 * (rules.counter_days + 3), 400), dose("ibu-200-uk", 9, 400)
    assert [one.entry for one in doses_of(rules, (old, new), NOON)] == [new]
    assert [one.entry for one in doses_of(rules, (old, new))] == [old, new]
