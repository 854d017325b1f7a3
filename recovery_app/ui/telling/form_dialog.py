"""A dialog that asks a few things on one screen and can be filled in with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider

_QUESTION_GAP = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TALL_EM = 40
FORM_EM = 54


class FormDialog(Dialog):
    """Hold questions of which some must be answered: Enter saves, or leads to the first one still open.

    A digit that no other field takes chooses a number on the first slider that is still open.
    """

    def __init__(self, theme: Theme, title: str, text: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, text, verb, "Cancel", parent=parent)
        self.wide_em = FORM_EM
        self.body.setSpacing(metrics.SPACE_3)
        self._checks: list[tuple[Callable[[], str], Callable[[], None]]] = []

    def ask(self, question: str, *widgets: QWidget) -> QWidget:
        """Put a question with the widgets that answer it under what is already there, and return the whole."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_QUESTION_GAP)
        column.addWidget(Text(self._theme, question, "body_strong"))
        for widget in widgets:
            column.addWidget(widget)
        self.body.addWidget(part)
        return part

    def keep_in_sight(self, widget: QWidget) -> None:
        """Put a widget above the buttons, or at the end of the questions where the window is too low for that."""
        parent = self.parentWidget()
        tall = parent is not None and parent.window().height() >= _TALL_EM * self._theme.em()
        (self.pinned if tall else self.body).addWidget(widget)
        if tall:
            margins = self._scroll.body.contentsMargins()
            margins.setBottom(metrics.SPACE_2)
            self._scroll.body.setContentsMargins(margins)

    def require(self, missing: Callable[[], str], go_there: Callable[[], None]) -> None:
        """Let the verb wait while `missing` names what is to be answered; `go_there` puts the keyboard on it."""
        self._checks.append((missing, go_there))

    def judge(self) -> None:
        """Enable the verb when nothing is missing any more, or say what is."""
        reason = next((reason for missing, _ in self._checks if (reason := missing())), "")
        self.verb.set_blocked(reason)
        self.foot.set_text(reason)

    def save(self) -> None:
        """Accept when nothing is missing, or put the keyboard on the first thing that is."""
        for missing, go_there in self._checks:
            if missing():
                go_there()
                return
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter and take digits for the pain scale; Escape leaves without saving."""
        if event.key() in _ENTER:
            self.save()
            return
        slider = self._slider_for_digits()
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 and slider is not None:
            slider.setFocus(Qt.FocusReason.ShortcutFocusReason)
            slider.keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def _slider_for_digits(self) -> PainSlider | None:
        sliders = [one for one in self.findChildren(PainSlider) if one.isVisible()]
        return next((one for one in sliders if one.pain() is None), sliders[0] if sliders else None)
