"""The pictures of a stretch play when asked to, by the clock, and can be looked at without any movement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.pictures import ExercisePictures, KeyPose
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.illustration import Illustration
from recovery_app.ui.stretch.stretch_page import StretchPage
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.move_player import MovePlayer
from recovery_app.ui.widgets.move_stage import MoveStage
from recovery_app.ui.widgets.scrub_bar import ScrubBar
from tests.fakes import FakeClock, ManualTicker
from tests.ui.drawn import two_halves, write_frames, write_still
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    buttons,
    in_front,
    tab_stops,
    words_of,
)

KNEE = ExercisePictures(
    id="knee-to-chest-single",
    body="man",
    tint=("low back", "right buttock"),
    poses=(KeyPose("start", "Both feet are flat."), KeyPose("knee-up", "The right knee is up, the left foot flat.", 1)),
    card="knee-up",
    play="to and fro",
    there_s=4,
    hold_s=10,
    back_s=2,
    frames=5,
)
ONE_SIDED_ONLY_IN_WORDS = msgspec.structs.replace(KNEE, id="butterfly", tint=())
SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]
START, UP, TINT = "#204060", "#306030", "#c04020"
FRAMES = ("#000000", "#400000", "#800000", "#c00000", "#ff0000")
RIGHT = "#f0f0f0"


class SlowLoader(PictureLoader):
    """Take a long time over a movement, until told to hurry."""

    is_slow = True

    def frames(self, exercise_id: str, *, tinted: bool) -> tuple[QImage, ...] | None:
        return None if self.is_slow else super().frames(exercise_id, tinted=tinted)

    def hurry(self) -> None:
        self.is_slow = False
        self.frames(KNEE.id, tinted=True)
        self.finish()


@pytest.fixture
def ticker() -> ManualTicker:
    return ManualTicker()


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    for one in (KNEE, ONE_SIDED_ONLY_IN_WORDS):
        folder = tmp_path / "illustrations" / one.id
        write_still(folder, "start", START, RIGHT, tint=TINT if one.tint else "")
        write_still(folder, "knee-up", UP, RIGHT, tint=TINT if one.tint else "")
        for ending in ("", "-tint") if one.tint else ("",):
            write_frames(folder / f"move-480{ending}.webp", [two_halves(colour, RIGHT) for colour in FRAMES])
    return tmp_path


@pytest.fixture
def drawn(services: PageServices, assets: Path, ticker: ManualTicker) -> Iterator[PageServices]:
    """Return services with pictures of two stretches."""
    knowledge = msgspec.structs.replace(services.knowledge, pictures=(KNEE, ONE_SIDED_ONLY_IN_WORDS))
    made = replace(services, knowledge=knowledge, pictures=PictureLoader(assets), new_ticker=lambda: ticker)
    yield made
    made.pictures.stop()


def opened(
    qtbot: QtBot, services: PageServices, exercise_id: str = KNEE.id, size: tuple[int, int] = (1076, 780)
) -> StretchPage:
    page = StretchPage(services)
    page.show_stretch(exercise_id)
    in_front(qtbot, page, *size)
    services.pictures.finish()
    QApplication.sendPostedEvents()  # a part that took another's place is shown by an event
    services.pictures.finish()
    return page


def illustration(page: StretchPage) -> Illustration:
    return page.findChildren(Illustration)[-1]


def player(page: StretchPage) -> MovePlayer:
    return page.findChildren(MovePlayer)[-1]


def scrub(page: StretchPage) -> ScrubBar:
    return player(page).scrub


def stages(page: StretchPage) -> list[MoveStage]:
    return [one for one in page.findChildren(MoveStage) if one.isVisible()]


def halves(stage: MoveStage) -> tuple[str, str]:
    """Return the colours of the left and the right half of the picture on a stage."""
    image = stage.grab().toImage()
    ratio = image.width() / stage.width()
    third = round(stage.height() * 16 / 9 / 3 * ratio)
    middle = image.width() // 2
    at = [image.pixelColor(middle + step, image.height() // 2) for step in (-third, third)]
    return at[0].name(), at[1].name()


def near(colour: str, wanted: str) -> bool:
    one, two = QColor(colour), QColor(wanted)
    parts = ((one.red(), two.red()), (one.green(), two.green()), (one.blue(), two.blue()))
    return all(abs(a - b) <= 4 for a, b in parts)


def reduce_motion(services: PageServices) -> None:
    services.store.apply(
        lambda one: msgspec.structs.replace(one, settings=msgspec.structs.replace(one.settings, reduced_motion=True))
    )


def test_nothing_moves_by_itself(qtbot: QtBot, drawn: PageServices, ticker: ManualTicker) -> None:
    page = opened(qtbot, drawn)
    assert not ticker.is_running
    assert near(halves(player(page).stage)[0], TINT)
    assert scrub(page).accessibleDescription() == "knee up"
    assert button(page, "Play").toolTip() == "Play"


def test_play_begins_at_the_start_and_goes_by_the_clock(
    qtbot: QtBot, drawn: PageServices, clock: FakeClock, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    seen = []
    for seconds in (0, 2, 2, 2.9, 1.1, 1, 3):
        clock.advance(seconds)
        ticker.ticked.emit()
        seen.append(halves(player(page).stage)[0])
    # There in four seconds, a hold of three, back in two, and there again.
    assert seen == [FRAMES[0], FRAMES[2], FRAMES[4], FRAMES[4], FRAMES[2], FRAMES[0], FRAMES[3]]


def test_seconds_without_a_beat_are_not_lost(
    qtbot: QtBot, drawn: PageServices, clock: FakeClock, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    clock.advance(9 * 50 + 2)
    ticker.ticked.emit()
    assert halves(player(page).stage)[0] == FRAMES[2]


def test_a_pause_keeps_the_place_and_play_goes_on_from_it(
    qtbot: QtBot, drawn: PageServices, clock: FakeClock, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    clock.advance(2)
    button(page, "Pause").click()
    assert not ticker.is_running
    assert scrub(page).accessibleDescription() == "half way to knee up"
    clock.advance(60)
    assert halves(player(page).stage)[0] == FRAMES[2]
    button(page, "Play").click()
    clock.advance(1)
    ticker.ticked.emit()
    assert halves(player(page).stage)[0] == FRAMES[3]


def test_the_page_says_how_long_the_hold_really_is(qtbot: QtBot, drawn: PageServices) -> None:
    assert "Held 10 s in the exercise." in words_of(opened(qtbot, drawn))


def test_a_page_that_nobody_sees_plays_nothing(
    qtbot: QtBot, drawn: PageServices, clock: FakeClock, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    page.hide()
    assert not ticker.is_running
    page.show()
    assert not ticker.is_running
    button(page, "Play").click()
    page.show_stretch("butterfly")
    assert not ticker.is_running
    drawn.pictures.finish()
    clock.advance(1)
    ticker.ticked.emit()
    assert not player(page).is_playing


def slow(services: PageServices, assets: Path) -> tuple[PageServices, SlowLoader]:
    loader = SlowLoader(assets)
    return replace(services, pictures=loader), loader


def test_the_still_stays_until_the_frames_are_decoded(
    qtbot: QtBot, drawn: PageServices, assets: Path, clock: FakeClock, ticker: ManualTicker
) -> None:
    services, loader = slow(drawn, assets)
    page = opened(qtbot, services)
    button(page, "Play").click()
    assert not ticker.is_running
    assert button(page, "Pause").isVisible()
    assert near(halves(player(page).stage)[0], TINT)
    loader.hurry()
    assert ticker.is_running
    clock.advance(2)
    ticker.ticked.emit()
    assert halves(player(page).stage)[0] == FRAMES[2]


def test_play_that_was_taken_back_before_the_frames_came_does_not_begin(
    qtbot: QtBot, drawn: PageServices, assets: Path, ticker: ManualTicker
) -> None:
    services, loader = slow(drawn, assets)
    page = opened(qtbot, services)
    button(page, "Play").click()
    button(page, "Pause").click()
    loader.hurry()
    assert not ticker.is_running


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([Qt.Key.Key_Home], "start"),
        ([Qt.Key.Key_End], "start"),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right], "on the way to knee up"),
        ([Qt.Key.Key_Home, *[Qt.Key.Key_Up] * 9], "half way to knee up"),
        ([Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Down], "on the way back to start"),
        ([Qt.Key.Key_Home, Qt.Key.Key_PageUp], "knee up"),
        ([Qt.Key.Key_Home, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp], "start"),
        ([Qt.Key.Key_PageDown], "start"),
    ],
)
def test_the_keyboard_leads_through_the_movement(
    qtbot: QtBot, drawn: PageServices, keys: list[Qt.Key], words: str
) -> None:
    page = opened(qtbot, drawn)
    for key in keys:
        qtbot.keyClick(scrub(page), key)
    assert scrub(page).accessibleDescription() == words


def test_the_arrows_turn_round_where_one_reads_from_right_to_left(qtbot: QtBot, drawn: PageServices) -> None:
    page = opened(qtbot, drawn)
    scrub(page).setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(scrub(page), Qt.Key.Key_Home)
    qtbot.keyClick(scrub(page), Qt.Key.Key_Left)
    assert scrub(page).part() > 0
    qtbot.mouseClick(scrub(page), Qt.MouseButton.LeftButton, pos=QPoint(scrub(page).width() - 2, 20))
    assert scrub(page).part() == 0


def test_space_plays_and_pauses_from_the_bar_too(qtbot: QtBot, drawn: PageServices, ticker: ManualTicker) -> None:
    page = opened(qtbot, drawn)
    for on in (True, False):
        qtbot.keyClick(scrub(page), Qt.Key.Key_Space)
        assert ticker.is_running is on
    for on in (True, False):
        qtbot.keyClick(player(page).play_button, Qt.Key.Key_Space)
        assert ticker.is_running is on


def test_the_pointer_leads_through_the_movement_and_ends_the_play(
    qtbot: QtBot, drawn: PageServices, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    bar, half = scrub(page), 4.0 / 9 / 2
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, 20))
    assert not ticker.is_running
    assert bar.accessibleDescription() == "start"
    qtbot.mouseMove(bar, QPoint(round(bar.width() * half), 20))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.width() * half), 20))
    assert bar.accessibleDescription() == "half way to knee up"
    assert halves(player(page).stage)[0] == FRAMES[2]


def test_the_wheel_scrolls_the_page_and_moves_nobody(qtbot: QtBot, drawn: PageServices) -> None:
    page = opened(qtbot, drawn)
    before = scrub(page).part()
    down, none = QPoint(0, -120), QPoint()
    buttons_up, keys_up = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        QPointF(50, 20), QPointF(50, 20), none, down, buttons_up, keys_up, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(scrub(page), turn)
    assert scrub(page).part() == before


def test_what_is_set_by_voice_or_by_a_screen_reader_is_shown(qtbot: QtBot, drawn: PageServices) -> None:
    page = opened(qtbot, drawn)
    scrub(page).setValue(22)
    assert scrub(page).accessibleDescription() == "half way to knee up"
    assert halves(player(page).stage)[0] == FRAMES[2]


def test_the_other_side_turns_the_picture_and_its_words_round(qtbot: QtBot, drawn: PageServices) -> None:
    page = opened(qtbot, drawn)
    stage = player(page).stage
    illustration(page).words.open()
    assert stage.accessibleDescription() == KNEE.poses[1].alt
    assert near(halves(stage)[1], RIGHT)
    button(page, "Left side").click()
    assert near(halves(stage)[0], RIGHT)
    assert near(halves(stage)[1], TINT)
    assert stage.accessibleDescription() == "The left knee is up, the right foot flat."
    assert "The left knee is up, the right foot flat." in words_of(page)
    button(page, "Right side").click()
    assert near(halves(stage)[1], RIGHT)
    assert KNEE.poses[1].alt in words_of(page)


def test_a_movement_that_plays_is_turned_round_too(
    qtbot: QtBot, drawn: PageServices, clock: FakeClock, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    button(page, "Left side").click()
    clock.advance(2)
    ticker.ticked.emit()
    assert halves(player(page).stage) == (RIGHT, FRAMES[2])


def test_what_is_done_as_one_has_no_other_side(qtbot: QtBot, drawn: PageServices) -> None:
    page = opened(qtbot, drawn, "butterfly")
    assert not any(one.text() in {"Left side", "Show the area"} for one in buttons(page))
    assert button(page, "Play").isVisible()


def test_the_area_can_be_left_out(qtbot: QtBot, drawn: PageServices) -> None:
    page = opened(qtbot, drawn)
    button(page, "Show the area").click()
    drawn.pictures.finish()
    assert near(halves(player(page).stage)[0], UP)
    button(page, "Show the area").click()
    assert near(halves(player(page).stage)[0], TINT)


def test_where_nothing_is_tinted_the_plain_pictures_stand_in(
    qtbot: QtBot, drawn: PageServices, assets: Path, ticker: ManualTicker
) -> None:
    for file in (assets / "illustrations" / KNEE.id).glob("*-tint.webp"):
        file.unlink()
    page = opened(qtbot, drawn)
    assert near(halves(player(page).stage)[0], UP)
    button(page, "Play").click()
    assert ticker.is_running


def break_motion(folder: Path) -> None:
    for file in folder.glob("move-*"):
        file.write_bytes(b"not a picture")


def assert_positions_side_by_side(page: StretchPage) -> None:
    start, up = stages(page)
    assert start.mapTo(page, QPoint()).y() == up.mapTo(page, QPoint()).y()
    assert start.mapTo(page, QPoint()).x() < up.mapTo(page, QPoint()).x()
    assert near(halves(up)[0], TINT)
    assert up.accessibleName() == "Knee up"
    assert up.accessibleDescription() == KNEE.poses[1].alt
    assert {"Start", "Knee up"} <= set(words_of(page).split("\n"))
    assert not any(one.accessibleName() == "Play" for one in buttons(page))


def test_with_reduced_motion_the_positions_stand_side_by_side(
    qtbot: QtBot, drawn: PageServices, ticker: ManualTicker
) -> None:
    reduce_motion(drawn)
    page = opened(qtbot, drawn)
    assert_positions_side_by_side(page)
    button(page, "Left side").click()
    assert near(halves(stages(page)[1])[0], RIGHT)
    assert stages(page)[1].accessibleDescription() == "The left knee is up, the right foot flat."
    button(page, "Show the area").click()
    drawn.pictures.finish()
    assert near(halves(stages(page)[1])[1], UP)
    assert not ticker.is_running


def test_reduced_motion_that_is_chosen_while_the_page_stands_open_counts(
    qtbot: QtBot, drawn: PageServices, ticker: ManualTicker
) -> None:
    page = opened(qtbot, drawn)
    button(page, "Play").click()
    reduce_motion(drawn)
    drawn.pictures.finish()
    QApplication.sendPostedEvents()  # the page shows its new parts
    assert not ticker.is_running
    assert_positions_side_by_side(page)


@pytest.mark.parametrize("spoil", [break_motion, lambda folder: [one.unlink() for one in folder.glob("move-*")]])
def test_without_a_movement_the_positions_stand_side_by_side(
    qtbot: QtBot, drawn: PageServices, assets: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(assets / "illustrations" / KNEE.id)
    assert_positions_side_by_side(opened(qtbot, drawn))


def test_positions_wrap_where_there_is_no_room_beside(qtbot: QtBot, drawn: PageServices, theme: Theme) -> None:
    reduce_motion(drawn)
    page = opened(qtbot, drawn, size=(420, 780))
    start, up = stages(page)
    assert start.mapTo(page, QPoint()).y() < up.mapTo(page, QPoint()).y()


def test_an_exercise_of_one_position_is_one_picture(qtbot: QtBot, drawn: PageServices) -> None:
    one = msgspec.structs.replace(KNEE, poses=KNEE.poses[1:])
    services = replace(drawn, knowledge=msgspec.structs.replace(drawn.knowledge, pictures=(one,)))
    page = opened(qtbot, services)
    (stage,) = stages(page)
    assert near(halves(stage)[0], TINT)
    assert not any(one.accessibleName() == "Play" for one in buttons(page))


@pytest.mark.parametrize("reduced", [False, True])
def test_without_any_picture_the_figure_of_the_position_stands_alone(
    qtbot: QtBot, drawn: PageServices, assets: Path, theme: Theme, *, reduced: bool
) -> None:
    for file in (assets / "illustrations" / KNEE.id).iterdir():
        file.unlink()
    if reduced:
        reduce_motion(drawn)
    page = opened(qtbot, drawn)
    (stage,) = stages(page)
    image = stage.grab().toImage()
    shown = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert theme.colour("muted").name() in shown
    assert not any(one.text() in {"Left side", "Show the area", "What the picture shows"} for one in buttons(page))


def test_the_keyboard_comes_to_the_pictures_before_what_follows(qtbot: QtBot, drawn: PageServices) -> None:
    names = tab_stops(qtbot, opened(qtbot, drawn), "Back")
    # The arrows lead from one side to the other.
    expected = ["Play", "Place in the movement", "Right side", "Show the area", "What the picture shows"]
    at = names.index("Play")
    assert names[at : at + len(expected)] == expected


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
@pytest.mark.parametrize("reduced", [False, True])
def test_nothing_is_clipped(
    qtbot: QtBot, drawn: PageServices, qapp: QApplication, width: int, height: int, percent: int, *, reduced: bool
) -> None:
    drawn.theme.apply(qapp, "dark", percent)
    if reduced:
        reduce_motion(drawn)
    page = opened(qtbot, drawn, size=(width, height))
    illustration(page).words.open()
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
