"""A heat or ice session over the whole window, from its checklist to what really happened."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.device.sound import SoundOut
from recovery_app.domain.heat_ice import ProtocolId, SkinAnswer
from recovery_app.domain.heat_ice_access import uses
from recovery_app.domain.profile import Profile
from recovery_app.domain.timed_session import SessionState
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.session_frame import SessionFrame
from recovery_app.ui.session.session_keys import SessionKeys
from recovery_app.ui.session.session_presses import SessionPresses
from recovery_app.ui.session.session_show import SessionShow
from recovery_app.ui.widgets.dialog import Dialog

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
        self._protocol: ProtocolId = services.knowledge.heat_ice.protocol[0].id
        self._dialog: Dialog | None = None
        self.setAccessibleName("Heat and ice session")
        self.frame = SessionFrame(services.theme, services.knowledge.heat_ice)
        self._show = SessionShow(services, self.frame, sound)
        self._keys = SessionKeys(self)
        self._presses = SessionPresses(runner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.setFocusProxy(self.frame)
        self._connect()

    def prepare(self, protocol_id: ProtocolId) -> None:
        """Show a protocol before its start."""
        self._protocol = protocol_id
        self._keys.set_running(running=False)
        self.frame.bar.leave.show()
        self._show.ready(protocol_id)

    def resume_open(self) -> None:
        """Show the session that is in the profile, for example after a restart."""
        if self._runner.session is None:
            self.left.emit()
        else:
            self._runner.take_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Show whether the sound is on, which Settings may have changed."""
        self._show_sound()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the main button on Enter, and pause or resume on Space, where nothing else took the key."""
        frame, enter = self.frame, event.key() in _ENTER
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif frame.foot.isVisible() and (enter or (event.key() == Qt.Key.Key_Space and frame.shown() is frame.run)):
            frame.foot.main.click()
        elif enter and frame.shown() is frame.overdue:
            frame.overdue.done.click()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        frame = self.frame
        frame.bar.leave_pressed.connect(self.left)
        frame.bar.sound_pressed.connect(self._on_sound)
        frame.foot.main_pressed.connect(self._on_main)
        frame.foot.minute_pressed.connect(self._presses.add_minute)
        frame.foot.skip_pressed.connect(self._presses.skip)
        frame.foot.stop_pressed.connect(self._runner.stop)
        frame.run.fine_pressed.connect(self._on_fine)
        frame.overdue.done_pressed.connect(self._presses.end_step)
        frame.overdue.not_normal_pressed.connect(self._runner.stop)
        frame.skin.answered.connect(self._on_answered)
        self._keys.skip_pressed.connect(self._presses.skip)
        self._keys.minute_pressed.connect(self._presses.add_minute)
        self._keys.escape_pressed.connect(self._on_escape)
        self._runner.phase_changed.connect(self._on_phase)
        self._runner.ticked.connect(self._on_tick)
        self._runner.ended.connect(self._on_ended)
        self._services.store.profile_changed.connect(self._on_profile_changed)

    # What the runner tells.

    def _on_phase(self, state: SessionState) -> None:
        session = self._runner.session
        if session is None:
            return
        if self._dialog is not None:
            self._dialog.reject()
        self._keys.set_running(running=state.phase == "running")
        self.frame.bar.leave.show()
        self._show.phase(session, state)
        if state.phase == "overdue" and not self.isVisible():
            self.attention_requested.emit()

    def _on_tick(self, state: SessionState) -> None:
        if self._runner.session is not None:
            self._show.time(self._runner.session, state)

    def _on_ended(self, _skin: str) -> None:
        self._keys.set_running(running=False)
        self.frame.bar.leave.hide()
        self._show.ended(uses(self._services.store.profile.log)[-1])

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

    def _on_answered(self, answer: SkinAnswer) -> None:
        self._runner.answer_skin(answer)

    def _on_fine(self) -> None:
        session, state = self._runner.session, self._runner.state()
        if session is not None and state is not None:
            self._show.note_fine(session, state)
            self._runner.look()

    def _on_escape(self) -> None:
        state = self._runner.state()
        if state is None:
            self.left.emit()
        elif state.phase in {"running", "paused", "overdue"}:
            self._ask_stop()

    def _ask_stop(self) -> None:
        text = "Take the pack off first. What you did so far is kept."
        dialog = Dialog(self._services.theme, "Stop the session?", text, "Stop session", "Go on", "stop", self)
        dialog.accepted.connect(self._runner.stop)
        dialog.finished.connect(self._on_dialog_closed)
        self._dialog = dialog
        dialog.open()

    def _on_dialog_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _on_sound(self) -> None:
        settings = self._services.store.profile.settings
        changed = msgspec.structs.replace(settings, sound=not settings.sound)
        self._services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=changed))

    def _on_profile_changed(self, new: Profile, old: Profile) -> None:
        if new.settings is not old.settings:
            self._show_sound()

    def _show_sound(self) -> None:
        self.frame.bar.show_sound(is_on=self._services.store.profile.settings.sound)
