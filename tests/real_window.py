"""Starts the program twice on a real display, asks it from a terminal, kills it, and starts it again.

By hand: `xvfb-run -a uv run python tests/real_window.py`.
A second start has to raise the first window, which then tells how its session stands; after a kill nobody answers,
and a start has to find the folder free again.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE_S = 30.0
NOT_RUNNING = 3


def program(data: Path) -> list[str]:
    """Return the command that starts the program on a data folder."""
    return [sys.executable, "-m", "recovery_app", "--data-dir", str(data)]


def holds(pid: int, lock: Path) -> bool:
    """Tell whether a program has the lock open: its file stays after a kill, so its being there tells nothing."""
    try:
        return any(one.is_symlink() and one.readlink() == lock for one in Path(f"/proc/{pid}/fd").iterdir())
    except OSError:
        return False


def status(data: Path) -> int:
    """Return the exit status of asking how the session stands."""
    return subprocess.run([*program(data), "status"], capture_output=True, check=False, timeout=PATIENCE_S).returncode


def second_start(data: Path) -> subprocess.CompletedProcess[str]:
    """Start again until the first window answers."""
    until = time.monotonic() + PATIENCE_S
    while True:
        done = subprocess.run(program(data), capture_output=True, text=True, check=False, timeout=PATIENCE_S)
        if done.returncode == 0 or time.monotonic() > until:
            return done


def main() -> int:
    """Run the journey; return 1 with a line at the first thing that is not as it should be."""
    with tempfile.TemporaryDirectory() as made:
        data = Path(made) / "data"
        for round_name in ("first start", "start after a kill"):
            first = subprocess.Popen(program(data))
            until = time.monotonic() + PATIENCE_S
            while not holds(first.pid, data / "profile.lock") and time.monotonic() < until:
                time.sleep(0.1)
            second = second_start(data)
            if second.returncode != 0 or first.poll() is not None:
                print(f"{round_name}: the second start said: {second.stdout}{second.stderr}")
                first.kill()
                return 1
            print(f"{round_name}: {second.stdout.strip()}")
            open_status = status(data)
            first.kill()
            first.wait()
            if (open_status, status(data)) != (0, NOT_RUNNING):
                print(f"{round_name}: the status was {open_status} with the window and {status(data)} without it")
                return 1
    return 0


sys.exit(main())
