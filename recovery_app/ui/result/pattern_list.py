"""The patterns that fit less well, each a row that opens in place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from recovery_app.domain.pattern import PatternShare, Resemblance
from recovery_app.domain.question import PatternModel
from recovery_app.domain.result_words import fit_word
from recovery_app.ui import metrics
from recovery_app.ui.result.pattern_card import PLACE_PX, EvidenceList
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.pressable import Pressable

FIT_PX = 132
CHEVRON_PX = 20
BAR_PX = 8
GAP = 16


class PatternRow(Pressable):
    """Name a pattern, how well it fits in a word and a bar, and open or close what spoke for it."""

    opened = Signal(bool)

    def __init__(
        self, theme: Theme, place: int, name: str, subtitle: str, fit: str, share: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, metrics.CORNER_FIELD, parent)
        self._place, self._subtitle, self._fit, self._share = str(place), subtitle, fit, share
        self.setAccessibleName(f"{name}: {fit}")
        self.setAccessibleDescription(subtitle)
        self.setCheckable(True)
        self.toggled.connect(self.opened)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """Measure the texts again."""
        self._name = Paragraph(self._theme, self.text(), "body_strong")
        self._second = Paragraph(self._theme, self._subtitle, "small")

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        room = self._room(width)
        return self._name.height(room) + self._second.height(room) + 2 * self._theme.px(8)

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height that goes with it."""
        return QSize(self._theme.px(480), self.heightForWidth(self._theme.px(480)))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word beside the bar."""
        least = max(self._name.least_width(), self._second.least_width())
        return QSize(least + self._left() + self._fit_width() + self._theme.mark_px(CHEVRON_PX) + 2 * GAP, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter, theme = smooth_painter(self), self._theme
        if self.step():
            rounded_box(painter, QRectF(self.rect()), metrics.CORNER_FIELD, theme.colour("inset"))
        middle = self.height() / 2
        painter.setFont(theme.font("h3"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(0, 0, PLACE_PX, self.height()), Qt.AlignmentFlag.AlignCenter, self._place)
        room = self._room(self.width())
        top = (self.height() - self._name.height(room) - self._second.height(room)) / 2
        self._name.paint(painter, QPointF(self._left(), top), room, theme.colour("text"))
        below = QPointF(self._left(), top + self._name.height(room))
        self._second.paint(painter, below, room, theme.colour("muted"))
        self._paint_fit(painter, middle)
        size = theme.mark_px(CHEVRON_PX)
        icon = self.pixmap("chevron-up" if self.isChecked() else "chevron-down", "text", size)
        painter.drawPixmap(QPointF(self.width() - size, middle - size / 2), icon)
        painter.end()

    def _paint_fit(self, painter: QPainter, middle: float) -> None:
        theme, width = self._theme, self._fit_width()
        left = self.width() - theme.mark_px(CHEVRON_PX) - GAP - width
        line = theme.line_px("small")
        top = middle - (line + BAR_PX + 4) / 2
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRectF(left, top, width, line), Qt.AlignmentFlag.AlignVCenter, self._fit)
        box = QRectF(left, top + line + 4, width, BAR_PX)
        rounded_box(painter, box, BAR_PX / 2, theme.colour("track"))
        box.setWidth(max(self._share * width, BAR_PX * 0.75))
        rounded_box(painter, box, min(BAR_PX, box.width()) / 2, theme.colour("primary"))

    def _left(self) -> int:
        return PLACE_PX + GAP

    def _fit_width(self) -> int:
        word = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self._fit)
        return max(FIT_PX, round(word) + 2)

    def _room(self, width: int) -> int:
        return width - self._left() - self._fit_width() - self._theme.mark_px(CHEVRON_PX) - 2 * GAP


class PatternList(Card):
    """List the patterns behind the open ones."""

    def __init__(
        self,
        theme: Theme,
        model: PatternModel,
        result: Resemblance,
        already_open: int,
        answered: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.body.setContentsMargins(metrics.CARD_PADDING, 4, metrics.CARD_PADDING, 4)
        self.body.setSpacing(0)
        for place, one in enumerate(result.patterns[already_open:], start=already_open + 1):
            if place > already_open + 1:
                self.add(Divider(theme))
            self._add_row(theme, model, result, one, place, answered)

    def _add_row(
        self, theme: Theme, model: PatternModel, result: Resemblance, one: PatternShare, place: int, answered: int
    ) -> None:
        card = model.card(one.id)
        shown = min(one.share, model.most_shown_share)
        row = PatternRow(theme, place, card.name, card.subtitle, fit_word(model, result, one), shown)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(PLACE_PX + GAP, 0, 0, metrics.SPACE_3)
        inside.addWidget(EvidenceList(theme, model, one, answered))
        holder.hide()
        row.opened.connect(holder.setVisible)
        self.add(row)
        self.add(holder)
