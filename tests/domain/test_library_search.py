from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.library_filter import LibraryFilter, matching
from recovery_app.domain.library_search import mended

SEARCHES = [
    # words typed, stretches that must be found, stretches that must not
    ("figure four", {"figure-4"}, {"cat-cow"}),
    ("knee hug", {"knee-to-chest-single"}, {"wall-sit"}),
    ("CAT", {"cat-cow"}, {"figure-4"}),
    ("childs", {"childs-pose"}, {"cat-cow"}),
    ("child's", {"childs-pose"}, {"cat-cow"}),
    ("child\u2019s", {"childs-pose"}, {"cat-cow"}),
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
    ("on all fours", {"cat-cow", "bird-dog"}, {"figure-4"}),
    ("buttock chair", {"seated-piriformis"}, {"figure-4"}),
    ("back of the thigh", {"hamstring-strap"}, {"cat-cow"}),
    ("lower back", {"cat-cow", "childs-pose"}, {"calf-wall"}),
    ("calves", {"calf-wall"}, {"cat-cow"}),
    ("stretch for my calf", {"calf-wall"}, {"cat-cow"}),
    ("cat and cow", {"cat-cow"}, {"figure-4"}),
    ("strength buttock", {"glute-bridge"}, {"figure-4"}),
]


@pytest.mark.parametrize(("words", "found", "left_out"), SEARCHES)
def test_a_search_finds_names_places_things_and_plain_words(
    knowledge: Knowledge, words: str, found: set[str], left_out: set[str]
) -> None:
    ids = {one.id for one in matching(knowledge.exercises, LibraryFilter(words=words))}
    assert found <= ids
    assert not left_out & ids


@pytest.mark.parametrize("words", ["", "   ", "'", "the", "for my"])
def test_a_search_without_words_finds_everything(knowledge: Knowledge, words: str) -> None:
    assert matching(knowledge.exercises, LibraryFilter(words=words)) == knowledge.exercises


def test_a_word_is_found_at_its_beginning_only(knowledge: Knowledge) -> None:
    assert not matching(knowledge.exercises, LibraryFilter(words="amstring"))


def test_every_word_must_be_found(knowledge: Knowledge) -> None:
    assert not matching(knowledge.exercises, LibraryFilter(words="figure xyz"))


def test_every_stretch_is_found_by_its_name_its_other_names_and_its_areas(knowledge: Knowledge) -> None:
    for exercise in knowledge.exercises:
        for words in (exercise.name, *exercise.aliases, *exercise.areas):
            assert exercise in matching(knowledge.exercises, LibraryFilter(words=words)), words


MENDED = [
    # words typed, what they are taken for; no words where they stay as they are
    ("hamstirng", "hamstring"),
    ("piriformes", "piriformis"),
    ("Butterlfy", "butterfly"),
    ("amstring", "hamstring"),
    ("figrue four", "figure four"),
    ("my buttok", "buttock"),
    ("hamstring", ""),
    ("bums", ""),
    ("plnak", ""),
    ("ankles", ""),
    ("massage", ""),
    ("figure xyz", ""),
    ("cat calf", ""),
    ("calf hamstirng", ""),
    ("", ""),
]


@pytest.mark.parametrize(("words", "taken_for"), MENDED)
def test_only_a_long_unknown_word_that_looks_like_a_known_one_is_mended(
    knowledge: Knowledge, words: str, taken_for: str
) -> None:
    assert mended(words, knowledge.exercises) == taken_for


def test_a_mended_search_finds_what_was_meant(knowledge: Knowledge) -> None:
    found = matching(knowledge.exercises, LibraryFilter(words=mended("hamstirng", knowledge.exercises)))
    assert "hamstring-strap" in {one.id for one in found}
