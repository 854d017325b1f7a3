"""The warning signs of one level as a plain list."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.domain.flag import Flag, Level, SafetyScreen
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter

_DOT = 6


class SignsCard(Card):
    """List every warning sign of a level, by topic, under what to do about it."""

    def __init__(
        self, theme: Theme, safety: SafetyScreen, level: Level, icon: str, colour: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        advice = safety.advice_for(level)
        self.setAccessibleName(advice.title)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(Icon(theme, icon, colour, 26), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(theme, advice.title, "h2", colour), 1)
        self.add_layout(head)
        self.add(Text(theme, "If one of these is true today, or since this pain began:", "body", "muted"))
        for topic, flags in groupby(safety.asked_at(level), key=_topic):
            self._add_topic(topic, tuple(flags))

    def _add_topic(self, topic: str, flags: tuple[Flag, ...]) -> None:
        self.body.addSpacing(metrics.SPACE_2)
        self.add(Text(self._theme, topic, "body_strong"))
        for flag in flags:
            row = QHBoxLayout()
            row.setSpacing(metrics.SPACE_3)
            row.addWidget(_Dot(self._theme), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(self._theme, flag.statement))
            # Where a sign is ticked in parts, or may be kept private, the detail speaks of the answering.
            if flag.detail and not flag.may_withhold and not flag.criteria:
                words.addWidget(Text(self._theme, flag.detail, "small", "muted"))
            row.addLayout(words, 1)
            self.add_layout(row)


class _Dot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.mark_px(2 * _DOT), self._theme.line_px("body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("muted"))
        radius = self._theme.mark_px(_DOT) / 2
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _topic(flag: Flag) -> str:
    return flag.topic
