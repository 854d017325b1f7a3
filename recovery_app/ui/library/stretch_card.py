"""One stretch of the library as a card that opens it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import Fit
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.ui import metrics
from recovery_app.ui.library.fit_mark import FitMark, fit_mark
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.picture_stage import PictureStage
from recovery_app.ui.widgets.position_figure import figure_of
from recovery_app.ui.widgets.pressable import Pressable

_PAD = 16
_ABOVE = 12
_BELOW = 14
_LINE_GAP = 4
_MARK = 18
_MARK_GAP = 8
_BESIDE_GAP = 12


class StretchCard(Pressable):
    """Show a stretch with its stage, place, dose and how it fits; `opened` carries its id."""

    opened = Signal(str)

    def __init__(
        self, theme: Theme, exercise: Exercise, still: PoseStill | None = None, parent: QWidget | None = None
    ) -> None:
        self._exercise = exercise
        self._mark = FitMark()
        super().__init__(theme, exercise.name, metrics.CORNER_CARD, parent)
        self._place = ", ".join((exercise.position_group.capitalize(), *exercise.areas))
        self._stage = PictureStage(theme, figure_of(exercise), still, "card_top", parent=self)
        self._stage.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._on_clicked)
        self.restyle()
        self._describe()

    @property
    def exercise(self) -> Exercise:
        """Return the stretch."""
        return self._exercise

    def set_fit(self, fit: Fit, plan: PlanRules) -> None:
        """Show how the stretch fits the user; `plan` names the phases and the things that a home may lack."""
        mark = fit_mark(fit, plan)
        if mark == self._mark:
            return
        self._mark = mark
        self._measure_status()
        self._describe()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Measure the texts again."""
        theme = self._theme
        self._title = Paragraph(theme, self.text(), "h3")
        self._where = Paragraph(theme, self._place, "small")
        self._dose = Paragraph(theme, self._exercise.dose_text, "small")
        self._dose_width = self._dose.natural_width()
        self._measure_status()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        if width not in self._heights:
            room = width - 2 * _PAD
            texts = self._title.height(room) + self._where.height(room) + self._theme.px(_LINE_GAP)
            self._heights[width] = self._stage_height(width) + _ABOVE + texts + self._foot_height(room) + _BELOW
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size of a card in a usual column."""
        return QSize(328, self.heightForWidth(328))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word."""
        words = max(part.least_width() for part in (self._title, self._where, self._dose))
        status = self._status.least_width() + self._mark_room() if self._status is not None else 0
        return QSize(max(words, status) + 2 * _PAD, self._theme.px(metrics.TARGET))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the stage in the upper part."""
        super().resizeEvent(event)
        self._stage.setGeometry(1, 1, self.width() - 2, self._stage_height(self.width()) - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its texts."""
        painter, theme = smooth_painter(self), self._theme
        edge = "outline" if self.step() else "border"
        rounded_box(painter, QRectF(self.rect()), metrics.CORNER_CARD, theme.colour("surface"), theme.colour(edge))
        room, y = self.width() - 2 * _PAD, self._stage_height(self.width()) + _ABOVE
        for paragraph, token in ((self._title, "text"), (self._where, "muted")):
            paragraph.paint(painter, QPointF(_PAD, y), room, theme.colour(token))
            y += paragraph.height(room)
        y += theme.px(_LINE_GAP)
        status, mirrored = self._status, self.isRightToLeft()
        beside = self._is_beside(room)
        wide = self._dose_width if beside else room
        x = self.width() - _PAD - wide if mirrored else _PAD
        self._dose.paint(painter, QPointF(x, y), wide, theme.colour("text"))
        if status is not None:
            size, mark_room = theme.mark_px(_MARK), self._mark_room()
            wide = self._status_width if beside else room - mark_room
            if not beside:
                y += self._dose.height(room)
            x = self.width() - _PAD - wide if beside else _PAD + mark_room
            x = self.width() - x - wide if mirrored else x
            icon_x = x + wide + mark_room - size if mirrored else x - mark_room
            icon_y = y + (theme.line_px("small_strong") - size) / 2
            painter.drawPixmap(QPointF(icon_x, icon_y), self.pixmap(self._mark.icon, self._mark.colour, size))
            status.paint(painter, QPointF(x, y), wide, theme.colour(self._mark.colour))
        painter.end()

    def _measure_status(self) -> None:
        self._status = Paragraph(self._theme, self._mark.text, "small_strong") if self._mark.text else None
        self._status_width = self._status.natural_width() if self._status is not None else 0
        self._heights: dict[int, int] = {}

    def _stage_height(self, width: int) -> int:
        return self._stage.heightForWidth(width)

    def _mark_room(self) -> int:
        return self._theme.mark_px(_MARK) + _MARK_GAP

    def _is_beside(self, room: int) -> bool:
        needs = self._dose_width + _BESIDE_GAP + self._mark_room() + self._status_width
        return self._status is not None and needs <= room

    def _foot_height(self, room: int) -> int:
        if self._status is None or self._is_beside(room):
            return self._dose.height(room)
        return self._dose.height(room) + self._status.height(room - self._mark_room())

    def _describe(self) -> None:
        parts = (self._place, self._exercise.dose_text, self._mark.text)
        self.setAccessibleDescription(". ".join(part.rstrip(".") for part in parts if part))

    def _on_clicked(self) -> None:
        self.opened.emit(self._exercise.id)
