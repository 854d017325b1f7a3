"""What is said about the doses in the log; medication.md 3 and 4."""

from __future__ import annotations

import pytest

from recovery_app.domain.dose_warning import dose_warnings, shows_stop_signs
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.settings import Region
from tests.domain.cases import NOON
from tests.domain.doses import asked, dose, warned

WARNINGS: dict[str, tuple[tuple[LogEntry, ...], list[str]]] = {
    "nothing was taken": ((), []),
    "one usual dose": ((dose("ibu-200-uk", 2, 400),), []),
    "4.4: paracetamol over 4000 mg": (
        (dose("apap-500-uk", 20, 1500), dose("apap-500-uk", 12, 1500), dose("apap-500-uk", 6, 1500)),
        ["over_danger", "double_dose"],
    ),
    "4.4: over the cap of ibuprofen": (
        (*(dose("ibu-200-uk", hours, 400) for hours in (20, 14, 8)), dose("cold-ibu/ibu", 2, 200)),
        ["over_cap"],
    ),
    "too much stays told for 24 h after the dose that made it so": (
        (dose("apap-500-uk", 40, 1000), dose("apap-500-uk", 34, 1000), dose("co-codamol/apap", 20, 3000)),
        ["over_danger", "double_dose"],
    ),
    "and no longer": ((dose("apap-500-uk", 40, 1000), dose("co-codamol/apap", 24, 4000)), []),
    "5: warn at 3000 mg of paracetamol": (
        tuple(dose("apap-500-uk", hours, 1000) for hours in (20, 13, 6)),
        ["near_cap"],
    ),
    "below 3000 mg": (tuple(dose("apap-500-uk", hours, 1000) for hours in (20, 13)), []),
    "4.4: two doses within the least gap": (
        (dose("apap-500-uk", 3, 1000), dose("apap-500-uk", 1, 500)),
        ["double_dose"],
    ),
    "two tablets of one dose logged one after the other": (
        (dose("apap-500-uk", 2, 500), dose("apap-500-uk", 1, 500)),
        [],
    ),
    "4.4: an amount that nobody knows": ((dose("cold-flu/apap", 3, None),), ["unknown_amount"]),
    "an unknown amount of gel": ((dose("dic-gel-1-uk", 3, None),), ["unknown_gel"]),
    "more doses than the packet allows": (
        tuple(dose("ibu-200-uk", hours, 200) for hours in (20, 14, 8, 2)),
        ["too_many_doses"],
    ),
    "3: two anti-inflammatories": ((dose("ibu-200-uk", 9, 400), dose("other-nap/nap", 2, 200)), ["mixed"]),
    "3: far enough apart": ((dose("ibu-200-uk", 10, 400), dose("other-nap/nap", 2, 200)), []),
    "S132: gel and tablet": ((dose("ibu-200-uk", 4, 400), dose("ibu-gel-5", 2, 1)), ["gel_and_tablet"]),
    "S134: paracetamol and ibuprofen": ((dose("ibu-200-uk", 4, 400), dose("apap-500-uk", 3, 500)), []),
    "a mixture of both": ((dose("apap-ibu/apap", 1, 500), dose("apap-ibu/ibu", 1, 200)), []),
    "2: by the answers it is not for the user": ((asked("MQ-03"), dose("ibu-200-uk", 2, 400)), ["not_for_you"]),
    "MQ-20: a run that is near does not need a doctor": ((asked("MQ-20"), dose("ibu-200-uk", 2, 400)), []),
    "MQ-04: ask is no block": ((asked("MQ-04"), dose("ibu-200-uk", 2, 400)), []),
    "4.5: three days": (tuple(dose("ibu-200-uk", 24 * day, 200) for day in range(3)), ["soft_day"]),
    "4.5: ten days": (tuple(dose("ibu-200-uk", 24 * day, 200) for day in range(10)), ["hard_day"]),
    "4.5: seven days of gel": (tuple(dose("ibu-gel-5", 24 * day, 1) for day in range(7)), ["soft_day_gel"]),
    "4.5: fourteen days of gel": (tuple(dose("ibu-gel-5", 24 * day, 1) for day in range(14)), ["hard_day_gel"]),
    "4.6: a dose later than the clock": ((dose("ibu-200-uk", -2, 200),), ["future"]),
    "a product of another version": ((dose("from-a-newer-version", 2, 200),), ["unknown_product"]),
    "an anti-inflammatory that has no limits here": ((dose("other-nsaid/nsaid", 2, 100),), []),
}


@pytest.mark.parametrize(("log", "kinds"), [pytest.param(*row, id=name) for name, row in WARNINGS.items()])
def test_each_warning_is_told(knowledge: Knowledge, log: tuple[LogEntry, ...], kinds: list[str]) -> None:
    assert warned(knowledge, *log) == kinds


@pytest.mark.parametrize(
    ("region", "sum_mg", "kinds"),
    [
        pytest.param("UK", 4000, ["double_dose", "near_cap"], id="UK: 4000 mg is the cap [S120]"),
        pytest.param("UK", 4001, ["over_danger", "double_dose"], id="UK: above 4000 mg [S121]"),
        pytest.param("US", 3000, ["double_dose", "near_cap"], id="US: 3000 mg is the cap [S123]"),
        pytest.param("US", 3001, ["over_cap", "double_dose"], id="US: above 3000 mg [S123]"),
        pytest.param("US", 4001, ["over_danger", "double_dose"], id="US: above 4000 mg [S122]"),
        pytest.param("EU", 3001, ["over_cap", "double_dose"], id="EU: the stricter of the two"),
    ],
)
def test_too_much_paracetamol_is_told_by_region(
    knowledge: Knowledge, region: Region, sum_mg: float, kinds: list[str]
) -> None:
    assert warned(knowledge, dose("other-apap/apap", 2, sum_mg, region), region=region) == kinds


def test_the_words_name_the_amounts(knowledge: Knowledge) -> None:
    log = (dose("apap-500-us", 3, 3500, "US"),)
    found = dose_warnings(knowledge.medicines, log, "US", NOON)
    assert [one.text for one in found] == [
        "In 24 hours you logged 3500 mg of acetaminophen. The most is 3000 mg.",
        "You logged 3500 mg of acetaminophen within 6 hours. One dose is 1000 mg at most.",
    ]
    assert all(one.stops and one.asks_for_advice for one in found)


def test_a_gentle_warning_does_not_stop(knowledge: Knowledge) -> None:
    log = tuple(dose("ibu-200-uk", 24 * day, 200) for day in range(3))
    found = dose_warnings(knowledge.medicines, log, "UK", NOON)[0]
    assert not found.stops
    assert not found.asks_for_advice
    assert (
        found.text == "You used pain medicine on 3 of the last 14 days. Is it helping? A pharmacist can tell you more."
    )


@pytest.mark.parametrize(
    ("product", "hours", "shown"),
    [
        pytest.param("ibu-200-uk", 2, True, id="4.9: a tablet"),
        pytest.param("ibu-gel-5", 2, True, id="a gel"),
        pytest.param("other-nsaid/nsaid", 2, True, id="another one"),
        pytest.param("from-a-newer-version", 2, True, id="one that is not known"),
        pytest.param("ibu-200-uk", 24 * 14, False, id="long ago"),
        pytest.param("apap-500-uk", 2, False, id="paracetamol"),
    ],
)
def test_stop_signs_show_after_an_anti_inflammatory(
    knowledge: Knowledge, product: str, hours: float, shown: bool
) -> None:
    assert shows_stop_signs(knowledge.medicines, (dose(product, hours, 1),), NOON) == shown
