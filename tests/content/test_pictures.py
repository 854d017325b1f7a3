"""The list of pictures: read where it is there, and refused where it is broken."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from recovery_app.content.reader import PICTURES, ContentError, read_knowledge

LIST: dict[str, Any] = {
    "still_widths": [480, 960],
    "frame_width": 480,
    "frame_ms": 80,
    "exercises": [
        {
            "id": "cat-cow",
            "body": "woman",
            "tint": ["low back"],
            "poses": [
                {"name": "cat", "alt": "The back is round.", "at": 0.0},
                {"name": "cow", "alt": "The back is hollow.", "at": 1.0},
            ],
            "card": "cat",
            "play": "to and fro",
            "there_s": 3,
            "hold_s": 0,
            "back_s": 3,
            "frames": 16,
        }
    ],
}


def write(assets: Path, content: bytes) -> None:
    (assets / PICTURES).parent.mkdir(parents=True, exist_ok=True)
    (assets / PICTURES).write_bytes(content)


def write_list(assets: Path, **changes: object) -> None:
    """Write the list with fields of its exercise changed."""
    table = deepcopy(LIST)
    table["exercises"][0] |= changes
    write(assets, json.dumps(table).encode())


def refused(assets: Path) -> str:
    """Return the line in which reading refuses the list."""
    with pytest.raises(ContentError) as caught:
        read_knowledge(assets)
    assert "\n" not in str(caught.value)
    assert PICTURES in caught.value.file
    return str(caught.value)


def test_the_list_tells_what_is_drawn(assets: Path) -> None:
    write_list(assets)
    drawn = read_knowledge(assets).pictures_of("cat-cow")
    assert drawn is not None
    assert drawn.card_pose.alt == "The back is round."
    assert (drawn.play, drawn.there_s, drawn.frames) == ("to and fro", 3.0, 16)


def test_without_a_list_nothing_is_drawn(assets: Path) -> None:
    assert read_knowledge(assets).pictures == ()


def test_a_list_that_came_later_is_read_although_there_is_a_compiled_copy(assets: Path, tmp_path: Path) -> None:
    assert read_knowledge(assets, cache=tmp_path / "cache").pictures == ()
    write_list(assets)
    first = read_knowledge(assets, cache=tmp_path / "cache")
    assert [one.id for one in first.pictures] == ["cat-cow"]
    assert read_knowledge(assets, cache=tmp_path / "cache") == first


@pytest.mark.parametrize("content", [b"", b"{", b'{"exercises": [', b"[]", b"no list"])
def test_a_list_that_was_cut_short_or_is_none_is_refused(assets: Path, content: bytes) -> None:
    write(assets, content)
    refused(assets)


def test_a_list_that_is_not_utf_8_is_refused(assets: Path) -> None:
    write(assets, b'{"exercises": "caf\xe9"}')
    assert "UTF-8" in refused(assets)


def test_a_folder_in_the_place_of_the_list_is_refused(assets: Path) -> None:
    (assets / PICTURES).mkdir(parents=True)
    assert "Make the file readable" in refused(assets)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"id": "cat-and-cow"}, ("cat-and-cow", "no such exercise")),
        ({"card": "dog"}, ("cat-cow", "card", "dog")),
        ({"poses": [{"name": "cat", "alt": " "}]}, ("cat-cow", "cat", "alt")),
        ({"poses": [{"name": "cat", "alt": "Round."}, {"name": "cat", "alt": "Round."}]}, ("cat-cow", "pose cat")),
        ({"poses": [{"name": "cat", "alt": "Round.", "at": 0.2}]}, ("cat-cow", "Begin at 0")),
        ({"poses": [{"name": "cat", "alt": "Round."}, {"name": "cow", "alt": "Hollow."}]}, ("cat-cow", "rise to 1")),
        ({"poses": [{"name": "cat", "alt": "Round."}, {"name": "cow", "alt": "Hollow.", "at": 2}]}, ("cat-cow", "at")),
        ({"poses": []}, ("cat-cow", "card")),
        ({"frames": 0}, ("cat-cow", "frames")),
        ({"there_s": 0}, ("cat-cow", "there_s")),
        ({"hold_s": -1}, ("cat-cow", "time")),
        ({"play": "backwards"}, ("cat-cow", "play")),
        ({"smell": "none"}, ("cat-cow", "smell")),
    ],
    ids=str,
)
def test_an_entry_that_does_not_hold_is_named(assets: Path, changes: dict[str, Any], words: tuple[str, ...]) -> None:
    write_list(assets, **changes)
    problem = refused(assets)
    assert [word for word in words if word not in problem] == []


def test_an_exercise_that_stands_twice_is_refused(assets: Path) -> None:
    write(assets, json.dumps(LIST | {"exercises": LIST["exercises"] * 2}).encode())
    assert "exercise cat-cow stands 2 times" in refused(assets)


def test_pictures_of_other_widths_than_the_program_shows_are_refused(assets: Path) -> None:
    write(assets, json.dumps(LIST | {"still_widths": [500, 960]}).encode())
    assert "still_widths" in refused(assets)
