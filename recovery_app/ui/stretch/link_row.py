"""The way to an easier or harder stretch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.picture import Picture
from recovery_app.ui.widgets.pressable import Pressable

_PAD = 16
_ABOVE = 12
_CHEVRON = 20
_PICTURE = (72, 48)
_PICTURE_FROM_EM = 20


class LinkRow(Pressable):
    """Name another stretch under a caption; `opened` carries its id."""

    opened = Signal(str)

    def __init__(
        self, theme: Theme, caption: str, exercise_id: str, name: str, detail: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, metrics.CORNER_CARD, parent)
        self._caption_words = caption
        self._detail_words = detail
        self._exercise_id = exercise_id
        self.setAccessibleName(f"{caption}: {name}")
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        self.picture = Picture(
            theme, width_px=_PICTURE[0], height_px=_PICTURE[1], corner=metrics.CORNER_THUMBNAIL, parent=self
        )
        self.picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.restyle()

    def restyle(self) -> None:
        """Measure the texts again."""
        self._lines = (
            (Paragraph(self._theme, self._caption_words, "small"), "muted"),
            (Paragraph(self._theme, self.text(), "body_strong"), "primary"),
            (Paragraph(self._theme, self._detail_words, "small"), "text"),
        )

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        room = self._room(width)
        words = sum(line.height(room) for line, _ in self._lines)
        beside = self.picture.sizeHint().height() if self._beside(width) else 0
        return max(words, beside) + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        return QSize(254, self.heightForWidth(254))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word."""
        words = max(line.least_width() for line, _ in self._lines)
        around = 2 * _PAD + self._theme.mark_px(_CHEVRON) + metrics.SPACE_2
        return QSize(words + around, self._theme.px(metrics.TARGET))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the picture where it leaves room for the words."""
        super().resizeEvent(event)
        size = self.picture.sizeHint()
        x = self.width() - _PAD - size.width() if self.isRightToLeft() else _PAD
        self.picture.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
        self.picture.setVisible(self._beside(self.width()) > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter, theme = smooth_painter(self), self._theme
        fill = "inset" if self.step() else "surface"
        rounded_box(painter, QRectF(self.rect()), metrics.CORNER_CARD, theme.colour(fill), theme.colour("outline"))
        room, size = self._room(self.width()), theme.mark_px(_CHEVRON)
        mirrored = self.isRightToLeft()
        beside = self._beside(self.width())
        x = self.width() - _PAD - beside - room if mirrored else _PAD + beside
        y = (self.height() - sum(line.height(room) for line, _ in self._lines)) / 2
        for line, token in self._lines:
            line.paint(painter, QPointF(x, y), room, theme.colour(token))
            y += line.height(room)
        at = QPointF(_PAD if mirrored else self.width() - _PAD - size, (self.height() - size) / 2)
        painter.drawPixmap(at, self.pixmap("chevron-right", "muted", size))
        painter.end()

    def _room(self, width: int) -> int:
        return width - 2 * _PAD - self._beside(width) - self._theme.mark_px(_CHEVRON) - metrics.SPACE_2

    def _beside(self, width: int) -> int:
        """Return how far the words stand from the edge because of the picture."""
        if width < _PICTURE_FROM_EM * self._theme.em():
            return 0
        return self.picture.sizeHint().width() + metrics.SPACE_3

    def _on_clicked(self) -> None:
        self.opened.emit(self._exercise_id)
