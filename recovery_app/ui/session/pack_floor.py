"""A session of heat or ice in floor mode."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.duration_text import clock_text, minutes_text
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.timed_session import Phase, SessionState, TimedSession
from recovery_app.ui import metrics
from recovery_app.ui.session.fill import rest_over_words
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.floor_look import LOOKS, OVER, PAUSED, FloorLook
from recovery_app.ui.widgets.floor_view import FloorView
from recovery_app.ui.widgets.label import Text

STOP: Final = "Stop, take it off"
_ADVICE_ROLES: Final = ("session_title", "hero", "session_text", "lead", "body", "small")
FLOOR_PHASES: Final[frozenset[Phase]] = frozenset({"running", "paused", "overdue"})
"""The question about the skin has more answers than floor mode has controls, so it is asked on the page."""

_Shown = tuple[FloorLook, str, str, str, str, str]


class FloorAdvice(Text):
    """Show several sentences as large as the room allows, so that none of them is cut off."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _ADVICE_ROLES[0], align=Qt.AlignmentFlag.AlignVCenter, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        theme.theme_changed.connect(self.fit)

    def minimumSizeHint(self) -> QSize:
        """Ask for no room: the words shrink to what is there."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words into the new room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the largest type role in which all words fit."""
        for role in _ADVICE_ROLES:
            self.set_role(role)
            if self.heightForWidth(self.width()) <= self.height():
                return


class PackFloor(FloorView):
    """Show a pack's phase and digits for somebody across the room; what to do stands large beside them."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        self.advice = FloorAdvice(theme)
        super().__init__(theme, STOP, "square", self.advice, parent)
        self._rules = rules
        self._shown: _Shown | None = None
        self._judge()

    def phase(self, session: TimedSession, state: SessionState, *, check_waits: bool, late: bool) -> None:
        """Show what the user has to know and may do at a state; the same again repaints nothing."""
        shown = self._shown_at(session, state, check_waits=check_waits, late=late)
        if shown == self._shown:
            return
        self._shown = shown
        look, word, line, advice, verb, icon = shown
        self.advice.set_text(advice)
        self.advice.setVisible(bool(advice))
        self.advice.fit()
        self.show_phase(look, word, line, verb, icon)
        self.advice.set_colour(look.ink)

    def _shown_at(self, session: TimedSession, state: SessionState, *, check_waits: bool, late: bool) -> _Shown:
        step = session.steps[state.step_index]
        told, pack_on = self._rules.advice_for(step.kind), step.kind != "skin_rest"
        if state.phase == "paused":
            off = "Take the pack off. Put it back on when you press Resume." if pack_on else ""
            return PAUSED, "Paused", told.name, off, "Resume", "play"
        if state.phase == "overdue" and pack_on:
            return OVER, "Take it off now", "", told.take_off, "It is off", "check"
        look = LOOKS[step.kind]
        if state.phase == "overdue":
            line, verb = rest_over_words(self._rules, session, state)
            return look, "Rest is over", "", line, verb, "play"
        if check_waits:
            return look, "Look at your skin", "", told.check, "Looks fine", "check"
        asleep = self._rules.sleep_warning if late and pack_on else ""
        return look, told.name, told.note_title, asleep, "Pause", "pause"

    def _judge(self) -> None:
        """Shorten the word for stopping as well, where the three controls have no room beside each other."""
        super()._judge()
        measure = QFontMetricsF(self._theme.font("button_session"))
        longer = measure.horizontalAdvance(STOP) - measure.horizontalAdvance(self.stop.text())
        controls = sum(one.sizeHint().width() for one in (self.main, self.leave, self.stop)) + longer
        room = self.width() - 3 * metrics.SPACE_4 - 2 * metrics.SPACE_8
        self.stop.set_text(STOP if controls <= room else "Stop")
        self.stop.setAccessibleName(STOP)

    def time(self, session: TimedSession, state: SessionState) -> None:
        """Show the time of the present phase, and past its end for how long."""
        step = session.steps[state.step_index]
        if state.phase == "overdue":
            over = clock_text(int(state.overrun_s)) if step.kind != "skin_rest" else ""
            self.show_time(over, "over", 0.0)
        else:
            share = state.remaining_s / state.step_duration_s
            self.show_time(clock_text(state.remaining_s), f"of {minutes_text(state.step_duration_s)}", share)
