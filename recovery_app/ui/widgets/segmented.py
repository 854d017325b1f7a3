"""A choice between a few words in one row, or under each other where the row does not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.led_focus import LedFocus
from recovery_app.ui.widgets.painting import rounded_box, rounded_path, smooth_painter
from recovery_app.ui.widgets.pressable import Pressable

_PAD = 16
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SegmentedControl(LedFocus):
    """Choose one of a few options; `option_chosen(str)` carries its id. The arrows move.

    Tab comes to the chosen option, or to the first one, and so does the focus that is given to the control.
    """

    option_chosen = Signal(str)

    def __init__(
        self, theme: Theme, name: str, options: Sequence[tuple[str, str]], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        # The hints below hold it; what its parts need at least would keep it from giving way.
        self._row.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._parts = [_Part(theme, option, words, self) for option, words in options]
        for part in self._parts:
            part.setAccessibleDescription(name)
            part.chosen.connect(self._on_chosen)
            self._row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_option(chosen)
        theme.theme_changed.connect(self._judge)

    def option(self) -> str:
        """Return the id of the chosen option, or ""."""
        return next((part.option for part in self._parts if part.isChecked()), "")

    def set_option(self, option: str) -> None:
        """Show an option as chosen, or none for "", without telling anybody."""
        for part in self._parts:
            # Of parts that exclude each other the last one could not be unchecked.
            part.setAutoExclusive(False)
            part.setChecked(part.option == option)
        for part in self._parts:
            part.setAutoExclusive(True)
        self._set_tab_stop()

    def sizeHint(self) -> QSize:
        """Return the room for all options in one row, and the height they have now."""
        hints = [part.sizeHint() for part in self._parts]
        lines = len(hints) if self._is_stacked() else 1
        return QSize(sum(hint.width() for hint in hints), lines * max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the options under each other: a row must never hold the page wide."""
        return QSize(max(part.sizeHint().width() for part in self._parts), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        place = next((i for i, part in enumerate(self._parts) if part.hasFocus()), -1)
        if step is None or place < 0:
            super().keyPressEvent(event)
            return
        if self.isRightToLeft() and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = -step
        self._parts[(place + step) % len(self._parts)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the fill of the chosen part and the edge."""
        painter, theme, box = smooth_painter(self), self._theme, QRectF(self.rect())
        rounded_box(painter, box, metrics.CORNER_FIELD, theme.colour("surface"))
        for part in self._parts:
            if part.isChecked():
                path = QPainterPath()
                path.addRect(QRectF(part.geometry()))
                painter.fillPath(path & rounded_path(box, metrics.CORNER_FIELD), theme.colour("primary_soft"))
        rounded_box(painter, box, metrics.CORNER_FIELD, None, theme.colour("outline"))
        painter.end()

    def _is_stacked(self) -> bool:
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def _judge(self) -> None:
        fits = self.width() >= self.sizeHint().width()
        way = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
            self.updateGeometry()
        self.update()

    def _set_tab_stop(self) -> None:
        stop = next((part for part in self._parts if part.isChecked()), self._parts[0])
        for part in self._parts:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part is stop else Qt.FocusPolicy.ClickFocus)
        self.lead_focus_to(stop)

    def _on_chosen(self, option: str) -> None:
        self._set_tab_stop()
        self.update()
        self.option_chosen.emit(option)


class _Part(Pressable):
    chosen = Signal(str)

    def __init__(self, theme: Theme, option: str, words: str, parent: QWidget) -> None:
        super().__init__(theme, words, metrics.CORNER_FIELD, parent)
        self.option = option
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._theme.font("body_strong")).horizontalAdvance(self.text())
        return QSize(round(width) + 1 + 2 * self._theme.px(_PAD), self._theme.px(metrics.TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            self.focus_ring.key_pressed()
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, on = smooth_painter(self), self.isChecked()
        painter.setFont(self._theme.font("body_strong" if on else "body"))
        painter.setPen(self._theme.colour("primary" if on else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _on_clicked(self) -> None:
        self.chosen.emit(self.option)
