"""The program never opens an internet socket, whatever is done with it: the kernel itself watches a whole journey."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.no_inet import machine
from tests.journeys.whole_journey import CONTROLS

ROOT = Path(__file__).parents[2]
PATIENT_S = 240
STEPS = [
    "first_start_and_wizard",
    "heat_session",
    "guided_session",
    "walk",
    "check_in",
    "library",
    "progress",
    "all_other_pages",
    "data_saved_and_brought_back",
    "report_saved",
    "two_people",
    "second_start",
    "everything_erased",
    "close",
]

pytestmark = pytest.mark.skipif(machine() is None, reason="only Linux on x86_64 or aarch64 has the filter")


def journey(folder: Path, *control: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.journeys.whole_journey", str(folder), *control]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENT_S, check=False)


@pytest.mark.parametrize("control", CONTROLS)
def test_a_program_that_opens_an_internet_socket_dies_under_the_filter(tmp_path: Path, control: str) -> None:
    done = journey(tmp_path, control)
    assert (done.returncode, done.stdout) == (-signal.SIGSYS, "filter\n")


def test_a_whole_journey_opens_no_internet_socket(tmp_path: Path) -> None:
    done = journey(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["filter", *STEPS]
