from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.check_row import CheckRow
from recovery_app.ui.widgets.hero_card import HeroCard
from recovery_app.ui.widgets.picture import Picture
from recovery_app.ui.widgets.picture_stage import PictureStage
from recovery_app.ui.widgets.position_figure import figure_of
from tests.ui.drawn import write_still

LEFT, RIGHT, TINT = "#204060", "#f0f0f0", "#ff0000"


@pytest.fixture
def loader(qtbot: QtBot, tmp_path: Path) -> PictureLoader:
    write_still(tmp_path / "illustrations" / "cat-cow", "cat", LEFT, RIGHT, tint=TINT)
    return PictureLoader(tmp_path)


def drawn(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(200, max(48, widget.heightForWidth(200)))
    widget.show()
    return widget


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def is_red(image: QImage) -> bool:
    """Tell whether the left half of the picture is in its tint."""
    colour = image.pixelColor(image.width() * 3 // 8, image.height() // 2)
    return colour.red() > 240 and colour.green() < 20


def stage_of(theme: Theme, still: PoseStill | None) -> QWidget:
    return PictureStage(theme, "standing", still, "card_top")


def picture_of(theme: Theme, still: PoseStill | None) -> QWidget:
    picture = Picture(theme)
    picture.show_exercise("standing", still)
    return picture


@pytest.mark.parametrize("made_by", [stage_of, picture_of])
def test_the_figure_of_the_position_stands_in_until_the_picture_is_there(
    qtbot: QtBot, theme: Theme, loader: PictureLoader, made_by: type
) -> None:
    widget = shown(qtbot, made_by(theme, PoseStill(loader, "cat-cow", "cat", tinted=True)))
    before = widget.geometry()
    assert theme.colour("muted").name() in colours(drawn(widget))
    loader.finish()
    image = drawn(widget)
    assert is_red(image)
    assert theme.colour("muted").name() not in colours(image)
    assert widget.geometry() == before


@pytest.mark.parametrize("made_by", [stage_of, picture_of])
def test_a_picture_that_was_decoded_before_is_there_at_once(
    qtbot: QtBot, theme: Theme, loader: PictureLoader, made_by: type
) -> None:
    still = PoseStill(loader, "cat-cow", "cat", tinted=True)
    still.pixmap()
    loader.finish()
    assert is_red(drawn(shown(qtbot, made_by(theme, still))))


def test_a_widget_is_painted_again_when_its_picture_comes_and_not_for_another_one(
    qtbot: QtBot, theme: Theme, loader: PictureLoader
) -> None:
    painted: list[str] = []

    class Watched(PictureStage):
        def update(self, *_rest: object) -> None:
            painted.append("again")
            super().update()

    shown(qtbot, Watched(theme, "standing", PoseStill(loader, "cat-cow", "cat", tinted=True)))
    painted.clear()
    loader.finish()
    assert painted == ["again"]
    loader.still("cat-cow", "cow")
    loader.finish()
    assert painted == ["again"]


@pytest.mark.parametrize("made_by", [stage_of, picture_of])
@pytest.mark.parametrize("content", [None, b"", b"not a picture"])
def test_without_a_readable_picture_the_figure_of_the_position_stands_in(
    qtbot: QtBot, theme: Theme, loader: PictureLoader, tmp_path: Path, made_by: type, content: bytes | None
) -> None:
    file = tmp_path / "illustrations" / "cat-cow" / "cat-480-tint.webp"
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    widget = shown(qtbot, made_by(theme, PoseStill(loader, "cat-cow", "cat", tinted=True)))
    loader.finish()
    assert {theme.colour("muted").name(), theme.colour("stage").name()} <= colours(drawn(widget))


def test_a_card_below_what_is_scrolled_into_view_has_its_picture_decoded_too(
    qtbot: QtBot, theme: Theme, loader: PictureLoader
) -> None:
    shelf = QWidget()
    stage = PictureStage(theme, "standing", PoseStill(loader, "cat-cow", "cat", tinted=True), parent=shelf)
    stage.setGeometry(0, 5000, 200, 95)
    qtbot.addWidget(shelf)
    shelf.resize(300, 100)
    with qtbot.waitSignal(loader.still_ready):
        shelf.show()


def test_every_stretch_has_a_figure(qtbot: QtBot, theme: Theme, knowledge: Knowledge) -> None:
    for exercise in knowledge.exercises:
        stage = shown(qtbot, PictureStage(theme, figure_of(exercise)))
        assert theme.colour("muted").name() in colours(drawn(stage))


def test_a_stretch_on_the_floor_is_not_shown_on_a_chair(knowledge: Knowledge) -> None:
    assert figure_of(knowledge.exercise("butterfly")) == "sitting on the floor"
    assert figure_of(knowledge.exercise("seated-piriformis")) == "sitting"


def test_a_stage_is_never_higher_than_it_may_be(theme: Theme, qtbot: QtBot) -> None:
    stage = PictureStage(theme, "standing", proportion=0.5, most_px=100)
    qtbot.addWidget(stage)
    assert (stage.heightForWidth(120), stage.heightForWidth(900)) == (60, 100)


def test_a_check_row_shows_its_picture_small(qtbot: QtBot, theme: Theme, loader: PictureLoader) -> None:
    row = CheckRow(theme, "Cat and cow", "8 slow rounds")
    row.set_picture("all fours", PoseStill(loader, "cat-cow", "cat", tinted=True))
    qtbot.addWidget(row)
    row.resize(500, 64)
    row.show()
    loader.finish()
    assert is_red(drawn(row.rest.picture))


def test_the_hero_shows_an_exercise_or_an_icon(qtbot: QtBot, theme: Theme, loader: PictureLoader) -> None:
    hero = HeroCard(theme)
    qtbot.addWidget(hero)
    hero.set_next("Next", "Start your stretches", "4 moves", "Show me")
    hero.set_picture("all fours", PoseStill(loader, "cat-cow", "cat", tinted=True))
    hero.resize(800, 216)
    hero.show()
    loader.finish()
    assert is_red(drawn(hero.picture))
    hero.set_icon("footprints")
    assert not is_red(drawn(hero.picture))


def test_another_picture_takes_the_place_of_the_one_before(
    qtbot: QtBot, theme: Theme, loader: PictureLoader, tmp_path: Path
) -> None:
    write_still(tmp_path / "illustrations" / "bird-dog", "reach", LEFT, RIGHT)
    picture = Picture(theme)
    picture.show_exercise("all fours", PoseStill(loader, "cat-cow", "cat", tinted=True))
    shown(qtbot, picture)
    loader.finish()
    picture.show_exercise("all fours", PoseStill(loader, "bird-dog", "reach", tinted=False))
    loader.finish()
    assert not is_red(drawn(picture))
    assert theme.colour("muted").name() not in colours(drawn(picture))
