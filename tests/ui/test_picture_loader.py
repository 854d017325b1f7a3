"""Pictures are decoded beside the window, kept, and never wanted so much that a broken one matters."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from recovery_app.ui.picture_decoding import Decoding
from recovery_app.ui.picture_loader import FRAMES_KEPT, WIDE_KEPT, PictureLoader
from tests.ui.drawn import SIZE, two_halves, write_frames, write_still

BLUE, GREEN, RED = "#204060", "#306030", "#c04020"
CAT = "cat-cow"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of an exercise with a still and a movement of three frames."""
    made = tmp_path / "illustrations" / CAT
    write_still(made, "cat", BLUE, GREEN, tint=RED)
    for name in ("move-480.webp", "move-480-tint.webp"):
        write_frames(made / name, [two_halves(one, GREEN) for one in (BLUE, RED, GREEN)])
    return made


@pytest.fixture
def loader(qtbot: QtBot, folder: Path) -> PictureLoader:
    return PictureLoader(folder.parents[1])


def left_of(picture: QImage) -> str:
    """Return the colour of the left half, roughly."""
    colour = picture.pixelColor(picture.width() // 4, picture.height() // 2)
    return min((BLUE, GREEN, RED), key=lambda one: _distance(colour.name(), one))


def _distance(one: str, other: str) -> int:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5))


def cut_in_half(file: Path) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])


def test_a_still_is_there_once_it_was_told(qtbot: QtBot, loader: PictureLoader) -> None:
    with qtbot.waitSignal(loader.still_ready) as told:
        assert loader.still(CAT, "cat") is None
    assert told.args == [CAT, "cat"]
    still = loader.still(CAT, "cat")
    assert still is not None
    assert left_of(still.toImage()) == BLUE


def test_the_tinted_still_is_another_one(loader: PictureLoader) -> None:
    loader.still(CAT, "cat")
    loader.still(CAT, "cat", tinted=True)
    loader.finish()
    plain, tinted = loader.still(CAT, "cat"), loader.still(CAT, "cat", tinted=True)
    assert plain is not None
    assert tinted is not None
    assert (left_of(plain.toImage()), left_of(tinted.toImage())) == (BLUE, RED)


def test_the_wide_still_comes_from_the_wide_file(loader: PictureLoader, folder: Path) -> None:
    (folder / "cat-480.webp").unlink()
    loader.still(CAT, "cat", wide=True)
    loader.still(CAT, "cat")
    loader.finish()
    wide, small = loader.still(CAT, "cat", wide=True), loader.still(CAT, "cat")
    assert wide is not None
    assert small is not None
    assert (wide.isNull(), small.isNull()) == (False, True)


def test_two_who_ask_for_a_still_have_it_decoded_once(loader: PictureLoader, folder: Path) -> None:
    told: list[tuple[str, str]] = []
    loader.still_ready.connect(lambda exercise, pose: told.append((exercise, pose)))
    loader.still(CAT, "cat")
    loader.still(CAT, "cat")
    loader.finish()
    (folder / "cat-480.webp").unlink()
    assert loader.still(CAT, "cat") is loader.still(CAT, "cat") is not None
    assert told == [(CAT, "cat")]


@pytest.mark.parametrize("content", [None, b"", b"not a picture", "half of it"])
def test_a_still_that_cannot_be_read_is_a_null_one(
    loader: PictureLoader, folder: Path, content: bytes | str | None
) -> None:
    file = folder / "cat-480.webp"
    if content is None:
        file.unlink()
    elif isinstance(content, bytes):
        file.write_bytes(content)
    else:
        cut_in_half(file)
    loader.still(CAT, "cat")
    loader.finish()
    still = loader.still(CAT, "cat")
    assert still is not None
    assert still.isNull()


def test_an_exercise_without_pictures_has_null_stills_and_no_frames(loader: PictureLoader) -> None:
    loader.still("none-such", "cat")
    loader.frames("none-such", tinted=True)
    loader.finish()
    still = loader.still("none-such", "cat")
    assert still is not None
    assert still.isNull()
    assert loader.frames("none-such", tinted=True) == ()


