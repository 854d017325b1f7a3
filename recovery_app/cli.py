"""The command line: it reads its arguments without Qt, so that help, assess and plan answer at once."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from recovery_app import __version__

USAGE_ERROR = 2
STEERING = {
    "status": "tell how the session stands",
    "start": "start a session in the open window",
    "pause": "pause the session",
    "resume": "go on after a pause",
    "skip": "end the present step and go on with the next",
    "stop": "stop the session",
}
WHAT_STARTS = "heat, wrap, ice, ice_intermittent, contrast_short, contrast_long, moves, walk, run, or an exercise's id"


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = argparse.ArgumentParser(
        prog="recovery-app",
        description="Guides a runner with a sore lower back from first questions to running again.",
        epilog=(
            "assess FILE: judge one case given as JSON (- reads standard input). "
            "plan --profile FILE [--on DATE]: print a day's plan as JSON. "
            "status, start PROTOCOL, pause, resume, skip, stop: steer the open window. See the README for all."
        ),
    )
    made.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    made.add_argument("--data-dir", type=folder, metavar="DIR", help="keep the profile in this folder")
    made.add_argument("--theme", choices=("light", "dark", "system"), help="colours for this start")
    made.add_argument("--tour", type=folder, metavar="DIR", help="walk through the windows and write a picture of each")
    commands = made.add_subparsers(dest="command", metavar="{assess,plan,status,start,pause,resume,skip,stop}")
    assess = commands.add_parser("assess", help="judge one case given as JSON")
    assess.add_argument("file", metavar="FILE")
    plan = commands.add_parser("plan", help="print the plan of a day as JSON; nothing is written")
    plan.add_argument("--profile", required=True, metavar="FILE", help="the profile to read, or a backup of it")
    plan.add_argument("--on", metavar="DATE", help="the day, as yyyy-mm-dd; today if left out")
    add_steering(commands)
    return made


def add_steering(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands that steer the session of the open window."""
    for name, what in STEERING.items():
        one = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
        # Before the command or after it: both are natural, so neither may undo the other.
        one.add_argument("--data-dir", type=folder, metavar="DIR", default=argparse.SUPPRESS, help="whose window")
        if name == "start":
            one.add_argument("what", metavar="PROTOCOL", help=WHAT_STARTS)
        if name == "status":
            one.add_argument("--json", action="store_true", dest="as_json", help="print it as JSON")


def folder(name: str) -> Path:
    """Return the folder that an argument names, from the root on; raise ArgumentTypeError where there is no such."""
    if not name:
        raise argparse.ArgumentTypeError("the name of the folder is empty")
    try:
        return Path(name).expanduser().absolute()
    except (RuntimeError, OSError) as problem:
        raise argparse.ArgumentTypeError(f"{name}: {problem}") from problem


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 for done, 2 for something the user has to mend.

    Steering the open window also knows 1 for refused and 3 for no window.
    """
    options = parser().parse_args(arguments)
    if options.command == "assess":
        return assess_file(options.file)
    if options.command == "plan":
        return print_plan(options.profile, options.on)
    if options.command in STEERING:
        return steer_window(options)
    if options.tour is not None:
        from recovery_app.tour import run_tour

        return run_tour(options.tour)
    from recovery_app.bootstrap import run_window

    return run_window(options.data_dir, options.theme)


def assess_file(name: str) -> int:
    """Print the judgement of the case in a file, or one line that says what is wrong with it."""
    from datetime import UTC, datetime

    import msgspec

    from recovery_app.assess_case import LARGEST_CASE_BYTES, CaseError, judge, read_case
    from recovery_app.content.location import find_assets
    from recovery_app.content.reader import ContentError, read_knowledge

    try:
        # A byte more than a case may have is enough to refuse it; a device gives bytes without end.
        with open(0 if name == "-" else name, "rb", closefd=name != "-") as file:
            text = file.read(LARGEST_CASE_BYTES + 1)
        knowledge = read_knowledge(find_assets())
        judged = judge(read_case(text, knowledge), knowledge, datetime.now(UTC).astimezone())
    except OSError as problem:
        return refuse(f"{name}: {problem.strerror or problem}. Name a file that can be read.")
    except CaseError as problem:
        return refuse(f"{name}: {problem}")
    except ContentError as problem:
        return refuse(str(problem))
    return say(msgspec.json.format(msgspec.json.encode(judged), indent=2).decode())


def print_plan(name: str, day: str | None) -> int:
    """Print the plan that a profile file gives for a day, or one line that says what is wrong."""
    from datetime import datetime

    import msgspec

    from recovery_app.content.location import find_assets
    from recovery_app.content.reader import ContentError, read_knowledge
    from recovery_app.plan_command import PlanError, left_out, noon_of, plan_json, read_profile

    try:
        moment = noon_of(day, datetime.now().astimezone())
        decoded = read_profile(name)
        planned = plan_json(decoded.profile, read_knowledge(find_assets()), moment, name)
    except (PlanError, ContentError) as problem:
        return refuse(str(problem))
    if decoded.set_aside:
        tell(left_out(name, decoded.set_aside))
    return say(msgspec.json.format(msgspec.json.encode(planned), indent=2).decode())


def steer_window(options: argparse.Namespace) -> int:
    """Ask the open window for something, and print its answer or one line that says why not."""
    from recovery_app.session_commands import steer
    from recovery_app.storage.locations import default_data_dir

    data_dir = options.data_dir or default_data_dir()
    as_json = options.command == "status" and options.as_json
    told = steer(options.command, options.what if options.command == "start" else "", data_dir, as_json=as_json)
    written = say(told.out) if told.out else 0
    if told.problem:
        tell(told.problem)
    return told.status or written


def say(text: str) -> int:
    """Print a text to standard output and return the exit status; a reader that has had enough is no fault."""
    if sys.stdout is None:
        return refuse("Standard output is closed. Send it where it can be written.")
    try:
        print(text, flush=True)
    except OSError as problem:
        # Python writes what is left when it ends, and would tell of the same fault again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(problem, BrokenPipeError):
            return refuse(f"Standard output: {problem.strerror}. Send it where it can be written.")
    return 0


def refuse(line: str) -> int:
    """Print one line to standard error and return the exit status for something the user has to mend."""
    tell(line)
    return USAGE_ERROR


def tell(line: str) -> None:
    """Print one line to standard error, whatever it holds."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in " ".join(line.split()))
    # print() would take standard output in place of a standard error that is closed.
    if sys.stderr is not None:
        with suppress(OSError):
            print(f"recovery-app: {shown}", file=sys.stderr, flush=True)
