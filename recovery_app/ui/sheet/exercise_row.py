"""One exercise on paper: its picture, what to do, and a box to tick for each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPen

from recovery_app.domain.exercise_sheet import SheetExercise
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.paper_text import Column, Paragraph
from recovery_app.ui.sheet.measures import BOX_GAP_MM, BOX_MM, SMALLEST_PT, Look

DrawFigure: TypeAlias = Callable[[QPainter, str, QRectF], None]
"""Draws the figure of an exercise's position where there is no picture of it."""

_PICTURE_SHAPE: Final = 9 / 16
_BESIDE_MM: Final = 6.0
_ASIDE_MM: Final = 4.0
_STEP_NUMBER_MM: Final = 5.0
_BOX_LINE_PT: Final = 1.2
_LINE_GAP_MM: Final = 0.6
_PART_GAP_MM: Final = 1.6


class ExerciseRow:
    """Hold one exercise laid out for a look and a width; `boxes` are the ones to tick, from its upper left corner."""

    def __init__(self, one: SheetExercise, look: Look, width: float, picture: QImage, draw_figure: DrawFigure) -> None:
        self.name = one.exercise.name
        self._id = one.exercise.id
        self._picture = picture
        self._draw_figure = draw_figure
        self._width = width
        self._picture_box = QRectF(0, 0, look.picture_mm * MM, look.picture_mm * MM * _PICTURE_SHAPE)
        self._often_at = (BOX_MM + _LINE_GAP_MM) * MM
        self._text_at = self._picture_box.width() + _BESIDE_MM * MM
        text_width = width - self._text_at
        side, gap = BOX_MM * MM, BOX_GAP_MM * MM
        boxes_width = one.boxes * side + (one.boxes - 1) * gap
        first = width - boxes_width
        self.boxes = tuple(QRectF(first + place * (side + gap), 0, side, side) for place in range(one.boxes))
        if look.steps == "none":
            self._often = Paragraph("", width, SMALLEST_PT)
            self._text = _lines(one, look, text_width - boxes_width - _ASIDE_MM * MM)
        else:
            self._often = Paragraph(one.how_often, width, SMALLEST_PT)
            aside = max(boxes_width, self._often.width) + _ASIDE_MM * MM
            self._text = _text(one, look, text_width, aside, self._often_at + self._often.height)
        self.height = max(self._picture_box.height(), self._text.height, BOX_MM * MM)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the exercise with its upper left corner at a point."""
        area = self._picture_box.translated(x, y)
        if self._picture.isNull():
            self._draw_figure(painter, self._id, area)
        else:
            painter.drawImage(area, _small_enough(self._picture, painter, area))
        self._text.draw(painter, x + self._text_at, y)
        self._often.draw(painter, x + self._width - self._often.width, y + self._often_at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(painter.pen())
        painter.setPen(QPen(pen.color(), _BOX_LINE_PT * POINT))
        for box in self.boxes:
            painter.drawRect(box.translated(x, y))
        painter.setPen(pen)


def _small_enough(picture: QImage, painter: QPainter, area: QRectF) -> QImage:
    """Return a picture for an area; on a screen it is made smaller first, because a painter leaves pixels out."""
    wanted = round(area.width() * painter.deviceTransform().m11())
    if not 0 < wanted < picture.width():
        return picture
    return picture.scaledToWidth(wanted, Qt.TransformationMode.SmoothTransformation)


def _text(one: SheetExercise, look: Look, width: float, aside: float, aside_height: float) -> Column:
    """Return the words; what stands beside the boxes leaves `aside` free, and the rest begins below them."""
    line, part, beside = _LINE_GAP_MM * MM, _PART_GAP_MM * MM, width - aside
    column = Column()
    column.add(Paragraph(one.exercise.name, beside, look.name_pt, weight=QFont.Weight.Bold))
    column.add(Paragraph(one.dose, beside, look.dose_pt, weight=QFont.Weight.DemiBold), gap=line)
    column.at_least(aside_height)
    for note in one.notes:
        column.add(Paragraph(note.text, width, look.text_pt, lead=note.lead), gap=part)
    if look.steps == "cue":
        column.add(Paragraph(one.exercise.cue, width, look.text_pt), gap=line)
    elif look.steps == "text":
        column.add(Paragraph(" ".join(one.exercise.steps), width, look.text_pt), gap=part)
    else:
        indent = _STEP_NUMBER_MM * MM * look.text_pt / SMALLEST_PT
        for number, step in enumerate(one.exercise.steps, start=1):
            told = Paragraph(step, width - indent, look.text_pt)
            column.add_beside(
                Paragraph(f"{number}.", indent, look.text_pt), told, indent, gap=part if number == 1 else 0
            )
    column.add(Paragraph(one.stop_if, width, look.text_pt, lead="Stop if:"), gap=part)
    return column


def _lines(one: SheetExercise, look: Look, width: float) -> Column:
    """Return the words as few lines, where many exercises share a page."""
    column = Column()
    column.add(Paragraph(f"{one.dose}. {one.how_often}.", width, look.dose_pt, lead=f"{one.exercise.name}:"))
    for note in one.notes:
        column.add(Paragraph(note.text, width, look.text_pt, lead=note.lead))
    column.add(Paragraph(one.stop_if, width, look.text_pt, lead="Stop if:"))
    return column
