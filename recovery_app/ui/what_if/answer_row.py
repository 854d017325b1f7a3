"""One question with its present answer; a press opens the other answers."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from recovery_app.domain.question import UNSURE, Question
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import tell_name_changed
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.pressable import Pressable

CHEVRON_PX = 20
SIDE = 8
PAD = 9
UNSURE_WORDS = "Not sure"
OPEN_WORDS = "No answer yet"


class AnswerRow(Pressable):
    """Show a question, its answer, and the user's own answer where another one is tried.

    `answer_chosen(str, str)` carries the question id and the code.
    """

    answer_chosen = Signal(str, str)

    def __init__(self, theme: Theme, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(theme, question.text, metrics.CORNER_FIELD, parent)
        self.question = question
        self._real: str | None = None
        self._shown: str | None = None
        self._menu: QMenu | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._open)
        self.show_answer(None, None)

    @property
    def is_changed(self) -> bool:
        """Tell whether another answer than the user's own is tried."""
        return self._shown != self._real

    @property
    def menu(self) -> QMenu:
        """Return the menu of answers, made when it is wanted first."""
        if self._menu is None:
            self._menu = self._made_menu()
            self._check_menu()
        return self._menu

    def show_answer(self, real: str | None, shown: str | None) -> None:
        """Show the user's own answer and the one that is tried, by code; None stands for none."""
        self._real, self._shown = real, shown
        if self._menu is not None:
            self._check_menu()
        name = f"{self.question.text} {self._words(shown)}"
        if name != self.accessibleName():
            self.setAccessibleName(name)
            tell_name_changed(self)
        self.setAccessibleDescription(self._own_words() or "Press to choose another answer")
        self.restyle()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Measure the texts again."""
        theme = self._theme
        self._lines = [
            (Paragraph(theme, self.question.text, "small"), "muted"),
            (Paragraph(theme, self._words(self._shown), "body_strong"), "text"),
        ]
        if self.is_changed:
            self._lines.append((Paragraph(theme, self._own_words(), "small"), "primary"))

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        room = self._room(width)
        return sum(line.height(room) for line, _ in self._lines) + 2 * self._theme.px(PAD)

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height that goes with it."""
        width = self._theme.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word beside the chevron."""
        least = max(line.least_width() for line, _ in self._lines)
        return QSize(least + self._theme.mark_px(CHEVRON_PX) + 3 * SIDE, metrics.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter, theme, mirrored = smooth_painter(self), self._theme, self.isRightToLeft()
        if self.step():
            rounded_box(painter, QRectF(self.rect()), metrics.CORNER_FIELD, theme.colour("inset"))
        room, size = self._room(self.width()), theme.mark_px(CHEVRON_PX)
        left = float(2 * SIDE + size if mirrored else SIDE)
        top = (self.height() - sum(line.height(room) for line, _ in self._lines)) / 2
        for line, colour in self._lines:
            line.paint(painter, QPointF(left, top), room, theme.colour(colour))
            top += line.height(room)
        x = SIDE if mirrored else self.width() - SIDE - size
        painter.drawPixmap(QPointF(x, (self.height() - size) / 2), self.pixmap("chevron-down", "text", size))
        painter.end()

    def _room(self, width: int) -> int:
        return max(1, width - self._theme.mark_px(CHEVRON_PX) - 3 * SIDE)

    def _words(self, code: str | None) -> str:
        if code is None:
            return OPEN_WORDS
        return UNSURE_WORDS if code == UNSURE else self.question.choice(code).text

    def _own_words(self) -> str:
        return f"Changed. Your own answer: {self._words(self._real)}" if self.is_changed else ""

    def _made_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for code in (*(choice.code for choice in self.question.answers), UNSURE):
            action = QAction(self._words(code), menu)
            action.setData(code)
            action.setCheckable(True)
            group.addAction(action)
            menu.addAction(action)
        menu.triggered.connect(self._on_chosen)
        return menu

    def _check_menu(self) -> None:
        for action in self.menu.actions():
            action.setChecked(action.data() == self._shown)

    def _open(self) -> None:
        chosen = next((action for action in self.menu.actions() if action.isChecked()), self.menu.actions()[0])
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        self.menu.setActiveAction(chosen)

    def _on_chosen(self, action: QAction) -> None:
        self.answer_chosen.emit(self.question.id, str(action.data()))
