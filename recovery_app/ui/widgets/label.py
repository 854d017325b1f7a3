"""Plain text on a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph

_HINT_EM = 36


class Text(QLabel):
    """Show plain text in a type role and the colour of a token; it wraps and is never clipped.

    `strong` names a part of the text that is set in semi-bold and in the full text colour.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "body",
        colour: str = "text",
        *,
        strong: str = "",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        wraps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._colour = colour
        self._strong = strong
        self._wraps = wraps
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        super().setText(text)
        self._paragraph = Paragraph(theme, text, role, strong)
        theme.theme_changed.connect(self._restyle)

    def set_text(self, text: str, strong: str = "") -> None:
        """Show another text, with an optional part of it in semi-bold."""
        if text == self.text() and strong == self._strong:
            return
        self._strong = strong
        super().setText(text)
        self._restyle()

    def setText(self, text: str) -> None:
        """Show another text."""
        self.set_text(text)

    def set_colour(self, colour: str) -> None:
        """Paint the text in the colour of another token."""
        self._colour = colour
        self.update()

    def set_role(self, role: str) -> None:
        """Set the text in another type role."""
        if role == self._role:
            return
        self._role = role
        self.setProperty("role", role)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a wrapping text grows in height as it gets narrower."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels that the text needs in a width."""
        return self._paragraph.height(width) if self._wraps else self._theme.line_px(self._role)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line, or wrapped at a comfortable reading width."""
        width = self._paragraph.natural_width()
        if self._wraps:
            width = min(width, max(_HINT_EM * self._theme.em(), self._paragraph.least_width()))
        return QSize(width, self._paragraph.height(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size: the longest word, or the whole line of a text that does not wrap."""
        if not self._wraps:
            return self.sizeHint()
        return QSize(self._paragraph.least_width(), self._theme.line_px(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the text."""
        painter = smooth_painter(self)
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - self._paragraph.height(self.width())) / 2)
        colour = self._theme.colour(self._colour if self.isEnabled() else "muted")
        strong = self._theme.colour("text") if self._colour == "muted" else colour
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        self._paragraph.paint(painter, QPointF(0, top), self.width(), colour, side, strong)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the text is enabled or disabled."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def _restyle(self) -> None:
        self._paragraph = Paragraph(self._theme, self.text(), self._role, self._strong)
        self.updateGeometry()
        self.update()
