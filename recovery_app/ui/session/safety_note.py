"""The note that keeps the skin safe."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card, CardLook
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

_HAND_PX: Final = 28
_SLIM: Final = 8


class SafetyNote(Card):
    """Say what keeps the skin safe; `fine_pressed` tells that a skin check was answered with "Looks fine"."""

    fine_pressed = Signal()

    def __init__(self, theme: Theme, icon: str = "hand", parent: QWidget | None = None) -> None:
        super().__init__(theme, look="heat", parent=parent)
        self._icon_name = icon
        self._slim = False
        self._shown: tuple[CardLook, str, str, bool] = ("heat", "", "", False)
        row = QHBoxLayout()
        row.setSpacing(14)
        self._icon = Icon(theme, icon, "heat", _HAND_PX)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self.lead = Text(theme, "", "lead_strong")
        self.text = Text(theme, "")
        texts.addWidget(self.lead)
        texts.addWidget(self.text)
        row.addLayout(texts, 1)
        self.fine = Button(theme, "Looks fine", "secondary")
        self.fine.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fine.clicked.connect(self.fine_pressed)
        self.fine.hide()
        row.addWidget(self.fine, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add_layout(row)

    def show_note(self, look: CardLook, lead: str, text: str, *, asks: bool = False) -> bool:
        """Show a title and a text on the soft fill of a phase, with a button if it asks; tell whether that is new."""
        shown = (look, lead, text, asks)
        if shown == self._shown:
            return False
        self._shown = shown
        self.set_look(look)
        self._icon.set_icon(self._icon_name, look)
        self.lead.set_text(lead)
        self.text.set_text(text)
        self.fine.setVisible(asks)
        self._judge()
        return True

    @property
    def asks(self) -> bool:
        """Tell whether the note waits for an answer."""
        return self._shown[3]

    def set_slim(self, *, slim: bool) -> None:
        """Leave less room around the words, and only the title of a note that does not ask, for a low window."""
        self._slim = slim
        self._judge()

    def _judge(self) -> None:
        above = _SLIM if self._slim else metrics.CARD_PADDING
        self.body.setContentsMargins(metrics.CARD_PADDING, above, metrics.CARD_PADDING, above)
        self.text.setVisible(bool(self.text.text()) and (self.asks or not self._slim))
