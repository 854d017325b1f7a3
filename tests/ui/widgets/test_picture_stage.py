from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.picture_stage import PictureStage
from recovery_app.ui.widgets.position_figure import figure_of

RED = QColor("#ff0000")


def drawn(qtbot: QtBot, stage: PictureStage) -> QImage:
    qtbot.addWidget(stage)
    stage.resize(200, stage.heightForWidth(200))
    return stage.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def picture_in(folder: Path, name: str) -> Path:
    image = QImage(96, 54, QImage.Format.Format_ARGB32)
    image.fill(RED)
    path = folder / name
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", ["figure.webp", "figure.png"])
def test_a_picture_is_shown_once_there_is_one(qtbot: QtBot, theme: Theme, tmp_path: Path, name: str) -> None:
    image = drawn(qtbot, PictureStage(theme, "standing", picture_in(tmp_path, name)))
    assert image.pixelColor(100, image.height() // 2).red() > 240
    assert theme.colour("muted").name() not in colours(image)


@pytest.mark.parametrize("content", [None, b"", b"not a picture"])
def test_without_a_readable_picture_the_figure_of_the_position_stands_in(
    qtbot: QtBot, theme: Theme, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "figure.webp"
    if content is not None:
        path.write_bytes(content)
    shown = colours(drawn(qtbot, PictureStage(theme, "standing", path)))
    assert {theme.colour("muted").name(), theme.colour("stage").name()} <= shown


def test_every_stretch_has_a_figure(qtbot: QtBot, theme: Theme, knowledge: Knowledge) -> None:
    for exercise in knowledge.exercises:
        assert theme.colour("muted").name() in colours(drawn(qtbot, PictureStage(theme, figure_of(exercise))))


def test_a_stretch_on_the_floor_is_not_shown_on_a_chair(knowledge: Knowledge) -> None:
    assert figure_of(knowledge.exercise("butterfly")) == "sitting on the floor"
    assert figure_of(knowledge.exercise("seated-piriformis")) == "sitting"


def test_a_stage_is_never_higher_than_it_may_be(theme: Theme, qtbot: QtBot) -> None:
    stage = PictureStage(theme, "standing", proportion=0.5, most_px=100)
    qtbot.addWidget(stage)
    assert (stage.heightForWidth(120), stage.heightForWidth(900)) == (60, 100)
