"""A page that says why the profile was not opened."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.icon_label import IconTile
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX: Final = 720


class NoticePage(QWidget):
    """Say one thing in plain text, and offer the data folder or to close the program."""

    open_folder_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title}. {text}")
        self._scroll = ScrollPage(theme, reading_px=READING_PX)
        card = Card(theme, look="plain")
        card.add(IconTile(theme, "triangle-alert", "care"))
        card.add(PageTitle(theme, title))
        card.add(Text(theme, text))
        self.folder = Button(theme, "Open the folder", "primary", icon="folder-open")
        self.folder.clicked.connect(self.open_folder_requested)
        self.close_button = Button(theme, "Close", "secondary")
        self.close_button.clicked.connect(self.close_requested)
        buttons = QWidget()
        row = FlowLayout(buttons, metrics.SPACE_3)
        row.addWidget(self.folder)
        row.addWidget(self.close_button)
        card.add(buttons)
        self._scroll.body.addStretch(1)
        self._scroll.add(card)
        self._scroll.body.addStretch(2)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self.setFocusProxy(self.folder)
