"""A guided session over the whole window: exercises, a walk or a run, from its start to what was really done."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.session_after import is_told_now
from recovery_app.domain.timed_session import SessionState
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.accessibility import announce
from recovery_app.ui.guided.guided_cues import GuidedCues
from recovery_app.ui.guided.guided_keys import StepKeys
from recovery_app.ui.guided.guided_presses import GuidedPresses
from recovery_app.ui.guided.guided_scene import GuidedScene
from recovery_app.ui.guided.words import AWAY, away_line, spoken_phase
from recovery_app.ui.services import PageServices
from recovery_app.ui.sound_switch import SoundSwitch
from recovery_app.ui.widgets.led_focus import LedFocus

BEAT_MS: Final = 40
_OVER: Final = frozenset({"finished", "stopped"})
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class GuidedPage(LedFocus):
    """Show the guided session, walk or run that the runner holds; call `open_session` before the page is shown.

    `left` tells that the user goes elsewhere. `check_requested` asks for the safety questions that are due,
    `symptoms_requested` for the whole symptom check, and `telling_requested(SessionLogged)` for how what was done
    felt. `unasked(SessionLogged)` tells of a walk or run that ended out of sight or days ago, so that nobody is asked.
    """

    left = Signal()
    check_requested = Signal()
    symptoms_requested = Signal()
    telling_requested = Signal(object)
    unasked = Signal(object)

    def __init__(self, services: PageServices, runner: SessionRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._is_away = False
        self._ended: SessionLogged | None = None
        self.setAccessibleName("Guided session")
        self._scene = GuidedScene(services, self)
        self.frame, self.floor = self._scene.frame, self._scene.floor
        self._sound = SoundSwitch(services, self.frame.bar, self)
        self._cues = GuidedCues(services)
        self._keys = StepKeys(self)
        self._presses = GuidedPresses(services, runner, self.frame.hurt, self)
        self._beat = services.new_ticker()
        self._beat.setParent(self)
        self._beat.ticked.connect(self._on_beat)
        self._connect()

    @property
    def is_floor(self) -> bool:
        """Tell whether floor mode is on."""
        return self._scene.is_floor

    def open_session(self) -> None:
        """Show the session that is in the profile; where there is none, leave."""
        session, state = self._runner.session, self._runner.state()
        if session is None or state is None or session.kind == "heat_ice":
            self.left.emit()
            return
        self._ended = None
        if self._presses.asks:
            # Somebody who looked elsewhere in the middle of "This hurts" is still asked.
            self._runner.take_up()
            return
        reads_first = state.phase == "reading" and state.step_index == 0
        self._scene.set_floor(on=self._services.store.profile.settings.floor_mode, reads_first=reads_first)
        self._runner.take_up()

    def set_floor(self, *, on: bool) -> None:
        """Go into floor mode, or out of it."""
        self._scene.set_floor(on=on)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the figure move."""
        super().showEvent(event)
        self._move_or_rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the figure rest, and pause where another page came to the front: nobody follows what is out of sight."""
        super().hideEvent(event)
        self._beat.stop()
        session, state = self._runner.session, self._runner.state()
        left = self.window().isVisible() and not event.spontaneous()
        if left and session is not None and session.gap == "pauses" and state is not None and state.phase == "running":
            self._runner.pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean the same wherever the keyboard is."""
        if event.isAutoRepeat() or self._presses.asks or self._ended is not None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_H:
            self._presses.hurts()
        elif event.key() == Qt.Key.Key_F11:
            self.set_floor(on=not self._scene.shows_floor)
        elif event.key() == Qt.Key.Key_Escape:
            self._presses.leave()
        elif event.key() in _PRESS and self.frame.foot.isVisible():
            self.frame.foot.main.click()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        frame, floor, presses, runner = self.frame, self.floor, self._presses, self._runner
        frame.bar.leave_pressed.connect(presses.leave)
        frame.bar.floor_pressed.connect(partial(self.set_floor, on=True))
        frame.foot.main_pressed.connect(presses.main)
        frame.foot.previous_pressed.connect(presses.previous)
        frame.foot.skip_pressed.connect(presses.skip)
        frame.foot.back_pressed.connect(runner.next_step)
        frame.foot.hurts_pressed.connect(presses.hurts)
        frame.away.go_on_pressed.connect(runner.resume)
        frame.away.end_pressed.connect(presses.leave)
        frame.end.wished.connect(self._on_wish)
        floor.toggled.connect(self._on_toggled)
        floor.stop_pressed.connect(presses.hurts)
        floor.left.connect(partial(self.set_floor, on=False))
        self._keys.previous_pressed.connect(presses.previous)
        self._keys.skip_pressed.connect(presses.skip)
        presses.left.connect(self.left)
        presses.hurt_asked.connect(self._on_hurt_asked)
        presses.answered.connect(self._refresh)
        runner.phase_changed.connect(self._on_phase)
        runner.ticked.connect(self._on_tick)
        runner.away.connect(self._on_away)
        runner.ended.connect(self._on_ended)

    # What the runner tells.

    def _on_phase(self, state: SessionState) -> None:
        view = self._runner.view()
        if view is None or state.phase in _OVER:
            return
        if state.phase != "paused":
            self._is_away = False
            self._presses.close_dialog()
        self._cues.phase(view)
        if not self._presses.asks:
            self._refresh()
            announce(self, spoken_phase(view), urgent=True)

    def _on_tick(self, state: SessionState) -> None:
        session, view = self._runner.session, self._runner.view()
        if session is None or view is None or state.phase in _OVER:
            return
        self._cues.look(view)
        if not self._presses.asks:
            self._scene.time(session, state, view)

    def _on_away(self, _state: SessionState) -> None:
        view = self._runner.view()
        if view is not None:
            self._is_away = True
            self._refresh()
            announce(self, f"{AWAY}. {away_line(view)}", urgent=True)

    def _on_ended(self, entry: LogEntry) -> None:
        if not isinstance(entry, SessionLogged):
            return
        self._ended = entry
        self._is_away = self._presses.asks = False
        self._presses.close_dialog()
        self._beat.stop()
        self._keys.set_counting(counting=False)
        self._cues.end(done=entry.outcome == "done")
        if entry.session == "guided":
            announce(self, self._scene.end(entry), urgent=True)
        elif not is_told_now(entry, self._services.clock.now()):
            self.unasked.emit(entry)
            if self.isVisible():
                self.left.emit()
        elif self.isVisible():
            self.telling_requested.emit(entry)
        else:
            self.unasked.emit(entry)

    # What is shown.

    def _refresh(self) -> None:
        """Show the session as it stands."""
        session, state, view = self._runner.session, self._runner.state(), self._runner.view()
        if session is None or state is None or view is None:
            return
        self._scene.phase(session, state, view, away=self._is_away)
        self._keys.set_counting(
            counting=not self._scene.shows_floor and view.phase != "reading" and session.kind != "walk"
        )
        self._move_or_rest()

    def _on_hurt_asked(self, focus: QWidget) -> None:
        self._keys.set_counting(counting=False)
        self._beat.stop()
        announce(self, self._scene.hurt(focus), urgent=True)

    def _move_or_rest(self) -> None:
        view = self._runner.view()
        moves = view is not None and view.phase == "running" and bool(view.exercise_id)
        if moves and self.isVisible() and not self._services.store.profile.settings.reduced_motion:
            self._beat.start(BEAT_MS)
        else:
            self._beat.stop()

    def _on_beat(self) -> None:
        session, state, view = self._runner.session, self._runner.state(), self._runner.view()
        if session is not None and state is not None and view is not None:
            self._scene.moment(session, state, view)

    # What the user presses.

    def _on_toggled(self) -> None:
        if self._ended is None:
            self._presses.main()
        else:
            self._scene.bring(self.frame)

    def _on_wish(self, wish: str) -> None:
        if wish == "check":
            self.check_requested.emit()
        elif wish == "symptoms":
            self.symptoms_requested.emit()
        elif wish == "rate":
            self.telling_requested.emit(self._ended)
        else:
            self.left.emit()
