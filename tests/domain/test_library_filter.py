from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.library_filter import LibraryFilter, areas_of, matching, minutes_of, positions_of
from recovery_app.domain.library_things import AT_HOME, MAT_AT_MOST, NOTHING, lacks_a_thing, things_of

CHOICES = [
    (LibraryFilter(position="all fours"), {"cat-cow", "bird-dog"}, {"figure-4"}),
    (LibraryFilter(area="calf"), {"calf-wall"}, {"cat-cow"}),
    (LibraryFilter(pattern="DH"), {"prone-press-up"}, {"seated-forward-bend"}),
    (LibraryFilter(phase="P1"), {"pelvic-tilt"}, {"superman"}),
    (LibraryFilter(area="buttock", position="sitting"), {"seated-piriformis"}, {"figure-4"}),
    (LibraryFilter(words="stretch", area="thigh"), {"standing-quad"}, {"calf-wall"}),
    (LibraryFilter(minutes=2), {"cat-cow", "figure-4"}, {"calf-wall", "walking"}),
    (LibraryFilter(minutes=5), {"cat-cow", "bird-dog"}, {"walking"}),
    (LibraryFilter(equipment="foam roller"), {"glute-roller", "thoracic-roller"}, {"cat-cow"}),
    (LibraryFilter(equipment=NOTHING, area="calf"), {"calf-wall"}, {"standing-quad"}),
    (LibraryFilter(equipment="chair", minutes=2), {"seated-piriformis"}, {"breathing-90-90"}),
]


@pytest.mark.parametrize(("wanted", "found", "left_out"), CHOICES)
def test_filters_and_search_hold_together(
    knowledge: Knowledge, wanted: LibraryFilter, found: set[str], left_out: set[str]
) -> None:
    ids = {one.id for one in matching(knowledge.exercises, wanted)}
    assert found <= ids
    assert not left_out & ids


def test_what_is_found_stays_in_the_order_of_the_library(knowledge: Knowledge) -> None:
    found = matching(knowledge.exercises, LibraryFilter(area="buttock"))
    assert list(found) == [one for one in knowledge.exercises if one in found]


@pytest.mark.parametrize(
    ("wanted", "choices", "is_set"),
    [
        (LibraryFilter(), False, False),
        (LibraryFilter(words=" "), False, False),
        (LibraryFilter(words="cat"), False, True),
        (LibraryFilter(area="calf"), True, True),
        (LibraryFilter(phase="P2"), True, True),
        (LibraryFilter(pattern="MS"), True, True),
        (LibraryFilter(position="standing"), True, True),
        (LibraryFilter(equipment=NOTHING), True, True),
        (LibraryFilter(minutes=2), True, True),
    ],
)
def test_a_filter_knows_whether_it_hides_anything(wanted: LibraryFilter, choices: bool, is_set: bool) -> None:
    assert (wanted.has_choices, wanted.is_set) == (choices, is_set)


def test_menus_offer_each_place_of_the_library_once(knowledge: Knowledge) -> None:
    areas, positions = areas_of(knowledge.exercises), positions_of(knowledge.exercises)
    assert len(areas) == len(set(areas))
    assert {"low back", "buttock", "calf"} <= set(areas)
    assert len(positions) == len(set(positions)) == 7


def test_one_round_ends_within_the_minutes_that_were_chosen(knowledge: Knowledge) -> None:
    for minutes in minutes_of(knowledge.exercises):
        found = matching(knowledge.exercises, LibraryFilter(minutes=minutes))
        assert {one.id for one in found} == {
            one.id for one in knowledge.exercises if one.dose.duration_s <= minutes * 60
        }


def test_each_number_of_minutes_leaves_more_than_the_one_before_and_not_everything(knowledge: Knowledge) -> None:
    counts = [len(matching(knowledge.exercises, LibraryFilter(minutes=one))) for one in minutes_of(knowledge.exercises)]
    assert len(counts) > 1
    assert counts == sorted(set(counts))
    assert 0 < counts[0] < counts[-1] < len(knowledge.exercises)


def test_a_library_of_short_stretches_offers_no_minutes(knowledge: Knowledge) -> None:
    assert minutes_of((knowledge.exercise("cat-cow"),)) == ()


def test_things_are_offered_once_without_their_size_or_what_any_room_has(knowledge: Knowledge) -> None:
    things = things_of(knowledge.exercises)
    assert len(things) == len(set(things))
    assert {"chair", "cushion", "foam roller", "step", "strap"} <= set(things)
    assert not {"mat", "wall", "doorway", "shoes", "chair or sofa", "step (10 to 15 cm)"} & set(things)


def test_every_thing_that_is_offered_finds_a_stretch(knowledge: Knowledge) -> None:
    for thing in things_of(knowledge.exercises):
        assert matching(knowledge.exercises, LibraryFilter(equipment=thing)), thing


EQUIPMENT = [
    # what an exercise is done with, a choice, whether it passes
    ((), NOTHING, True),
    (("wall",), NOTHING, True),
    (("mat",), NOTHING, False),
    (("mat", "wall"), MAT_AT_MOST, True),
    (("mat", "band (optional)"), MAT_AT_MOST, True),
    (("mat", "pillow"), MAT_AT_MOST, False),
    ((), MAT_AT_MOST, True),
    (("chair with a back",), "chair", True),
    (("strap or towel",), "towel", True),
    (("step (10 to 15 cm)", "wall"), "step", True),
    (("mat", "band (optional)"), "band", True),
    (("mat",), "chair", False),
]


@pytest.mark.parametrize(("equipment", "choice", "passes"), EQUIPMENT)
def test_a_stretch_passes_by_what_it_is_done_with(
    knowledge: Knowledge, equipment: tuple[str, ...], choice: str, passes: bool
) -> None:
    exercise = msgspec.structs.replace(knowledge.exercise("cat-cow"), equipment=equipment)
    assert bool(matching((exercise,), LibraryFilter(equipment=choice))) is passes


@pytest.mark.parametrize(
    ("at_home", "left_out"),
    [(None, set()), ((), {"hamstring-strap", "glute-roller", "hip-hike"}), (("strap",), {"glute-roller", "hip-hike"})],
)
def test_what_is_at_home_is_as_settings_hold_it(
    knowledge: Knowledge, at_home: tuple[str, ...] | None, left_out: set[str]
) -> None:
    found = {one.id for one in matching(knowledge.exercises, LibraryFilter(equipment=AT_HOME), at_home)}
    assert not left_out & found
    assert {"hamstring-strap", "glute-roller", "hip-hike"} - left_out <= found
    assert "seated-piriformis" in found


@pytest.mark.parametrize(
    ("at_home", "lacks"), [(None, False), ((), True), (("strap",), True), (("strap", "step", "foam_roller"), False)]
)
def test_something_is_missing_at_home_or_not(
    knowledge: Knowledge, at_home: tuple[str, ...] | None, lacks: bool
) -> None:
    assert lacks_a_thing(knowledge.exercises, at_home) is lacks
