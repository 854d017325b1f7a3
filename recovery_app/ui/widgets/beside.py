"""Parts of a line side by side where there is room, and one above the other where there is not."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout


def lay_beside(line: QBoxLayout, *, beside: bool) -> bool:
    """Lay the parts side by side or one above the other; tell whether that is a change."""
    way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    if line.direction() == way:
        return False
    line.setDirection(way)
    return True
