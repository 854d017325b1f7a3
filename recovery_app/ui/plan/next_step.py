"""The one next thing on the way back to running."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import time_or_day
from recovery_app.domain.progress import RunGoal
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import not_before, rest_value, run_title

Wish = Literal["", "check", "return", "today", "run", "signs"]

BEGIN_RUNNING = "Begin short runs"
ANSWER = "Answer them"
START = "Start the run"


class NextStep(msgspec.Struct, frozen=True):
    """Hold what comes next, a line about it, and the button that leads there; without a wish there is no button."""

    title: str
    line: str
    wish: Wish = ""
    verb: str = ""


def next_step(knowledge: Knowledge, shown: Shown) -> NextStep:
    """Return the next thing: safety questions first, then runs, then the signs, then the rest that is left."""
    day = shown.day
    # The weekly questions can wait for Today; the short ones come before anything else.
    if day.check_due is not None and day.check_due.kind == "mini":
        return NextStep("A few short questions", day.check_due.reason, "check", ANSWER)
    if day.run is not None:
        return _run(day.run, shown)
    if day.ready_to_run:
        rule = knowledge.training.run
        minutes = rule.first_session_repeats * rule.first_session_run_min
        line = f"Your first session has only {minutes} minutes of running."
        return NextStep("All signs are ready", line, "return", BEGIN_RUNNING)
    return _signs(day)


def _run(run: RunGoal, shown: Shown) -> NextStep:
    if run.state == "check_first":
        return NextStep(run_title(run), run.reason, "check", ANSWER)
    if shown.day.next == "morning":
        return NextStep("Tell how the morning after your run was", run.reason, "today", "Open Today")
    if not run.number:
        return NextStep(run_title(run), run.reason, "today", "Open Today")
    if run.state == "today":
        return NextStep(f"Today: {run_title(run)}", run.reason, "run", START)
    if run.state == "done":
        later = f"{not_before(run.not_before, shown.now)}." if run.not_before is not None else ""
        return NextStep("Today's run is done", f"The next one: {run_title(run)}. {later}".rstrip())
    if run.not_before is not None:
        at = time_or_day(run.not_before, shown.now)
        return NextStep(f"Next run: not before {at}", f"{run_title(run)}. {run.reason}")
    return NextStep("No run today", run.reason)


def _signs(day: Agenda) -> NextStep:
    open_signs = [one.sign for one in day.signs if not one.met]
    if all(one.answered_by == "safety" for one in open_signs):
        return NextStep("One short check is left", f"Then you can {BEGIN_RUNNING.lower()}.", "check", "Answer it")
    # The countdown ends by itself, and the check is for the day of the run: what the user can work on comes first.
    first = next((one for one in open_signs if one.answered_by in {"user", "walks"}), None)
    line = f"Signs ready: {len(day.signs) - len(open_signs)} of {len(day.signs)}."
    if first is not None:
        line = f"{line} Still open: {first.text}."
    if day.rest is None or day.rest.over:
        return NextStep("Look at your signs", line, "signs", "See all signs")
    return NextStep(f"Rest from running: {rest_value(day.rest)} to review", line, "signs", "See all signs")
