"""A heat or ice session over the whole window, from its checklist to what really happened."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import ProtocolId, SkinAnswer
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry
from recovery_app.domain.timed_session import SessionState
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.session_keys import SessionKeys
from recovery_app.ui.session.session_presses import SessionPresses
from recovery_app.ui.session.session_show import SessionShow
from recovery_app.ui.session.session_stage import SessionStage
from recovery_app.ui.session.stop_question import StopQuestion
from recovery_app.ui.session.words import WhyStopped
from recovery_app.ui.sound_switch import SoundSwitch
from recovery_app.ui.widgets.led_focus import LedFocus

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SessionPage(LedFocus):
    """Show the session that the runner holds; call `prepare` for a new one or `resume_open` for one that goes on.

    `left` tells that the user goes elsewhere, with the session going on or over.
    """

    left = Signal()

    def __init__(self, services: PageServices, runner: SessionRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._protocol: ProtocolId = services.knowledge.heat_ice.protocol[0].id
        self._skin: SkinAnswer | None = None
        self.setAccessibleName("Heat and ice session")
        self._stage = SessionStage(services.theme, services.knowledge.heat_ice)
        self.frame, self.floor = self._stage.frame, self._stage.floor
        self._show = SessionShow(services, self.frame)
        self._keys = SessionKeys(self)
        self._presses = SessionPresses(runner, self)
        self._question = StopQuestion(services.theme, self)
        self._sound = SoundSwitch(services, self.frame.bar, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stage)
        self.lead_focus_to(self._stage)
        self._connect()

    @property
    def is_floor(self) -> bool:
        """Tell whether floor mode is shown."""
        return self._stage.is_floor

    def prepare(self, protocol_id: ProtocolId) -> None:
        """Show a protocol before its start: the checklist is read close by, and the floor begins with the session."""
        self._protocol = protocol_id
        self._stage.wants_floor = self._services.store.profile.settings.floor_mode
        self.frame.bar.leave.show()
        self._show.ready(protocol_id)
        self._bring()

    def resume_open(self) -> None:
        """Show the session that is in the profile, for example after a restart."""
        if self._runner.session is None:
            self.left.emit()
        else:
            self._stage.wants_floor = self._services.store.profile.settings.floor_mode
            self._runner.take_up()

    def set_floor(self, *, on: bool) -> None:
        """Go into floor mode, or out of it; a question about the skin is asked outside of it."""
        self._stage.wants_floor = on
        self._bring()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the main button on Enter, and pause or resume on Space, where nothing else took the key."""
        frame, enter = self.frame, event.key() in _ENTER
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F11:
            self.set_floor(on=not self.is_floor)
        elif frame.foot.isVisible() and (enter or (event.key() == Qt.Key.Key_Space and frame.shown() is frame.run)):
            frame.foot.main.click()
        elif enter and frame.shown() is frame.overdue:
            frame.overdue.done.click()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        frame, runner = self.frame, self._runner
        frame.bar.leave_pressed.connect(self.left)
        frame.bar.floor_pressed.connect(partial(self.set_floor, on=True))
        frame.foot.main_pressed.connect(self._on_main)
        frame.foot.minute_pressed.connect(self._presses.add_minute)
        frame.foot.skip_pressed.connect(self._presses.skip)
        frame.foot.stop_pressed.connect(runner.stop)
        frame.run.fine_pressed.connect(self._on_fine)
        frame.overdue.done_pressed.connect(self._presses.end_step)
        frame.overdue.in_time_pressed.connect(runner.off_in_time)
        frame.overdue.not_normal_pressed.connect(runner.stop)
        frame.skin.answered.connect(self._on_answered)
        frame.why.answered.connect(self._on_why)
        self.floor.toggled.connect(self._on_floor_pressed)
        self.floor.stop_pressed.connect(runner.stop)
        self.floor.left.connect(partial(self.set_floor, on=False))
        self._question.agreed.connect(runner.stop)
        self._keys.skip_pressed.connect(self._presses.skip)
        self._keys.minute_pressed.connect(self._presses.add_minute)
        self._keys.escape_pressed.connect(self._on_escape)
        runner.phase_changed.connect(self._on_phase)
        runner.ticked.connect(self._on_tick)
        runner.ended.connect(self._on_ended)

    # What the runner tells.

    def _on_phase(self, state: SessionState) -> None:
        session = self._runner.session
        if session is None or session.kind != "heat_ice":
            return
        self._question.withdraw()
        self.frame.bar.leave.show()
        self._show.phase(session, state)
        self._bring()

    def _on_tick(self, state: SessionState) -> None:
        session = self._runner.session
        if session is not None and session.kind == "heat_ice":
            self._show.time(session, state)
            waits, late = self._show.check_waits(session, state), self._show.is_late(session)
            self.floor.phase(session, state, check_waits=waits, late=late)
            self.floor.time(session, state)

    def _on_ended(self, entry: LogEntry) -> None:
        if isinstance(entry, HeatIceLogged):
            self.frame.bar.leave.hide()
            self._show.ended(entry)
            self._bring()

    def _bring(self) -> None:
        """Show the page or the floor, and let the keys count that it has."""
        state = self._runner.state()
        self._stage.bring(state)
        self._keys.set_running(running=state is not None and state.phase == "running" and not self.is_floor)

    # What the user presses.

    def _on_main(self) -> None:
        state = self._runner.state()
        if self.frame.shown() is self.frame.end:
            self.left.emit()
        elif state is None:
            access = self._runner.start(self._protocol)
            if access.state != "ready":
                self.frame.foot.set_blocked(main=access.reason)
        elif state.phase == "paused":
            self._runner.resume()
        else:
            self._runner.pause()

    def _on_floor_pressed(self) -> None:
        """Do what the one main control of the floor says."""
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None:
            return
        if state.phase == "overdue":
            self._presses.end_step()
        elif self._show.check_waits(session, state):
            self._on_fine()
        else:
            self._on_main()

    def _on_answered(self, answer: SkinAnswer) -> None:
        state = self._runner.state()
        if answer.good and state is not None and state.phase == "stopped":
            self._skin = answer
            self._show.ask_why()
        else:
            self._runner.answer_skin(answer)

    def _on_why(self, why: WhyStopped) -> None:
        if self._skin is not None:
            self._runner.answer_skin(self._skin, why.because)

    def _on_fine(self) -> None:
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None:
            self._show.note_fine(session, state)
            self._runner.look()

    def _on_escape(self) -> None:
        state = self._runner.state()
        if self.is_floor:
            self.set_floor(on=False)
        elif state is None:
            self.left.emit()
        elif state.phase in {"running", "paused", "overdue"}:
            self._question.ask()
