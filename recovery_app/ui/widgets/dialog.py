"""A dialog: one question, buttons that are verbs, and Escape for the safe one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, ButtonKind
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.scroll_page import ScrollPage

WIDE_EM = 30
MOST_OF_WINDOW = 0.96


class Dialog(QDialog):
    """Ask one thing over the window; `accepted` tells the verb, `rejected` the safe way out.

    Open it with `open()`. Put content in `body`; it scrolls under the title where the window is low. The safe button
    has the focus, unless another widget is `first`. What is in `pinned` stays in sight above the `buttons`, and `foot`
    is a quiet line left of them. `wide_em` is the width in body ems.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        verb: str,
        safe: str,
        kind: ButtonKind = "primary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.wide_em = WIDE_EM
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.title = Text(theme, title, "h2")
        self.text = Text(theme, text, "body", "muted")
        self.text.setVisible(bool(text))
        holder = QWidget()
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(metrics.SPACE_4)
        self._scroll = ScrollPage(theme, gap=metrics.SPACE_3)
        self._scroll.body.setContentsMargins(metrics.PAGE_SIDE, metrics.SPACE_3, metrics.PAGE_SIDE, metrics.SPACE_3)
        self._scroll.add(self.text)
        self._scroll.add(holder)
        self._scroll.body.addStretch(1)
        self.verb = Button(theme, verb, kind)
        self.verb.setVisible(bool(verb))
        self.verb.clicked.connect(self.accept)
        self.safe = Button(theme, safe, "secondary")
        self.safe.clicked.connect(self.reject)
        self.first: QWidget = self.safe
        self.buttons = buttons = QHBoxLayout()
        buttons.setContentsMargins(metrics.PAGE_SIDE, metrics.SPACE_3, metrics.PAGE_SIDE, metrics.SPACE_5)
        buttons.setSpacing(metrics.SPACE_3)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.foot = Text(theme, "", "small", "muted", align=side)
        buttons.addWidget(self.foot, 1)
        buttons.addWidget(self.safe)
        buttons.addWidget(self.verb)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(metrics.PAGE_SIDE, metrics.SPACE_5, metrics.PAGE_SIDE, 0)
        head.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.pinned = QVBoxLayout()
        self.pinned.setContentsMargins(metrics.PAGE_SIDE, metrics.SPACE_1, metrics.PAGE_SIDE, 0)
        column.addLayout(self.pinned)
        column.addLayout(buttons)

    def open(self) -> None:
        """Open over the window, as large as its content needs and the window allows."""
        self.fit()
        self.first.setFocus()
        super().open()

    def fit(self) -> None:
        """Take the size that the content needs now, as far as the window allows."""
        # Wider than its content may be, title and buttons would stand apart from it.
        width = min(self.wide_em * self._theme.em() + 2 * metrics.PAGE_SIDE, metrics.PAGE_WIDEST)
        window = self._window()
        if window is not None:
            width = min(width, round(window.width() * MOST_OF_WINDOW))
        self.resize(width, self._height_for(width))

    def _window(self) -> QWidget | None:
        parent = self.parentWidget()
        return parent.window() if parent is not None else None

    def _height_for(self, width: int) -> int:
        # A field has its full height only when the style sheet has reached it, and a part that was just shown or hidden
        # counts at once only when everything around it is told, from the inside out.
        for one in reversed(self._scroll.column.findChildren(QWidget)):
            one.ensurePolished()
            one.updateGeometry()
        needed = self._scroll.column.heightForWidth(width)
        needed += metrics.SPACE_5 + self.title.heightForWidth(width - 2 * metrics.PAGE_SIDE)
        needed += self.verb.sizeHint().height() + metrics.SPACE_3 + metrics.SPACE_5
        needed += max(self.pinned.heightForWidth(width), self.pinned.sizeHint().height())
        window = self._window()
        return needed if window is None else min(needed, round(window.height() * MOST_OF_WINDOW))
