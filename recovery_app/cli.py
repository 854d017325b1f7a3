"""The command line: it reads its arguments without Qt, so that help and assess answer at once."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from recovery_app import __version__

USAGE_ERROR = 2


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = argparse.ArgumentParser(
        prog="recovery-app",
        description="Guides a runner with a sore lower back from first questions to running again.",
        epilog="assess FILE: judge one case given as JSON (- reads standard input); see the README for its format.",
    )
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    made.add_argument("--data-dir", type=Path, metavar="DIR", help="keep the profile in this folder")
    made.add_argument("--theme", choices=("light", "dark", "system"), help="colours for this start")
    made.add_argument("--tour", type=Path, metavar="DIR", help="walk through the windows and write a picture of each")
    commands = made.add_subparsers(dest="command", metavar="assess")
    assess = commands.add_parser("assess", help="judge one case given as JSON")
    assess.add_argument("file", metavar="FILE")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 for done, 2 for something the user has to mend."""
    options = parser().parse_args(arguments)
    if options.command == "assess":
        return assess_file(options.file)
    if options.tour is not None:
        from recovery_app.tour import run_tour

        return run_tour(options.tour)
    from recovery_app.bootstrap import run_window

    return run_window(options.data_dir, options.theme)


def assess_file(name: str) -> int:
    """Print the judgement of the case in a file, or one line that says what is wrong with it."""
    from datetime import UTC, datetime

    import msgspec

    from recovery_app.assess_case import CaseError, judge, read_case
    from recovery_app.content.location import find_assets
    from recovery_app.content.reader import ContentError, read_knowledge

    try:
        text = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        knowledge = read_knowledge(find_assets())
        judged = judge(read_case(text, knowledge), knowledge, datetime.now(UTC).astimezone())
    except OSError as problem:
        return refuse(f"{name}: {problem.strerror or problem}. Name a file that can be read.")
    except CaseError as problem:
        return refuse(f"{name}: {problem}")
    except ContentError as problem:
        return refuse(str(problem))
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(judged), indent=2).decode() + "\n")
    return 0


def refuse(line: str) -> int:
    """Print one line to standard error and return the exit status for something the user has to mend."""
    print(f"recovery-app: {' '.join(line.split())}", file=sys.stderr)
    return USAGE_ERROR
