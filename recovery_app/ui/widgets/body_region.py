"""One region of the body map as a control."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainterPath, QPainterPathStroker, QPaintEvent, QTransform
from PySide6.QtWidgets import QAbstractButton, QWidget

from recovery_app.ui import metrics


class BodyRegion(QAbstractButton):
    """Stand for a region towards the keyboard and screen readers; the map draws it and takes the pointer.

    `focus_came(region)` and `focus_left(region)` tell where the keyboard is, `pressed_region(region)` a press.
    """

    focus_came = Signal(str)
    focus_left = Signal(str)
    pressed_region = Signal(str)

    def __init__(self, region: str, name: str, path: QPainterPath, parent: QWidget) -> None:
        super().__init__(parent)
        self.region = region
        self._path = path
        self.shape = QPainterPath()
        self.zone = QPainterPath()
        self.setCheckable(True)
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def place(self, to_map: QTransform) -> None:
        """Take the place of the region for a transform from the picture to the map.

        `shape` is what is drawn and `zone` what can be clicked: at least 44 pixels wide and high.
        """
        self.shape = to_map.map(self._path)
        box = self.shape.boundingRect()
        short = max(0.0, metrics.TARGET - box.width(), metrics.TARGET - box.height())
        self.zone = self.shape
        if short > 0:
            stroker = QPainterPathStroker()
            stroker.setWidth(short + 1)
            stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self.zone = (self.shape | stroker.createStroke(self.shape)).simplified()
        self.setGeometry(self.zone.boundingRect().toAlignedRect())

    def distance(self, at: QPointF) -> float:
        """Return how far a point of the map is from the middle of the region, in pixels."""
        away = at - self.shape.boundingRect().center()
        return float((away.x() ** 2 + away.y() ** 2) ** 0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter as well as on Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Leave the drawing to the map."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.focus_came.emit(self.region)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self.focus_left.emit(self.region)

    def _on_clicked(self) -> None:
        self.pressed_region.emit(self.region)
