"""One planned stretch: a box to tick and the way to the stretch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import check_mark, rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.picture import Picture
from recovery_app.ui.widgets.pressable import Pressable

_HEIGHT = 64
_BOX = 28
_CHEVRON = 20
_THUMBNAIL_FROM_EM = 24


class CheckRow(QWidget):
    """Show a stretch of today's plan; `ticked(bool)` tells the box, `opened` tells that the rest was pressed."""

    ticked = Signal(bool)
    opened = Signal()

    def __init__(self, theme: Theme, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.box = _Box(theme, title, self)
        self.box.clicked.connect(self.ticked)
        self.rest = _Rest(theme, title, detail, self)
        self.rest.clicked.connect(self.opened)
        row.addWidget(self.box)
        row.addWidget(self.rest, 1)
        theme.theme_changed.connect(self._judge)

    def set_picture(self, figure: str, still: PoseStill | None) -> None:
        """Show a still as a thumbnail, or the figure of a position until it is there."""
        self.rest.picture.show_exercise(figure, still)

    def set_ticked(self, *, ticked: bool) -> None:
        """Tick the box or clear it, without telling anybody."""
        self.box.setChecked(ticked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the thumbnail where the row is narrow."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        self.rest.show_picture(shown=self.width() >= _THUMBNAIL_FROM_EM * self._theme.em())


class _Box(Pressable):
    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(theme, title, metrics.CORNER_TAG, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(max(metrics.TARGET, self._theme.mark_px(_BOX) + 14), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        size = self._theme.mark_px(_BOX)
        x = self.width() - size if self.isRightToLeft() else 0
        box = QRectF(x, (self.height() - size) / 2, size, size)
        check_mark(painter, self._theme, box, chosen=self.isChecked(), colour="good")
        painter.end()


class _Rest(Pressable):
    def __init__(self, theme: Theme, title: str, detail: str, parent: QWidget) -> None:
        super().__init__(theme, title, metrics.CORNER_TAG, parent)
        self._detail = detail
        self.picture = Picture(
            theme, width_px=72, height_px=48, corner=metrics.CORNER_THUMBNAIL, inset_px=2, parent=self
        )
        self.picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def show_picture(self, *, shown: bool) -> None:
        if shown == self.picture.isHidden():
            self.picture.setVisible(shown)
            self.updateGeometry()
            self.update()
        self._place_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_picture()

    def restyle(self) -> None:
        self._title = Paragraph(self._theme, self.text(), "body_strong")
        self._second = Paragraph(self._theme, self._detail, "small")

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._theme.px(_HEIGHT), self._texts_height(self._room(width)) + self._theme.px(12))

    def sizeHint(self) -> QSize:
        width = max(self._title.natural_width(), self._second.natural_width()) + self._beside()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(self._title.least_width(), self._second.least_width()) + self._beside()
        return QSize(width, self._theme.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = smooth_painter(self), self._theme
        if self.step():
            rounded_box(painter, QRectF(self.rect()), metrics.CORNER_TAG, theme.colour("inset"))
        mirrored, chevron = self.isRightToLeft(), theme.mark_px(_CHEVRON)
        room = self._room(self.width())
        x = self.width() - self._text_left() - room if mirrored else self._text_left()
        y = (self.height() - self._texts_height(room)) / 2
        self._title.paint(painter, QPointF(x, y), room, theme.colour("text"))
        self._second.paint(painter, QPointF(x, y + self._title.height(room) - theme.px(2)), room, theme.colour("muted"))
        at = QPointF(5 if mirrored else self.width() - chevron - 5, (self.height() - chevron) / 2)
        painter.drawPixmap(at, self.pixmap("chevron-right", "muted", chevron))
        painter.end()

    def _place_picture(self) -> None:
        size = self.picture.sizeHint()
        x = self.width() - size.width() if self.isRightToLeft() else 0
        self.picture.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())

    def _text_left(self) -> int:
        return 4 if self.picture.isHidden() else self.picture.sizeHint().width() + 14

    def _beside(self) -> int:
        return self._text_left() + self._theme.mark_px(_CHEVRON) + 14

    def _room(self, width: int) -> int:
        return max(1, width - self._beside())

    def _texts_height(self, room: int) -> int:
        return self._title.height(room) + self._second.height(room) - self._theme.px(2)
