"""The log sorted by what it is about."""

from __future__ import annotations

import msgspec

from recovery_app.domain.flag import Level
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_parts import parts_of
from tests.domain.cases import (
    NOON,
    TODAY,
    block,
    check,
    checked_in,
    clearance,
    dose,
    easy,
    flare,
    morning,
    override,
    pack,
    returned,
    run,
    screened,
    sign,
    ticked,
    undone,
    walk,
    withdrawn,
)


def test_the_log_is_sorted_by_what_it_is_about_in_its_order() -> None:
    safety = (check(Level.CLINICIAN, "RF-THOR-1"), clearance(NOON, "RF-THOR-1"))
    walks = (walk(TODAY), walk(TODAY, 20))
    signs = (sign(TODAY, "G2"),)
    packs = (screened(NOON), pack("ice", NOON))
    mixed = (safety[0], walks[0], packs[0], ticked(TODAY, "bridge"), signs[0], packs[1], walks[1], safety[1])
    parts = parts_of(mixed)
    assert (parts.safety, parts.walks, parts.signs, parts.packs) == (safety, walks, signs, packs)


def test_what_tells_how_it_felt_stands_together_with_the_checks_in_its_order() -> None:
    first, last = check(Level.CLEAR), check(Level.CLEAR)
    felt = (
        walk(TODAY),
        run(TODAY),
        block(TODAY),
        morning(TODAY),
        checked_in(TODAY, average=3),
        flare(TODAY),
        easy(TODAY, "off"),
    )
    parts = parts_of((first, *felt, last))
    assert parts.felt == felt
    assert parts.safety_and_felt == (first, *felt, last)


def test_choices_and_medicine_have_a_part_each() -> None:
    choices = (override("drop", "bridge"), undone("walk:progress:one"), returned(TODAY))
    parts = parts_of((*choices, dose(NOON)))
    assert parts.choices == choices
    assert [type(one).__name__ for one in parts.medicine] == ["DoseTaken"]


def test_what_was_taken_back_stands_only_where_corrections_are_looked_for() -> None:
    log: tuple[LogEntry, ...] = (
        walk(TODAY),
        sign(TODAY, "G2"),
        pack("ice", NOON),
        returned(TODAY),
        dose(NOON),
        flare(TODAY),
    )
    parts = parts_of((*log, *(withdrawn(one) for one in log)))
    assert live(parts.safety_and_felt) == ()
    assert msgspec.structs.replace(parts, safety_and_felt=()) == parts_of(())


def test_a_safety_check_is_never_taken_back() -> None:
    log = (check(Level.SAME_DAY, "RF-NEURO-1"), clearance(NOON, "RF-THOR-1"))
    parts = parts_of((*log, *(withdrawn(one) for one in log)))
    assert (parts.safety, live(parts.safety_and_felt)) == (log, log)
