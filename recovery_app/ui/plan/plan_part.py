"""A foldable part of the page that is made again only when what it shows has changed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.text_part import TextPart


class PlanPart(QWidget):
    """Show one part of the plan; `key` names what it depends on, and `fill` writes it."""

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._knowledge = knowledge
        self._key: object = None
        self._text: TextPart | None = None
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)

    def show_plan(self, shown: Shown) -> None:
        """Show the plan of a day."""
        key = self.key(shown)
        if self._text is not None and key == self._key:
            return
        self._key = key
        old, self._text = self._text, TextPart(self._theme)
        self.fill(self._text, shown)
        self._around.addWidget(self._text)
        # A layout shows what it takes in only by an event, and the keyboard may have to go there now.
        self._text.show()
        if old is not None:
            self._around.removeWidget(old)
            old.hide()
            old.deleteLater()

    def key(self, shown: Shown) -> object:
        """Return what this part depends on."""
        raise NotImplementedError

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write this part."""
        raise NotImplementedError
