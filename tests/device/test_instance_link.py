"""A second start raises the first window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from recovery_app.device.instance_link import InstanceLink, ask_to_raise

ASK = "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]); "
ASK += (
    "from recovery_app.device.instance_link import ask_to_raise; sys.exit(0 if ask_to_raise(Path(sys.argv[1])) else 3)"
)


def test_another_process_can_ask_the_open_window_to_come_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path)
    assert link.listen()
    with qtbot.waitSignal(link.raise_requested, timeout=20_000):
        asking = subprocess.Popen([sys.executable, "-c", ASK, str(tmp_path)])
    assert asking.wait() == 0
    link.close()


def test_nobody_answers_where_no_window_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    assert not ask_to_raise(tmp_path)


def test_a_socket_left_by_a_crash_does_not_stop_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    crashed = InstanceLink(tmp_path)
    assert crashed.listen()
    after = InstanceLink(tmp_path)
    assert after.listen()
    after.close()
    crashed.close()
