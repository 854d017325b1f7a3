"""Keeps a running session company outside of its page, whatever page or window is in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.session_outside import (
    SessionNote,
    away_note,
    end_note,
    minutes_left,
    note_of,
    session_name,
    title_line,
)
from recovery_app.domain.timed_session import SessionState, TimedSession
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.in_sight import is_out_of_sight
from recovery_app.ui.pack_sound import PackSound
from recovery_app.ui.services import PageServices

LAST_CUE_MS: Final = 6_000
"""How long the last cue of a session may take until the sound device is given back."""
AWAKE_IN: Final = frozenset({"running", "reading", "overdue"})


class SessionCompany(QObject):
    """Keep the machine awake, the title, the note on the desktop and the sounds of packs true to the running session.

    `attention_requested` tells that a pack has to come off. `set_badge` shows whole minutes on the program's icon in
    the task bar, 0 for none. Sounds of exercises, walks and runs are their page's own.
    """

    attention_requested = Signal()

    def __init__(
        self,
        services: PageServices,
        runner: SessionRunner,
        window: QWidget,
        set_badge: Callable[[int], object] | None = None,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._devices = services.devices
        self._runner = runner
        self._window = window
        self._set_badge = set_badge
        self._plain_title = window.windowTitle()
        self._badge = 0
        self._has_begun = False
        self._is_awake = False
        self._sound = PackSound(services)
        self._noted: tuple[str, int, str, int] | None = None
        self._shows_note = False
        self._quiet_soon = services.new_ticker()
        self._quiet_soon.setParent(self)
        self._quiet_soon.ticked.connect(self._give_sound_back)
        runner.ticked.connect(self._on_tick)
        runner.phase_changed.connect(self.follow)
        runner.away.connect(self._on_away)
        runner.ended.connect(self._on_ended)

    def came_to_front(self) -> None:
        """Take the note away: the window says it now."""
        if self._shows_note:
            self._shows_note = False
            self._devices.notifier.clear()

    def follow(self, state: SessionState) -> None:
        """Take note of a phase that has just begun."""
        session = self._runner.session
        if session is None:
            return
        if not self._has_begun:
            self._has_begun = True
            self._quiet_soon.stop()
            # Looking for the sound takes a moment, and the page is to be seen first.
            QTimer.singleShot(0, self, self._get_ready)
        self._keep_awake(session, state)
        if session.kind != "heat_ice":
            return
        self._sound.hush()
        if state.phase == "overdue" and session.steps[state.step_index].kind != "skin_rest":
            self.attention_requested.emit()

    def _on_tick(self, state: SessionState) -> None:
        session = self._runner.session
        if session is None:
            return
        self._show_time(title_line(session, state, self._services.knowledge), minutes_left(state))
        if session.kind == "heat_ice":
            self._sound.look(session, state)
        self._tell(note_of(session, state, self._services.knowledge))

    def _on_away(self, state: SessionState) -> None:
        session = self._runner.session
        if session is not None:
            self._tell(away_note(session, state))

    def _on_ended(self, entry: LogEntry) -> None:
        self._has_begun = False
        self._show_time("", 0)
        if self._is_awake:
            self._is_awake = False
            self._devices.keep_awake.release()
        self._sound.end(entry)
        self._tell(end_note(entry))
        self._quiet_soon.start(LAST_CUE_MS)

    def _keep_awake(self, session: TimedSession, state: SessionState) -> None:
        awake = state.phase in AWAKE_IN
        if awake and not self._is_awake:
            self._devices.keep_awake.hold(session_name(session, state, self._services.knowledge))
        elif self._is_awake and not awake:
            self._devices.keep_awake.release()
        self._is_awake = awake

    def _show_time(self, line: str, minutes: int) -> None:
        title = f"{line} - {self._plain_title}" if line else self._plain_title
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)
        if minutes != self._badge:
            self._badge = minutes
            if self._set_badge is not None:
                self._set_badge(minutes)

    def _tell(self, note: SessionNote | None) -> None:
        if note is None or note.mark == self._noted:
            return
        self._noted = note.mark
        if is_out_of_sight(self._window) and self._devices.notifier.show(note.title, note.text, urgent=note.urgent):
            self._shows_note = True

    def _get_ready(self) -> None:
        settings = self._services.store.profile.settings
        if self._has_begun and settings.sound and settings.volume_percent:
            self._devices.cues.prepare()

    def _give_sound_back(self) -> None:
        self._quiet_soon.stop()
        if not self._has_begun:
            self._devices.cues.release()
