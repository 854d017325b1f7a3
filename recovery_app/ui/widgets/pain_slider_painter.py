"""The strokes of the pain scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.pain_slider_shape import PainSliderShape
from recovery_app.ui.widgets.painting import rounded_box

_TOP = 10


def paint_scale(painter: QPainter, theme: Theme, shape: PainSliderShape, pain: int | None) -> None:
    """Paint the track, the stops, the numbers and, once a number is chosen, the knob."""
    track = shape.track()
    rounded_box(painter, track, track.height() / 2, theme.colour("track"))
    if pain is not None:
        rounded_box(painter, shape.filled(pain), track.height() / 2, theme.colour("primary"))
    painter.setPen(Qt.PenStyle.NoPen)
    for stop in range(1, _TOP):
        passed = pain is not None and stop < pain
        painter.setBrush(theme.colour("on_primary" if passed else "outline"))
        painter.drawEllipse(shape.stop(stop), shape.dot, shape.dot)
    if pain is not None:
        knob = shape.knob(pain)
        rounded_box(painter, knob, knob.height() / 2, theme.colour("surface"), theme.colour("primary"), 2.5)
        painter.setFont(theme.font("lead_bold"))
        painter.setPen(theme.colour("primary"))
        painter.drawText(knob, Qt.AlignmentFlag.AlignCenter, str(pain))
    for stop in range(_TOP + 1):
        here = stop == pain
        painter.setFont(theme.font("lead_bold" if here else "lead"))
        painter.setPen(theme.colour("text" if here else "muted"))
        painter.drawText(shape.number(stop), Qt.AlignmentFlag.AlignCenter, str(stop))


def paint_words(painter: QPainter, theme: Theme, shape: PainSliderShape, words: tuple[str, ...]) -> None:
    """Paint the words at the left and the right end."""
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("muted"))
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(shape.words(), middle | Qt.AlignmentFlag.AlignLeft, words[0])
    painter.drawText(shape.words(), middle | Qt.AlignmentFlag.AlignRight, words[1])
