"""The pain scale from 0 to 10."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.focus_ring import FocusRing
from recovery_app.ui.widgets.pain_slider_painter import paint_scale, paint_words
from recovery_app.ui.widgets.pain_slider_shape import PainSliderShape
from recovery_app.ui.widgets.painting import smooth_painter

_TOP = 10
_STEP_BY = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


class PainSlider(QSlider):
    """Ask for a whole number from 0 to 10; nothing is preset.

    Click, drag, arrows, Home, End and digits choose (1 then 0 within the same focus gives 10). `pain_changed(int)`
    tells what the user chose, also when it is the first choice.
    """

    pain_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        low_words: str = "No pain",
        high_words: str = "Worst you can imagine",
        hint: str = "Choose a number",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._low_words = low_words
        self._high_words = high_words
        self._hint = hint
        self._is_set = False
        self._typed_one = False
        self.setRange(0, _TOP)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ring = FocusRing(self, theme, 12)
        theme.theme_changed.connect(self._restyle)

    def pain(self) -> int | None:
        """Return the chosen number, or None."""
        return self.value() if self._is_set else None

    def set_pain(self, pain: int | None) -> None:
        """Show a number given before, or none, without telling anybody."""
        self._is_set = pain is not None
        self.setValue(pain or 0)
        self.setAccessibleDescription("" if self._is_set else self._hint)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for eleven stops of 44 pixels and three rows."""
        return QSize(11 * self._theme.px(44), self._shape().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which the numbers do not touch."""
        widest = QFontMetricsF(self._theme.font("lead_bold")).horizontalAdvance(str(_TOP))
        return QSize(self._shape().least_width(widest), self._shape().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of a slider this wide."""
        return self._shape(width).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another row where the hint does not fit between the end words."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, jump with digits, Home and End."""
        self._ring.key_pressed()
        key = Qt.Key(event.key())
        digit = event.key() - Qt.Key.Key_0
        typed_one, self._typed_one = self._typed_one, False
        if key in _STEP_BY:
            step = _STEP_BY[key]
            if self.isRightToLeft() and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
                step = -step
            self._choose(self.value() + step if self._is_set else (0 if step > 0 else _TOP))
        elif 0 <= digit <= 9:
            self._choose(_TOP if digit == 0 and typed_one else digit)
            self._typed_one = digit == 1
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(_TOP)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the stop nearest to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._shape().stop_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._shape().stop_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        super().focusInEvent(event)
        self._typed_one = False
        self._ring.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, stops, knob, numbers and end words."""
        painter, shape = smooth_painter(self), self._shape()
        paint_scale(painter, self._theme, shape, self.pain())
        words = (self._low_words, self._high_words)
        paint_words(painter, self._theme, shape, words[::-1] if self.isRightToLeft() else words)
        if not self._is_set:
            painter.setFont(self._theme.font("small_strong"))
            painter.drawText(shape.hint(), Qt.AlignmentFlag.AlignCenter, self._hint)
        painter.end()

    def number_rect(self, number: int) -> QRectF:
        """Return the click zone of a number in widget coordinates."""
        return self._shape().number(number)

    def _choose(self, pain: int) -> None:
        pain = max(0, min(_TOP, pain))
        if self._is_set and pain == self.value():
            return
        self.set_pain(pain)
        self.pain_changed.emit(pain)

    def _shape(self, width: int | None = None) -> PainSliderShape:
        words = QFontMetricsF(self._theme.font("small"))
        both = 2 * max(words.horizontalAdvance(self._low_words), words.horizontalAdvance(self._high_words))
        hint = QFontMetricsF(self._theme.font("small_strong")).horizontalAdvance(self._hint)
        mirrored = self.isRightToLeft()
        wide = self.width() if width is None else width
        return PainSliderShape(self._theme, wide, mirrored=mirrored, words_width=both, hint_width=hint)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
