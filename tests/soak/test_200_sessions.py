"""200 sessions in one process, through the runner and the real pages: nothing grows with them."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Program
from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.tour.guide import press
from tests.fakes import FakeClock
from tests.journeys.program import beat, kept, started
from tests.ui.pages import with_plan

SESSIONS = 200
WARM_UP = 20
"""Sessions after which every page, font and cache is there."""
GROWTH_KB = 4_000
"""What the memory of the process may grow by after that: the log itself grows by 270 entries."""
APART_S = 8 * 3_600
BEAT_S = 9.0
"""Just less than what would count as a time away."""
TILT = "pelvic-tilt"
STATM = Path("/proc/self/statm")


class Count(NamedTuple):
    """Hold how much there is."""

    objects: Counter[str]
    widgets: int
    running_timers: int
    memory_kb: int


def count(app: QApplication, program: Program) -> Count:
    """Count what there is once everything that was let go of is gone."""
    gc.collect()
    window = program.window
    alive = Counter(type(one).__name__ for one in window.findChildren(QObject))
    loose = (one for one in gc.get_objects() if isinstance(one, QObject) and shiboken6.isValid(one))
    alive.update(f"loose {type(one).__name__}" for one in loose if one.parent() is None)
    running = [one for one in window.findChildren(QTimer) if one.isActive()]
    memory_kb = int(STATM.read_text(encoding="ascii").split()[1]) * 4 if STATM.exists() else 0
    return Count(alive, len(app.allWidgets()), len(running), memory_kb)


def pack(program: Program, clock: FakeClock, knowledge: Knowledge, number: int) -> None:
    """Put a pack on, look at the skin, go on for too long in every third one, and take it off."""
    program.window.start_session("ice" if number % 4 else "heat")
    press(program.window, "Start")
    clock.advance(300)
    beat(program)
    if number % 5 == 0:
        press(program.window, "Pause")
        clock.advance(60)
        press(program.window, "Resume")
    clock.advance(900 if number % 3 else 2_400)
    beat(program)
    press(program.window, "It is off")
    press(program.window, knowledge.heat_ice.skin_answer[0].text)
    press(program.window, "Done")


def moves(program: Program, clock: FakeClock, number: int) -> None:
    """Do an exercise to its end, with a time away in every third one, or stop it half way in every seventh."""
    program.window.sessions.start_guided((TILT,))
    press(program.window, "Start")
    if number % 3 == 0:
        clock.advance(3_600)
        beat(program)
        # Where the diary day ended meanwhile, the session ended with it.
        if program.runner.session is not None:
            press(program.window, "Go on")
    for beats in range(60):
        if program.runner.session is None:
            break
        if beats == 2 and number % 7 == 0:
            program.runner.stop("tired")
        clock.advance(BEAT_S)
        program.runner.look()
    assert program.runner.session is None
    program.window.messages.clear()
    program.window.show_page("today")


@pytest.mark.skipif(not STATM.exists(), reason="memory is read where Linux tells it")
def test_200_sessions_leave_no_widget_timer_object_or_memory_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge
) -> None:
    kept(tmp_path, clock, with_plan(knowledge, clock))
    with started(qapp, tmp_path, clock, knowledge) as program:
        for number in range(SESSIONS):
            if number == WARM_UP:
                before = count(qapp, program)
            program.store.apply(lambda profile: change.screen_skin(profile, (), (), "skin", clock.now()))
            if number % 2:
                moves(program, clock, number)
            else:
                pack(program, clock, knowledge, number)
            # What was let go of is deleted by the event loop of a real program.
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            clock.advance(APART_S)
        after = count(qapp, program)
        logged = Counter(type(one).__name__ for one in program.store.profile.log)
    assert (logged["HeatIceLogged"], logged["SessionLogged"]) == (SESSIONS // 2, SESSIONS // 2)
    assert after.objects - before.objects == Counter()
    assert after.widgets <= before.widgets
    assert (before.running_timers, after.running_timers) == (0, 0)
    assert after.memory_kb - before.memory_kb < GROWTH_KB
