"""The shipped sounds are what the script makes, begin and end without a click, and differ from one another."""

from __future__ import annotations

import sys
import wave
from array import array
from pathlib import Path
from typing import get_args

import pytest

from recovery_app.domain.cues import Cue, CueKind, sound_names
from tools.sounds.__main__ import FOLDER, main
from tools.sounds.score import SCORE
from tools.sounds.tone import RATE, Note, samples

QUIET = 400


def read(path: Path) -> array[int]:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        heard = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        heard.byteswap()
    return heard


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sounds") / "new"
    main(folder)
    return folder


def test_no_sound_is_shipped_that_the_score_does_not_hold() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(SCORE)


@pytest.mark.parametrize("name", SCORE)
def test_the_shipped_file_is_what_the_script_makes(made: Path, name: str) -> None:
    shipped, fresh = read(FOLDER / f"{name}.wav"), read(made / f"{name}.wav")
    # The sines of two systems may differ in their last digit, which may round a sample the other way.
    assert len(shipped) == len(fresh)
    assert max(abs(one - other) for one, other in zip(shipped, fresh, strict=True)) <= 1


@pytest.mark.parametrize("name", SCORE)
def test_a_sound_begins_and_ends_in_silence(name: str) -> None:
    heard = read(FOLDER / f"{name}.wav")
    assert max(map(abs, (*heard[:4], *heard[-4:]))) < QUIET


def test_all_sounds_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_000_000


def test_every_cue_has_its_sounds() -> None:
    cues = [Cue(kind, side=side) for kind in get_args(CueKind) for side in ("", "left", "right")]
    cues += [Cue("breath", breath="out"), Cue("breath", breath="in")]
    cues += [Cue("alarm", level=level) for level in (1, 2, 3)]
    assert {name for cue in cues for name in sound_names(cue, speaks=False)} == set(SCORE)


def test_no_two_sounds_have_the_same_notes() -> None:
    shapes = [tuple((note.at_s, note.hertz, note.to_hertz) for note in notes) for notes in SCORE.values()]
    assert len(set(shapes)) == len(shapes)


def test_the_alarm_grows_louder_and_longer() -> None:
    levels = [read(FOLDER / f"alarm_{level}.wav") for level in (1, 2, 3)]
    lengths = [len(heard) for heard in levels]
    power = [sum(value * value for value in heard) / len(heard) for heard in levels]
    assert lengths == sorted(lengths)
    assert power == sorted(power)


def test_notes_that_would_be_cut_off_are_refused() -> None:
    with pytest.raises(ValueError, match="too loud"):
        samples((Note(0.0, 400.0, 0.2, 1.0), Note(0.0, 400.0, 0.2, 1.0)))
