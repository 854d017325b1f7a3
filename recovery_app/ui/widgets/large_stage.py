"""A stage that takes all the room it gets."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.move_stage import MoveStage


class LargeStage(MoveStage):
    """Show a picture as large as its place allows."""

    def __init__(self, theme: Theme, figure: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, figure, name, "whole", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that any proportion will do."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which a figure can be made out."""
        return QSize(120, 68)
