"""A card beside the result that says one thing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

ICON_PX = 24


class SideCard(Card):
    """Show a heading with an optional icon, a text, and an optional quiet button."""

    def __init__(self, theme: Theme, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._icon_name = ""
        self._icon_colour = "text"
        self._icon = QLabel()
        self._heading = Text(theme, "", "h3")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        self.add_layout(head)
        self._text = Text(theme, "", "small", "muted")
        self.add(self._text)
        self.body.setSpacing(4)
        self.body.setContentsMargins(20, 18, 20, 16 if not action else 8)
        self.action = Button(theme, action, "quiet", flush=True)
        self.action.setVisible(bool(action))
        if action:
            row = QHBoxLayout()
            row.addWidget(self.action)
            row.addStretch(1)
            self.add_layout(row)
        theme.theme_changed.connect(self._draw_icon)

    def show_text(self, heading: str, text: str, icon: str = "", colour: str = "text") -> None:
        """Show a heading and a text; `icon` stands before the heading in the colour of a token."""
        self._heading.set_text(heading)
        self._text.set_text(text)
        self._icon_name, self._icon_colour = icon, colour
        self._draw_icon()

    def _draw_icon(self) -> None:
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            size = self._theme.mark_px(ICON_PX)
            self._icon.setPixmap(self._theme.pixmap(self._icon_name, self._icon_colour, size, self.devicePixelRatioF()))
