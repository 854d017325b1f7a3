"""A filter that opens a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.pressable import Pressable

_HEIGHT = 40
_PAD = 15
_CHEVRON = 18
_GAP = 6


class Chip(Pressable):
    """Filter by one thing: "Position" while nothing is chosen, "Area: Low back" once something is.

    `option_chosen(str)` carries the id of the option, or "" for the first menu row, which takes the filter away.
    A chip that always has a value (`any_text` empty), such as a region, has no such row.
    """

    option_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        label: str,
        options: Sequence[tuple[str, str]],
        any_text: str = "Any",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, label, _HEIGHT / 2, parent)
        self._label = label
        self._any_text = any_text
        self._option = ""
        self._names: dict[str, str] = {}
        self._menu = QMenu(self)
        self._actions = QActionGroup(self)
        self._menu.triggered.connect(self._on_action)
        self.clicked.connect(self._open)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_options(options)

    @property
    def option(self) -> str:
        """Return the id of the chosen option, or ""."""
        return self._option

    @property
    def menu(self) -> QMenu:
        """Return the menu the chip opens."""
        return self._menu

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other options, as pairs of id and words."""
        self._menu.clear()
        self._names = dict(options)
        rows = [("", self._any_text), *options] if self._any_text else list(options)
        for option, words in rows:
            action = QAction(words, self._menu)
            action.setData(option)
            action.setCheckable(True)
            self._actions.addAction(action)
            self._menu.addAction(action)
        self.set_option(self._option if self._option in self._names else "")

    def set_option(self, option: str) -> None:
        """Show an option as chosen, without telling anybody."""
        self._option = option
        for action in self._menu.actions():
            action.setChecked(action.data() == option)
        words = self._names.get(option, "")
        if words and self._label:
            words = f"{self._label}: {words}"
        self.setText(words or self._label)
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Round the ring to half the height."""
        self.focus_ring.corner = self._theme.px(_HEIGHT) / 2

    def sizeHint(self) -> QSize:
        """Return the room for the words in bold and the chevron."""
        width = QFontMetricsF(self._theme.font("small_strong")).horizontalAdvance(self.text())
        chevron = self._theme.mark_px(_CHEVRON) + _GAP
        return QSize(round(width) + 1 + 2 * self._theme.px(_PAD) + chevron, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter, theme, rect = smooth_painter(self), self._theme, QRectF(self.rect())
        is_set = bool(self._option) and bool(self._any_text)
        fill = "primary_soft" if is_set else ("inset" if self.step() else "surface")
        edge, token = ("primary", "primary") if is_set else ("outline", "text")
        rounded_box(painter, rect, rect.height() / 2, theme.colour(fill), theme.colour(edge))
        pad, size = theme.px(_PAD), theme.mark_px(_CHEVRON)
        mirrored = self.isRightToLeft()
        painter.setFont(theme.font("small_strong" if is_set else "small"))
        painter.setPen(theme.colour(token))
        words = rect.adjusted(pad + (size + _GAP if mirrored else 0), 0, -pad, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        x = pad if mirrored else rect.width() - pad - size
        painter.drawPixmap(QPointF(x, (rect.height() - size) / 2), self.pixmap("chevron-down", token, size))
        painter.end()

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _on_action(self, action: QAction) -> None:
        self.set_option(str(action.data()))
        self.option_chosen.emit(self._option)
