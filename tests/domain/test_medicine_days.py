"""The days on which pain medicine was taken."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.dose_log import days_used, doses_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.medicine_days import MedicineDays, medicine_days
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from tests.domain.cases import NOON, TODAY, at, dose
from tests.domain.days import back


def taken(knowledge: Knowledge, *doses: DoseTaken) -> MedicineDays:
    log = progress_log(msgspec.structs.replace(new_profile("p", NOON), log=doses))
    return medicine_days(log, knowledge.medicines, DateRange(back(13), TODAY))


def test_a_day_with_several_doses_is_one_day(knowledge: Knowledge) -> None:
    found = taken(knowledge, dose(at(back(1), 8)), dose(at(back(1), 16)), dose(NOON, "apap-500-uk"))
    assert found.days == (back(1), TODAY)


def test_each_product_has_its_days_the_most_used_first(knowledge: Knowledge) -> None:
    found = taken(knowledge, dose(NOON), dose(at(back(3)), "apap-500-uk"), dose(at(back(1)), "apap-500-uk"))
    assert [(one.product, one.days) for one in found.products] == [
        ("apap-500-uk", (back(3), back(1))),
        ("ibu-200-uk", (TODAY,)),
    ]
    assert [one.name for one in found.products] == [
        knowledge.medicines.product_by_id("apap-500-uk").name,
        knowledge.medicines.product_by_id("ibu-200-uk").name,
    ]


def test_the_days_are_those_that_the_limits_count(knowledge: Knowledge) -> None:
    """medication.md 4: a dose at 23:00 and one at 01:30 are two days, on every page alike."""
    doses = (dose(at(back(1), 23)), dose(at(TODAY, 1) + timedelta(minutes=30)))
    assert taken(knowledge, *doses).days == (back(1), TODAY)
    counted = days_used(doses_of(knowledge.medicines, doses), knowledge.medicines.counter_days, NOON, gel=False)
    assert counted == 2


def test_a_product_of_another_version_has_a_name_too(knowledge: Knowledge) -> None:
    assert [one.name for one in taken(knowledge, dose(NOON, "of-another-version")).products] == ["A medicine"]


def test_days_outside_do_not_count(knowledge: Knowledge) -> None:
    found = taken(knowledge, dose(at(back(14))), dose(NOON + timedelta(days=1)))
    assert found == MedicineDays((), ())
