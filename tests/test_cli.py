"""The command line, as a user types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from recovery_app.cli import main
from tests.domain.cases import WORKED_EXAMPLE


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    command = [sys.executable, "-m", "recovery_app", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False, timeout=60)


def case_file(folder: Path, text: str) -> str:
    file = folder / "case.json"
    file.write_text(text, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_version_and_help_answer_without_qt(argument: str) -> None:
    code = (
        "import sys\n"
        "from recovery_app.cli import main\n"
        "try:\n"
        f"    main(['{argument}'])\n"
        "except SystemExit as end:\n"
        "    qt = any(name.split('.')[0] == 'PySide6' for name in sys.modules)\n"
        "    sys.exit(end.code or qt)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert (found.returncode, found.stderr) == (0, "")
    assert "recovery-app" in found.stdout


def test_help_names_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "assess FILE" in printed
    assert "plan --profile FILE" in printed


def test_assess_prints_the_judgement_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """causes.md 5."""
    assert main(["assess", case_file(tmp_path, json.dumps({"answers": WORKED_EXAMPLE}))]) == 0
    printed = capsys.readouterr()
    judged = json.loads(printed.out)
    assert (judged["level"], judged["plan_pattern"], judged["certainty"]) == ("clear", "MS", "clear")
    assert printed.err == ""


def test_assess_reads_standard_input_and_runs_without_qt() -> None:
    found = run("assess", "-", stdin='{"age": 40, "flags": {"RF-CES-1": "yes"}}')
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout)["level"] == "E"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param('{"age": 35,', "format", id="broken JSON"),
        pytest.param('{"age": NaN}', "byte 8", id="NaN"),
        pytest.param('{"age": "old"}', "age", id="wrong type"),
        pytest.param('{"answers": {"Q99": "yes"}}', "answers.Q99", id="unknown question"),
        pytest.param('{"answers": {"Q01": "elbow"}}', "answers.Q01", id="wrong code"),
        pytest.param('{"flags": {"RF-NOPE": "yes"}}', "flags.RF-NOPE", id="unknown flag"),
        pytest.param('{"flags": {"RF-CES-1": ["a"]}}', "flags.RF-CES-1", id="criteria for a flag without"),
        pytest.param('{"answers": ' + "[" * 50_000 + "]" * 50_000 + "}", "answers", id="deep nesting"),
        pytest.param(" " * 1_000_001, "longer than 1000000 bytes", id="huge file"),
        pytest.param('{"flags": {"RF-CES-1": "yes", "RF-CES-1": "no"}}', "RF-CES-1", id="an id that stands twice"),
        pytest.param('{"answers": {"Q\\u001b[2J": "yes"}}', "answers.Q?[2J", id="a terminal's own codes"),
        pytest.param('{"answers": {"Q\\n99": "yes"}}', "answers.Q 99", id="a line break in an id"),
    ],
)
def test_a_wrong_case_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, names: str
) -> None:
    name = case_file(tmp_path, text)
    assert main(["assess", name]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"recovery-app: {name}: ")
    assert names in printed.err
    assert printed.err.count("\n") == 1


def test_a_missing_file_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nowhere.json"
    assert main(["assess", str(missing)]) == 2
    assert capsys.readouterr().err == (
        f"recovery-app: {missing}: No such file or directory. Name a file that can be read.\n"
    )


def test_a_folder_is_no_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no device that gives bytes without end")
def test_a_device_without_end_is_no_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", "/dev/zero"]) == 2
    assert "longer than" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's redirections")
@pytest.mark.parametrize(
    ("redirection", "status", "says"),
    [
        pytest.param("| head -c 0", 0, "", id="a reader that has had enough"),
        pytest.param(">&-", 2, "Standard output", id="closed"),
        pytest.param("> /dev/full", 2, "Standard output", id="a full disk"),
        pytest.param("- <&-", 2, "Name a file", id="no standard input"),
    ],
)
def test_a_judgement_that_cannot_be_printed_is_no_traceback(
    tmp_path: Path, redirection: str, status: int, says: str
) -> None:
    if "full" in redirection and not Path("/dev/full").exists():
        pytest.skip("no full device")
    name = "" if redirection.startswith("-") else case_file(tmp_path, "{}")
    command = f"set -o pipefail; '{sys.executable}' -m recovery_app assess {name} {redirection}"
    found = subprocess.run(["bash", "-c", command], capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (found.returncode, found.stdout) == (status, "")
    assert says in found.stderr
    assert found.stderr.count("\n") == bool(says)


@pytest.mark.parametrize("name", ["", "~nobody-of-this-name/data"])
@pytest.mark.parametrize("option", ["--data-dir", "--tour"])
def test_a_folder_that_cannot_be_is_refused(option: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([option, name])
    assert end.value.code == 2
    assert option in capsys.readouterr().err


def test_no_wrong_case_ends_in_a_traceback() -> None:
    found = run("assess", "-", stdin='{"answers": {"Q01": ' + "[" * 50_000 + "]" * 50_000 + "}}")
    assert found.returncode == 2
    assert "Traceback" not in found.stderr
    assert found.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["assess"], ["asess", "case.json"], ["--theme", "pink"], ["--colour"]])
def test_wrong_arguments_end_with_the_status_for_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "recovery-app" in capsys.readouterr().err


def test_this_qt_and_python_survive_thousands_of_signals() -> None:
    """Some pairs lose a reference to None or True at every emit and abort without a word after a few hundred."""
    code = (
        "from PySide6.QtCore import QObject, Signal\n"
        "class Bell(QObject):\n"
        "    rung = Signal(object)\n"
        "    silent = Signal()\n"
        "heard = []\n"
        "bell = Bell()\n"
        "bell.rung.connect(heard.append)\n"
        "for number in range(5_000):\n"
        "    bell.rung.emit(None)\n"
        "    bell.rung.emit(True)\n"
        "    bell.silent.emit()\n"
        "    bell.setObjectName('bell')\n"
        "raise SystemExit(len(heard) != 10_000)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert (found.returncode, found.stderr) == (0, "")
