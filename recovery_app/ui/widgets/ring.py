"""A ring that shows how much is left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.countdown import Countdown
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import line_pen, smooth_painter

_TWELVE_OCLOCK = 90 * 16
_FULL_TURN = 360 * 16
_DIGITS_SHARE = 0.78


class Ring(QWidget):
    """Show the part that is left, from 12 o'clock and clockwise, with labels in the middle.

    `stroke_part` is the ring's size divided by its stroke: 12 for small rings, 18 in sessions. With `diameter_px` (at
    100 % text) the ring has that size; without, it takes the room it gets. Put labels in `centre`.
    """

    def __init__(
        self,
        theme: Theme,
        colour: str = "primary",
        *,
        stroke_part: int = 12,
        diameter_px: int = 0,
        least_px: int = 300,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._stroke_part = stroke_part
        self._diameter_px = diameter_px
        self._least_px = least_px
        self._left = 1.0
        self._digits: Countdown | None = None
        self.centre = QVBoxLayout(self)
        self.centre.setSpacing(0)
        self.centre.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = QSizePolicy.Policy.Fixed if diameter_px else QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)
        theme.theme_changed.connect(self._restyle)

    def left(self) -> float:
        """Return the part that is left, 0 to 1."""
        return self._left

    def set_left(self, left: float) -> None:
        """Show the part that is left; values beyond 0 and 1 are held there."""
        left = max(0.0, min(1.0, left))
        if left != self._left:
            self._left = left
            self.update()

    def set_colour(self, colour: str) -> None:
        """Draw the ring in the colour of another token."""
        self._colour = colour
        self.update()

    def add_words(self, value: str, caption: str = "", role: str = "ring_value") -> tuple[Text, Text]:
        """Put a value with a caption under it in the middle, and return both labels."""
        middle = Qt.AlignmentFlag.AlignHCenter
        labels = (
            Text(self._theme, value, role, align=middle, wraps=False),
            Text(self._theme, caption, "small", "muted", align=middle, wraps=False),
        )
        for label in labels:
            self.centre.addWidget(label, 0, middle)
        return labels

    def add_countdown(self, digits: Countdown) -> None:
        """Put digits in the middle and keep them as large as the ring allows."""
        self._digits = digits
        self.centre.addWidget(digits, 0, Qt.AlignmentFlag.AlignHCenter)
        digits.set_room(round(self.inner_diameter() * _DIGITS_SHARE))

    def diameter(self) -> int:
        """Return the drawn diameter in pixels."""
        return min(self.width(), self.height())

    def inner_diameter(self) -> float:
        """Return the free diameter inside the ring in pixels."""
        return self.diameter() * (1 - 2 / self._stroke_part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the digits into the ring."""
        super().resizeEvent(event)
        if self._digits is not None:
            self._digits.set_room(round(self.inner_diameter() * _DIGITS_SHARE))

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._theme.px(self._diameter_px) if self._diameter_px else self._least_px
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the least square the ring is readable in."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and what is left."""
        size = self.diameter()
        stroke = size / self._stroke_part
        box = QRectF(0, 0, size - stroke, size - stroke)
        box.moveCenter(QRectF(self.rect()).center())
        painter = smooth_painter(self)
        painter.setPen(line_pen(self._theme.colour("track"), stroke))
        painter.drawEllipse(box)
        if self._left > 0:
            painter.setPen(line_pen(self._theme.colour(self._colour), stroke))
            painter.drawArc(box, _TWELVE_OCLOCK, -round(self._left * _FULL_TURN))
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
