"""Runs a program in a process of its own up to a moment in an exercise, and waits there to be killed.

Arguments: the data folder, the exercise, its set and side, and the seconds of the step that have passed. It prints the
readings of its clock, which is a test's own and stands still from then on.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import msgspec

from recovery_app.bootstrap import Parts, build, new_application
from recovery_app.device.devices import NoDevices
from tests.fakes import FakeClock, ManualTicker


def main(folder: Path, exercise: str, set_: int, side: str, seconds: float) -> None:
    """Go there and wait."""
    app, clock = new_application(), FakeClock()
    program = build(app, Parts(folder, "light", clock, NoDevices(), ManualTicker))
    program.window.show()
    assert program.runner.start_guided((exercise,)).state == "ready"
    program.window.bring_session()
    program.runner.next_step()
    while (view := program.runner.view()) is not None and not (
        view.kind in {"hold", "work"} and (view.set, view.side) == (set_, side) and view.elapsed_s >= seconds
    ):
        clock.advance(1)
        program.runner.look()
    sys.stdout.write(f"{msgspec.json.encode(clock.instant()).decode()}\n")
    sys.stdout.flush()
    app.exec()


main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4], float(sys.argv[5]))
