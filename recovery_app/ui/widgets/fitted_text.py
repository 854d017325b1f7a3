"""One line of text in the largest of a few type roles that fits."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import smooth_painter


class FittedText(QLabel):
    """Show one line as large as its width allows; `roles` go from the largest type role to the least."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        roles: tuple[str, ...],
        colour: str = "text",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._roles = roles
        self._colour = colour
        self._most_px = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def set_text(self, text: str) -> None:
        """Show another line."""
        if text != self.text():
            self.setText(text)
            self.update()

    def set_colour(self, colour: str) -> None:
        """Paint the line in the colour of another token."""
        self._colour = colour
        self.update()

    def set_most(self, line_px: int) -> None:
        """Let the line be at most so many pixels high; 0 means that only its width counts."""
        if line_px != self._most_px:
            self._most_px = line_px
            self._restyle()

    def fits(self, width: float) -> bool:
        """Tell whether some role fits into a width in pixels, and into the height that is allowed."""
        return any(self._wide(role) <= width for role in self._allowed())

    def role(self) -> str:
        """Return the type role that fits the present width."""
        return next((role for role in self._allowed() if self._wide(role) <= self.width()), self._roles[-1])

    def sizeHint(self) -> QSize:
        """Return the room of the largest role."""
        role = next(iter(self._allowed()), self._roles[-1])
        return QSize(round(self._wide(role)) + 1, self._theme.line_px(role))

    def minimumSizeHint(self) -> QSize:
        """Return the room of the least role."""
        return QSize(round(self._wide(self._roles[-1])) + 1, self._theme.line_px(self._roles[-1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        painter = smooth_painter(self)
        painter.setFont(self._theme.font(self.role()))
        painter.setPen(self._theme.colour(self._colour))
        painter.drawText(self.rect(), int(self.alignment()), self.text())
        painter.end()

    def _allowed(self) -> tuple[str, ...]:
        most = self._most_px
        return tuple(role for role in self._roles if not most or self._theme.line_px(role) <= most)

    def _wide(self, role: str) -> float:
        return QFontMetricsF(self._theme.font(role)).horizontalAdvance(self.text())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
