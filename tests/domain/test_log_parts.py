from __future__ import annotations

from recovery_app.domain.flag import Level
from recovery_app.domain.log_parts import parts_of
from tests.domain.cases import NOON, TODAY, check, clearance, pack, screened, sign, ticked, walk


def test_the_log_is_sorted_by_what_it_is_about_in_its_order() -> None:
    safety = (check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON, "RF-THOR-1"))
    walks = (walk(TODAY), walk(TODAY, 20))
    signs = (sign(TODAY, "G2"),)
    packs = (screened(NOON), pack("ice", NOON))
    mixed = (safety[0], walks[0], packs[0], ticked(TODAY, "bridge"), signs[0], packs[1], walks[1], safety[1])
    parts = parts_of(mixed)
    assert (parts.safety, parts.walks, parts.signs, parts.packs) == (safety, walks, signs, packs)
