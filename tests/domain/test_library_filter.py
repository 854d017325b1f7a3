from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.library_filter import LibraryFilter, areas_of, matching, positions_of

SEARCHES = [
    # words typed, stretches that must be found, stretches that must not
    ("figure four", {"figure-4"}, {"cat-cow"}),
    ("knee hug", {"knee-to-chest-single"}, {"wall-sit"}),
    ("CAT", {"cat-cow"}, {"figure-4"}),
    ("childs", {"childs-pose"}, {"cat-cow"}),
    ("child's", {"childs-pose"}, {"cat-cow"}),
    ("bum", {"figure-4", "glute-bridge", "clamshell"}, {"calf-wall", "open-book"}),
    ("bums", {"figure-4"}, {"calf-wall"}),
    ("hamstring", {"hamstring-strap", "hamstring-doorway", "glute-bridge"}, {"calf-wall"}),
    ("hamst", {"hamstring-strap"}, {"calf-wall"}),
    ("quads", {"standing-quad"}, {"calf-wall"}),
    ("tummy", {"dead-bug", "front-plank"}, {"calf-wall"}),
    ("groin", {"butterfly"}, {"calf-wall"}),
    ("sciatica", {"nerve-glide-sciatic"}, {"cat-cow"}),
    ("wall", {"calf-wall", "wall-sit"}, {"cat-cow"}),
    ("all fours", {"cat-cow", "bird-dog"}, {"figure-4"}),
    ("buttock chair", {"seated-piriformis"}, {"figure-4"}),
    ("back of the thigh", {"hamstring-strap"}, {"cat-cow"}),
]


@pytest.mark.parametrize(("words", "found", "left_out"), SEARCHES)
def test_a_search_finds_names_places_things_and_plain_words(
    knowledge: Knowledge, words: str, found: set[str], left_out: set[str]
) -> None:
    ids = {one.id for one in matching(knowledge.exercises, LibraryFilter(words=words))}
    assert found <= ids
    assert not left_out & ids


@pytest.mark.parametrize("words", ["", "   ", "'", "the"])
def test_a_search_without_words_finds_everything(knowledge: Knowledge, words: str) -> None:
    assert matching(knowledge.exercises, LibraryFilter(words=words)) == knowledge.exercises


def test_a_word_is_found_at_its_beginning_only(knowledge: Knowledge) -> None:
    assert not matching(knowledge.exercises, LibraryFilter(words="amstring"))


def test_every_word_must_be_found(knowledge: Knowledge) -> None:
    assert not matching(knowledge.exercises, LibraryFilter(words="figure xyz"))


CHOICES = [
    (LibraryFilter(position="all fours"), {"cat-cow", "bird-dog"}, {"figure-4"}),
    (LibraryFilter(area="calf"), {"calf-wall"}, {"cat-cow"}),
    (LibraryFilter(pattern="DH"), {"prone-press-up"}, {"seated-forward-bend"}),
    (LibraryFilter(phase="P1"), {"pelvic-tilt"}, {"superman"}),
    (LibraryFilter(area="buttock", position="sitting"), {"seated-piriformis"}, {"figure-4"}),
    (LibraryFilter(words="stretch", area="thigh"), {"standing-quad"}, {"calf-wall"}),
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
    ],
)
def test_a_filter_knows_whether_it_hides_anything(wanted: LibraryFilter, choices: bool, is_set: bool) -> None:
    assert (wanted.has_choices, wanted.is_set) == (choices, is_set)


def test_menus_offer_each_place_of_the_library_once(knowledge: Knowledge) -> None:
    areas, positions = areas_of(knowledge.exercises), positions_of(knowledge.exercises)
    assert len(areas) == len(set(areas))
    assert {"low back", "buttock", "calf"} <= set(areas)
    assert len(positions) == len(set(positions)) == 7
