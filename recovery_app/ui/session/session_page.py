"""A heat or ice session over the whole window, from its checklist to what really happened."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.device.sound import SoundOut
from recovery_app.domain.duration_text import over_text
from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.heat_ice_access import GOOD_SKIN, uses
from recovery_app.domain.heat_ice_session import session_steps, skin_check_due
from recovery_app.domain.heat_ice_start import start_access
from recovery_app.domain.pack_alarm import is_louder
from recovery_app.domain.profile import Profile
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.fill import fill_phase, fill_ready, fill_time, next_step_of, pack_after
from recovery_app.ui.session.session_frame import SessionFrame
from recovery_app.ui.session.session_keys import SessionKeys
from recovery_app.ui.session.session_sound import SessionSound
from recovery_app.ui.session.words import (
    EXTRA_S,
    LOOKS,
    go_on_line,
    minute_reason,
    next_line,
    session_title,
    skip_reason,
    step_title,
)
from recovery_app.ui.widgets.dialog import Dialog

LAST_SECONDS: Final = 10
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SessionPage(QWidget):
    """Show the session that the runner holds; call `prepare` for a new one or `resume_open` for one that goes on.

    `left` tells that the user goes elsewhere, with the session going on or over. `attention_requested` tells that a
    step came to its end while another page is shown.
    """

    left = Signal()
    attention_requested = Signal()

    def __init__(
        self, services: PageServices, runner: SessionRunner, sound: SoundOut, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._rules = services.knowledge.heat_ice
        self._sound = SessionSound(sound, self._rules)
        self._protocol: ProtocolId = self._rules.protocol[0].id
        self._fine = (-1, 0)
        self._told = -1
        self._dialog: Dialog | None = None
        self.frame = SessionFrame(services.theme, self._rules)
        self._keys = SessionKeys(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self._connect()
        self._show_sound()

    def prepare(self, protocol_id: ProtocolId) -> None:
        """Show a protocol before its start."""
        services, frame = self._services, self.frame
        self._protocol = protocol_id
        protocol = self._rules.by_id(protocol_id)
        first = session_steps(protocol)[0]
        self._set_title(protocol.name)
        frame.set_phase(first.kind)
        fill_ready(frame.run, self._rules, protocol, services.store.profile.log, services.clock.now())
        frame.foot.set_main("Start", "play", LOOKS[first.kind].button)
        frame.foot.set_parts(extras=False, stops=False)
        frame.foot.set_blocked()
        self._keys.set_running(running=False)
        frame.bar.leave.show()
        frame.show_view(frame.run, frame.foot.main, foot=True)

    def resume_open(self) -> None:
        """Show the session that is in the profile, for example after a restart."""
        if self._runner.session is None:
            self.left.emit()
            return
        self._runner.take_up()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the main button on Enter, and pause or resume on Space, wherever the keyboard is."""
        frame, key = self.frame, event.key()
        on_foot = frame.foot.isVisible() and (key in _ENTER or (key == Qt.Key.Key_Space and frame.shown() is frame.run))
        if on_foot and not event.isAutoRepeat():
            frame.foot.main.click()
        elif key in _ENTER and frame.shown() is frame.overdue and not event.isAutoRepeat():
            frame.overdue.done.click()
        else:
            super().keyPressEvent(event)

    # What the runner tells.

    def _on_phase(self, state: SessionState) -> None:
        session, protocol = self._runner.session, self._runner.protocol
        if session is None or protocol is None:
            return
        if self._dialog is not None:
            self._dialog.reject()
        step = session.steps[state.step_index]
        self._set_title(session_title(protocol, step, session.steps))
        self._keys.set_running(running=state.phase == "running")
        self.frame.bar.leave.show()
        self.frame.set_phase(step.kind)
        if state.phase in {"running", "paused"}:
            self._show_run(session, state)
        elif state.phase == "overdue":
            self._show_overdue(session, state)
        else:
            self._show_skin(session, state)

    def _show_run(self, session: TimedSession, state: SessionState) -> None:
        frame, step, paused = self.frame, session.steps[state.step_index], state.phase == "paused"
        fill_phase(frame.run, self._rules, session, state)
        button = LOOKS[step.kind].button
        frame.foot.set_main("Resume" if paused else "Pause", "play" if paused else "pause", button)
        frame.foot.set_parts(extras=not paused, stops=True)
        frame.show_view(frame.run, frame.foot.main, foot=True)
        off = "Take the pack off." if step.kind != "skin_rest" else ""
        announce(self, f"Paused. {off}".strip() if paused else step_title(self._rules, step), urgent=True)

    def _show_overdue(self, session: TimedSession, state: SessionState) -> None:
        frame, step = self.frame, session.steps[state.step_index]
        line = self._rules.advice_for(step.kind).take_off
        if step.kind == "skin_rest":
            frame.overdue.show_rest(line, pack_after(session, state))
        else:
            frame.overdue.show_pack(line)
        frame.show_view(frame.overdue, frame.overdue.done, foot=False)
        announce(self, f"{frame.overdue.word.text()}. {line}", urgent=True)
        if not self.isVisible():
            self.attention_requested.emit()

    def _show_skin(self, session: TimedSession, state: SessionState) -> None:
        frame, step = self.frame, session.steps[state.step_index]
        goes_on = state.phase == "changing"
        frame.skin.ask(
            self._rules.advice_for(step.kind).take_off if step.kind != "skin_rest" else "",
            go_on_line(self._rules, next_step_of(session, state)) if goes_on else "",
        )
        frame.show_view(frame.skin, frame.skin, foot=False)
        announce(self, self._rules.skin_question, urgent=True)

    def _on_tick(self, state: SessionState) -> None:
        session, frame = self._runner.session, self.frame
        if session is None:
            return
        step = session.steps[state.step_index]
        check = skin_check_due(self._rules, session, state)
        waits = check > 0 and self._fine < (state.step_index, check)
        self._sound.look(session, state, check if waits else 0, is_on=self._services.store.profile.settings.sound)
        if state.phase == "overdue":
            frame.overdue.show_over(over_text(state.overrun_s) if step.kind != "skin_rest" else "")
            if step.kind != "skin_rest" and is_louder(self._rules, state.overrun_s):
                frame.set_alarm()
                frame.overdue.set_loud(loud=True)
        elif state.phase in {"running", "paused"}:
            self._show_time(session, state, waits=waits)

    def _show_time(self, session: TimedSession, state: SessionState, *, waits: bool) -> None:
        frame, running = self.frame, state.phase == "running"
        was = frame.run.ring.digits.text()
        fill_time(frame.run, self._rules, session, state, check_waits=waits)
        if not self._services.store.profile.settings.reduced_motion or was != frame.run.ring.digits.text():
            frame.run.ring.set_left(state.remaining_s / state.step_duration_s)
        frame.foot.set_blocked(
            minute=minute_reason(session, state) if running else "",
            skip=skip_reason(session.steps[state.step_index]) if running else "",
        )
        if running and state.remaining_s <= LAST_SECONDS and self._told != state.step_index:
            self._told = state.step_index
            announce(self, f"{LAST_SECONDS} seconds left")

    def _on_ended(self, skin: str) -> None:
        services, frame = self._services, self.frame
        entry, now = uses(services.store.profile.log)[-1], services.clock.now()
        self._fine, self._told = (-1, 0), -1
        protocol = self._rules.by_id(entry.protocol)
        access = start_access(services.store.profile, services.knowledge, protocol.id, now)
        self._set_title(protocol.name)
        frame.end.show_end(entry, next_line(access, now, skin_is_good=skin in GOOD_SKIN))
        frame.set_phase(None)
        frame.bar.leave.hide()
        frame.foot.set_main("Done", "", "primary")
        frame.foot.set_parts(extras=False, stops=False)
        frame.foot.set_blocked()
        self._keys.set_running(running=False)
        frame.show_view(frame.end, frame.foot.main, foot=True)
        announce(self, ". ".join(line.rstrip(".") for line in frame.end.spoken()))

    # What the user presses.

    def _on_main(self) -> None:
        state = self._runner.state()
        if self.frame.shown() is self.frame.end:
            self.left.emit()
        elif state is None:
            access = self._runner.start(self._protocol)
            self.frame.foot.set_blocked(main="" if access.state == "ready" else access.reason)
        elif state.phase == "paused":
            self._runner.resume()
        else:
            self._runner.pause()

    def _on_minute(self) -> None:
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None and not minute_reason(session, state):
            self._runner.extend(EXTRA_S)
            self.frame.run.steps.show_steps(session.steps, state.step_index, self._in_all())

    def _on_skip(self) -> None:
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None and not skip_reason(session.steps[state.step_index]):
            self._runner.take_off()

    def _on_overdue_done(self) -> None:
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None and session.steps[state.step_index].kind == "skin_rest":
            self._runner.next_step()
        else:
            self._runner.take_off()

    def _on_fine(self) -> None:
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None:
            self._fine = (state.step_index, skin_check_due(self._rules, session, state))
            self._runner.look()

    def _on_escape(self) -> None:
        state = self._runner.state()
        if state is None:
            self.left.emit()
        elif state.phase in {"running", "paused", "overdue"}:
            self._ask_stop()
