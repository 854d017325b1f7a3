"""The one next thing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.picture import Picture

_HEIGHT = 216
_PICTURE_WIDTH = 280
_PICTURE_LEAST = 260
_PICTURE_GAP = 14
_PADDING = 26
_WORDS_EM = 16.5
_WORDS_MOST_EM = 20


class HeroCard(QWidget):
    """Say what comes next, with one large button and a picture; there is exactly one, on Today.

    `started` tells the button, `second_requested` the quiet second one such as Undo, `third_requested` one more.
    """

    started = Signal()
    second_requested = Signal()
    third_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_quiet = False
        self._wants_picture = True
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, _PICTURE_GAP, _PICTURE_GAP, _PICTURE_GAP)
        row.setSpacing(metrics.SPACE_5)
        self._words = words = QVBoxLayout()
        words.setContentsMargins(0, 8, 0, 10)
        words.setSpacing(2)
        self.kicker = Text(theme, "", "small_strong", "on_hero_muted")
        self.title = Text(theme, "", "hero", "on_hero")
        self.line = Text(theme, "", "body", "on_hero_muted")
        self.button = Button(theme, "", "hero", "large", "play")
        self.button.clicked.connect(self.started)
        self.second = Button(theme, "", "hero-quiet", "large")
        self.second.clicked.connect(self.second_requested)
        self.third = Button(theme, "", "hero-quiet", "large")
        self.third.clicked.connect(self.third_requested)
        words.addWidget(self.kicker)
        words.addWidget(self.title)
        words.addSpacing(2)
        words.addWidget(self.line)
        words.addStretch(1)
        words.addSpacing(metrics.SPACE_3)
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, metrics.SPACE_3)
        flow.addWidget(self.button)
        flow.addWidget(self.second)
        flow.addWidget(self.third)
        words.addWidget(self._buttons)
        row.addLayout(words, 1)
        self.picture = Picture(theme, corner=metrics.CORNER_FIELD, stage="hero_stage", inset_px=8)
        row.addWidget(self.picture)
        theme.theme_changed.connect(self._judge)
        self._judge()

    def set_next(
        self,
        kicker: str,
        title: str,
        line: str,
        button_text: str,
        *,
        icon: str = "play",
        second_text: str = "",
        third_text: str = "",
    ) -> None:
        """Show the next thing; `second_text` and `third_text` name quieter buttons such as Undo."""
        self._is_quiet = False
        self._say(kicker, title, line)
        for label, token in ((self.kicker, "on_hero_muted"), (self.title, "on_hero"), (self.line, "on_hero_muted")):
            label.set_colour(token)
        self.button.set_text(button_text)
        self.button.set_icon(icon)
        for button, text in ((self.second, second_text), (self.third, third_text)):
            button.set_text(text)
            button.setVisible(bool(text))
        self.button.setVisible(bool(button_text))
        self._buttons.setVisible(bool(button_text or second_text))
        # Several ways on stand in one row: a picture beside them would pile them up.
        self._wants_picture = not second_text
        self._judge()

    def set_done(self, title: str, line: str = "") -> None:
        """Show that nothing is left today, on the soft fill and without a button."""
        self._is_quiet = True
        self._say("", title, line)
        for label, token in ((self.title, "text"), (self.line, "muted")):
            label.set_colour(token)
        self._buttons.hide()
        self._wants_picture = False
        self._judge()

    def set_picture(self, figure: str, still: PoseStill | None) -> None:
        """Show a still in the picture panel, or the figure of a position until it is there."""
        self.picture.show_exercise(figure, still)

    def set_icon(self, icon: str) -> None:
        """Show a quiet icon in the picture panel."""
        self.picture.show_icon(icon)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the words alone: the picture gives way, so it must never hold the page wide."""
        return QSize(self._words.minimumSize().width() + _PADDING + _PICTURE_GAP, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the picture where there is no room for it beside the words."""
        super().resizeEvent(event)
        self._judge()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fill."""
        painter = smooth_painter(self)
        fill = self._theme.colour("primary_soft" if self._is_quiet else "hero")
        edge = self._theme.colour("primary") if self._theme.is_high_contrast else None
        rounded_box(painter, QRectF(self.rect()), metrics.CORNER_STAGE, fill, edge, 2.0)
        painter.end()

    def _say(self, kicker: str, title: str, line: str) -> None:
        for label, text in ((self.kicker, kicker), (self.title, title), (self.line, line)):
            label.set_text(text)
            label.setVisible(bool(text))

    def _judge(self) -> None:
        self.setMinimumHeight(0 if self._is_quiet else self._theme.px(_HEIGHT))
        least = round(_WORDS_EM * self._theme.em())
        room = self.width() - _PADDING - _PICTURE_GAP - metrics.SPACE_5
        # the picture gives way a little before the title wraps, and the title wraps before the picture goes
        unwrapped = max(least, min(self.title.sizeHint().width(), _WORDS_MOST_EM * self._theme.em()))
        free = room - unwrapped if room - unwrapped >= _PICTURE_LEAST else room - least
        self.picture.setVisible(self._wants_picture and free >= _PICTURE_LEAST)
        self.picture.setFixedWidth(max(_PICTURE_LEAST, min(free, self._theme.mark_px(_PICTURE_WIDTH))))
        self.update()