def test_the_frames_of_a_movement_come_in_their_order(qtbot: QtBot, loader: PictureLoader) -> None:
    with qtbot.waitSignal(loader.frames_ready) as told:
        assert loader.frames(CAT, tinted=False) is None
    assert told.args == [CAT]
    frames = loader.frames(CAT, tinted=False)
    assert frames is not None
    assert [left_of(one) for one in frames] == [BLUE, RED, GREEN]
    assert {(one.width(), one.height()) for one in frames} == {SIZE}


@pytest.mark.parametrize("content", [b"", b"not a picture", "half of it"])
def test_a_movement_that_cannot_be_read_to_its_end_has_no_frames(
    loader: PictureLoader, folder: Path, content: bytes | str
) -> None:
    file = folder / "move-480.webp"
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        cut_in_half(file)
    loader.frames(CAT, tinted=False)
    loader.finish()
    assert loader.frames(CAT, tinted=False) == ()


def test_only_the_frames_of_the_last_few_movements_are_kept(loader: PictureLoader) -> None:
    names = [f"move-{number}" for number in range(FRAMES_KEPT)]
    for name in (CAT, *names[1:]):
        loader.frames(name, tinted=False)
        loader.finish()
    # The oldest one was looked at last, so another one goes.
    assert loader.frames(CAT, tinted=False)
    loader.frames(names[0], tinted=False)
    loader.finish()
    assert loader.frames(CAT, tinted=False)
    assert loader.frames(names[1], tinted=False) is None


def test_wide_stills_are_let_go_of_and_small_ones_are_not(loader: PictureLoader) -> None:
    for number in range(WIDE_KEPT + 1):
        loader.still(CAT, f"pose-{number}", wide=True)
        loader.still(CAT, f"pose-{number}")
        loader.finish()
    assert loader.still(CAT, "pose-0") is not None
    assert loader.still(CAT, "pose-1", wide=True) is not None
    assert loader.still(CAT, "pose-0", wide=True) is None


def test_finishing_waits_for_what_is_asked_for_meanwhile(loader: PictureLoader) -> None:
    loader.still_ready.connect(lambda _exercise, _pose: loader.frames(CAT, tinted=False))
    loader.still(CAT, "cat")
    loader.finish()
    assert loader.frames(CAT, tinted=False)


def test_finishing_with_nothing_to_do_is_over_at_once(loader: PictureLoader) -> None:
    loader.finish()


def test_nothing_is_decoded_in_the_thread_of_the_window(qtbot: QtBot, folder: Path) -> None:
    decoding = Decoding()
    threads: list[QThread] = []
    for told in (decoding.still_told, decoding.frames_told):
        told.connect(lambda _key, _picture: threads.append(QThread.currentThread()), Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignals([decoding.still_told, decoding.frames_told]):
        decoding.add_still("still", folder / "cat-480.webp", urgent=False)
        decoding.add_frames("frames", folder / "move-480.webp")
    decoding.stop()
    assert len(threads) == 2
    assert QThread.currentThread() not in threads


def ask_for_much(loader: PictureLoader, folder: Path) -> None:
    """Ask for more than two threads decode in a moment."""
    frame = QImage(960, 540, QImage.Format.Format_ARGB32)
    frame.fill(0xFF306030)
    assert frame.save(str(folder / "large-960.webp"))
    for number in range(20):
        shutil.copyfile(folder / "large-960.webp", folder / f"large{number}-960.webp")
        loader.still(CAT, f"large{number}", wide=True)
        loader.frames(CAT, tinted=number % 2 == 0)


def test_a_window_may_be_closed_while_pictures_are_decoded(loader: PictureLoader, folder: Path) -> None:
    told: list[str] = []
    loader.still_ready.connect(lambda _exercise, pose: told.append(pose))
    window = QObject()
    loader.setParent(window)
    ask_for_much(loader, folder)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    assert told == []


def test_a_loader_may_be_dropped_while_it_decodes(qtbot: QtBot, folder: Path) -> None:
    loader = PictureLoader(folder.parents[1])
    ask_for_much(loader, folder)
    del loader
    QCoreApplication.processEvents()


def test_at_the_end_of_the_program_what_is_not_decoded_is_forgotten(loader: PictureLoader, folder: Path) -> None:
    ask_for_much(loader, folder)
    loader.stop()
    loader.finish()
    assert loader.still(CAT, "large19", wide=True) is None
    loader.finish()
    assert loader.still(CAT, "large19", wide=True) is not None


def test_stopping_a_loader_that_never_began_is_nothing(loader: PictureLoader) -> None:
    loader.stop()
