"""The parts of a report that tell which changes the plan made, and which exercises hurt."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.log_training import BlockRated, HurtPlace
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.report_facts import ReportFacts
from recovery_app.domain.report_parts import ReportSection, counted, section, typed
from recovery_app.domain.safety_summary import SummaryLine

UNDONE: Final = "The patient kept it as it was."
PLACES: Final[dict[HurtPlace, str]] = {
    "back": "in the back",
    "hip": "in the hip or buttock",
    "down_leg": "further down the leg",
    "tingling": "new tingling",
    "elsewhere": "elsewhere",
}
_SHOWS_FROM: Final = 1
"""Pain from which a named exercise is said to have hurt."""


def changes_section(facts: ReportFacts) -> ReportSection:
    """Return every change that a plan or the patient made in the range, the newest first, with its reason."""
    dated = [(one.day, f"{one.what} {one.because}{f' {UNDONE}' if one.undone else ''}") for one in facts.changes]
    own = [(one.day, _choice(facts, one)) for one in reversed(facts.swaps)]
    items = sorted((*dated, *own), key=lambda one: one[0], reverse=True)
    undone = sum(one.undone for one in facts.changes)
    if not items:
        return section("changes", (SummaryLine("", "None in this time."),))
    kept = f", {undone} of them undone by the patient" if undone else ""
    head = SummaryLine("", f"{counted(len(dated), 'change')} by the plan{kept}; {len(own)} by the patient.")
    return section("changes", (head,), (SummaryLine(f"{full_date(day)}:", text) for day, text in items))


def sore_section(facts: ReportFacts) -> ReportSection:
    """Return the exercises that hurt, the sorest first: how often, how much at worst, where, and what came of it."""
    found: dict[str, list[BlockRated]] = {}
    for entry in facts.told(facts.log.blocks):
        if entry.sore_exercise and _hurt(entry):
            found.setdefault(entry.sore_exercise, []).append(entry)
    if not found:
        return section("sore", (SummaryLine("", "None told in this time."),))
    ranked = sorted(found.items(), key=lambda one: (-_worst(one[1]), -len(one[1])))
    return section("sore", (), (_sore(facts, exercise, entries) for exercise, entries in ranked))


def _hurt(entry: BlockRated) -> bool:
    return entry.pain_during is None or entry.pain_during >= _SHOWS_FROM or bool(entry.signs)


def _worst(entries: list[BlockRated]) -> int:
    return max((one.pain_during for one in entries if one.pain_during is not None), default=0)


def _sore(facts: ReportFacts, exercise: str, entries: list[BlockRated]) -> SummaryLine:
    told = [counted(len(entries), "time")]
    if any(one.pain_during is not None for one in entries):
        told.append(f"worst {_worst(entries)} of 10")
    places = dict.fromkeys(PLACES[one.where] for one in entries if one.where is not None)
    told += places
    told.append(f"last on {full_date(entries[-1].day)}")
    goes_on = facts.progress is not None and facts.episode is not None and facts.episode.ended_on is None
    state = facts.progress.sore.get(exercise) if facts.progress is not None and goes_on else None
    now = "" if state is None else (" Left out now." if state.left_out else " Made easier now.")
    return SummaryLine(f"{_name(facts, exercise)}:", f"{', '.join(told)}.{now}")


def _choice(facts: ReportFacts, entry: PlanOverride) -> str:
    name = _name(facts, entry.exercise_id)
    if entry.action == "swap":
        return f"The patient swapped {name} for {_name(facts, entry.instead)}."
    return f"The patient left {name} out." if entry.action == "drop" else f"The patient kept {name} in the plan."


def _name(facts: ReportFacts, exercise_id: str) -> str:
    try:
        return facts.knowledge.exercise(exercise_id).name
    except KeyError:
        return typed(exercise_id)
