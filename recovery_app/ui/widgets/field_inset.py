"""Where the text of a field for numbers or days begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QAbstractSpinBox

_INSET_EM: Final = 0.75
_OWN_PX: Final = 2
"""The margin that a line of text keeps by itself."""


def inset_text(box: QAbstractSpinBox) -> None:
    """Let the text begin where that of the other fields does, at every text size.

    The padding of the style sheet never reaches the line inside such a box.
    """
    line = box.lineEdit()
    if line is not None:
        side = round(_INSET_EM * QFontInfo(box.font()).pixelSize()) - _OWN_PX
        line.setTextMargins(side, 0, side, 0)
