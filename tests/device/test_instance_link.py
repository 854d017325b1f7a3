"""A second start raises the first window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
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
    assert not ask_to_raise(tmp_path, within_ms=1)


def test_a_program_that_hangs_does_not_count_as_raised(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path)
    assert link.listen()
    assert not ask_to_raise(tmp_path, within_ms=50)
    link.close()


def test_a_second_start_waits_for_a_first_one_that_does_not_listen_yet(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path)
    with qtbot.waitSignal(link.raise_requested, timeout=20_000):
        asking = subprocess.Popen([sys.executable, "-c", ASK + "\n", str(tmp_path)])
        QTimer.singleShot(1_000, link, link.listen)
    assert asking.wait() == 0
    link.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name may be any bytes")
def test_a_folder_with_odd_bytes_in_its_name_has_a_link(qtbot: QtBot, tmp_path: Path) -> None:
    link = InstanceLink(tmp_path / "\udcff")
    assert link.listen()
    link.close()


def test_a_socket_left_by_a_crash_does_not_stop_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    crashed = InstanceLink(tmp_path)
    assert crashed.listen()
    after = InstanceLink(tmp_path)
    assert after.listen()
    after.close()
    crashed.close()
