"""Whatever is logged, mended, taken back or set, a dose as planned breaks no limit (medication.md 3, 4 and 5)."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from math import fsum

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_app.domain.dose_change import DoseRefusedError, edit_dose, log_dose, withdraw_dose
from recovery_app.domain.dose_engine import dose_status
from recovery_app.domain.dose_log import doses_of
from recovery_app.domain.dose_text import doses_offered
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.medicine_lookup import products_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.settings import Region, Settings
from tests.domain.cases import NOON, an_id
from tests.domain.doses import person

DAY = timedelta(hours=24)
# medication.md 5 once more, so that nothing is held against itself: ingredient, hours, most in 24 h, class.
TABLE = {
    "apap-500-uk": ("apap", 4, 4000, ""),
    "apap-500-us": ("apap", 6, 3000, ""),
    "apap-325-us": ("apap", 4, 3250, ""),
    "apap-500-eu": ("apap", 6, 3000, ""),
    "ibu-200-uk": ("ibu", 4, 1200, "oral"),
    "ibu-200-us": ("ibu", 4, 1200, "oral"),
    "ibu-200-eu": ("ibu", 4, 1200, "oral"),
    "nap-220-us": ("nap", 8, 660, "oral"),
    "dic-gel-1-uk": ("dic_top", 6, 16, "gel"),
    "dic-gel-2-uk": ("dic_top", 12, 8, "gel"),
    "ibu-gel-5": ("ibu_top", 4, 3, "gel"),
    "ibu-gel-10": ("ibu_top", 4, 500, "gel"),
}
HIDDEN = {"co-codamol/apap": "apap", "apap-ibu/ibu": "ibu", "other-nap/nap": "nap", "other-asa/asa": "asa"}
WAITS_FOR = {"ibu": 8, "asa": 8, "nap": 12}

FOCUS = (("apap",), ("ibu",), ("ibu", "nap"), ("ibu", "dic_top"), ("dic_top",), ("ibu_top",))
"""What somebody uses: of many medicines at once hardly two doses would ever meet."""
TAKEN = {"apap": ("co-codamol/apap",), "ibu": ("apap-ibu/ibu", "other-nap/nap", "other-asa/asa")}

deeds = st.lists(
    st.tuples(
        st.sampled_from(
            ("planned", "planned", "planned", "planned", "taken", "edit", "withdraw", "zone", "clock", "region")
        ),
        st.sampled_from((0, 1, 3, 5, 6, 6, 8, 12)),
        st.integers(0, 100),
        st.sampled_from((None, 100, 500, 1000)),
    ),
    min_size=5,
    max_size=30,
)


def counted(profile: Profile, knowledge: Knowledge) -> tuple[DoseTaken, ...]:
    return tuple(one.entry for one in doses_of(knowledge.medicines, profile.log))


def ingredient(product: str) -> str:
    return TABLE[product][0] if product in TABLE else HIDDEN[product]


def assert_it_broke_nothing(before: tuple[DoseTaken, ...], new: DoseTaken) -> None:
    own, gap_h, cap, kind = TABLE[new.product]
    assert new.amount is not None
    lately = [one for one in before if one.taken_at > new.taken_at - DAY]
    same = [one for one in lately if ingredient(one.product) == own]
    amounts = [one.amount for one in same]
    assert None not in amounts
    # The gels by uses and by mg cannot be added up, so they are never taken within one day.
    assert not {"ibu-gel-5", "ibu-gel-10"} <= {new.product, *(one.product for one in same)}
    caps = [cap, *(TABLE[one.product][2] for one in same if one.product in TABLE)]
    assert fsum((*(one for one in amounts if one is not None), new.amount)) <= min(caps)
    for one in same:
        assert abs(new.taken_at - one.taken_at) >= timedelta(hours=gap_h)
    if kind == "oral":
        for one in lately:
            other = ingredient(one.product)
            assert other == own or new.taken_at - one.taken_at >= timedelta(hours=WAITS_FOR.get(other, 0))


@settings(max_examples=200, deadline=None)
@given(deeds, st.sampled_from(FOCUS), st.sampled_from(("UK", "US", "EU")))
def test_a_planned_dose_never_breaks_a_limit(
    knowledge: Knowledge, what: list[tuple[str, int, int, float | None]], focus: tuple[str, ...], region: Region
) -> None:
    now, profile = NOON, person(region=region)
    for deed, hours, number, amount in what:
        now += timedelta(hours=hours)
        # The questions come again with every deed, so that it is never their age that keeps a dose out.
        answers = MedicineScreened(an_id(), now, now.date(), ())
        profile = msgspec.structs.replace(profile, log=(*profile.log, answers))
        before = counted(profile, knowledge)
        if deed == "planned":
            region = profile.settings.region or "other"
            wanted = [one for one in products_of(knowledge.medicines, region) if one.ingredient in focus]
            if not wanted:
                continue
            product = wanted[number % len(wanted)]
            doses = doses_offered(product, max(product.dose_max, product.dose_first_max))
            mg = doses[number // 4 % len(doses)]
            try:
                profile = log_dose(profile, knowledge, product.id, mg, now, an_id(), now, as_planned=True)
            except DoseRefusedError:
                continue
            new = next(one for one in counted(profile, knowledge) if one not in before)
            assert_it_broke_nothing(before, new)
        elif deed == "taken" and focus[0] in TAKEN:
            earlier = now - timedelta(hours=number % 24)
            name = TAKEN[focus[0]][number // 24 % len(TAKEN[focus[0]])]
            profile = log_dose(profile, knowledge, name, amount, earlier, an_id(), now, as_planned=False)
        elif deed == "edit" and before:
            old = before[number % len(before)]
            at = min(old.taken_at, now) - timedelta(hours=number % 5)
            profile = edit_dose(profile, knowledge, old.id, amount, at, (an_id(), an_id()), now)
        elif deed == "withdraw" and before:
            profile = withdraw_dose(profile, before[number % len(before)].id, an_id(), now)
        elif deed == "zone":
            now = now.astimezone(timezone(timedelta(hours=number % 25 - 12)))
        elif deed == "clock":
            now -= timedelta(hours=number % 30)
        elif deed == "region":
            chosen: Region = ("UK", "US", "EU", "other")[number % 4]
            profile = msgspec.structs.replace(profile, settings=Settings(region=chosen))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from((*TABLE, *HIDDEN)), st.integers(-48, 96), st.sampled_from((1, 4, 200, 500, 1000, None))
        ),
        max_size=8,
    ),
    st.sampled_from(tuple(TABLE)),
    st.integers(-12, 12),
)
def test_the_next_time_is_late_enough_and_holds_when_it_comes(
    knowledge: Knowledge, taken: list[tuple[str, int, float | None]], product: str, zone_h: int
) -> None:
    rules = knowledge.medicines
    log = tuple(entry(one, NOON - timedelta(hours=hours / 4), amount) for one, hours, amount in taken)
    wanted = rules.product_by_id(product)
    region = wanted.regions[0]
    now = NOON.astimezone(timezone(timedelta(hours=zone_h)))
    found = dose_status(rules, log, wanted, region, now)
    free = found.next_ok_at or now
    assert free >= now
    for one in log:
        if ingredient(one.product) == TABLE[product][0] and one.taken_at > now - DAY:
            assert free >= one.taken_at + timedelta(hours=TABLE[product][1])
    assert dose_status(rules, log, wanted, region, free).next_ok_at is None


def entry(product: str, moment: datetime, amount: float | None) -> DoseTaken:
    return DoseTaken(an_id(), moment, moment.date(), product, moment, amount, "UK")
