"""When a session makes itself heard."""

from __future__ import annotations

from recovery_app.device.sound import SoundOut
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.pack_alarm import alarm_number, is_late
from recovery_app.domain.timed_session import SessionState, TimedSession


class SessionSound:
    """Sound at the end of each step, again while a pack stays on, and at each skin check; once for each of them."""

    def __init__(self, sound: SoundOut, rules: HeatIceRules) -> None:
        self._sound = sound
        self._rules = rules
        self._heard: set[tuple[str, int, str, int]] = set()

    def look(self, session: TimedSession, state: SessionState, skin_check: int, *, is_on: bool) -> None:
        """Sound if something new is due; `skin_check` is the number of the check that waits, 0 for none."""
        pack_on = session.steps[state.step_index].kind != "skin_rest"
        if state.phase == "overdue":
            number = alarm_number(self._rules, state.overrun_s) if pack_on else 1
            late = pack_on and is_late(self._rules, session.events[0].at.wall)
            self._once((session.id, state.step_index, "over", number), is_on=is_on or late)
        elif skin_check:
            self._once((session.id, state.step_index, "check", skin_check), is_on=is_on)

    def _once(self, mark: tuple[str, int, str, int], *, is_on: bool) -> None:
        if mark in self._heard:
            return
        self._heard.add(mark)
        if is_on:
            self._sound.alert()
