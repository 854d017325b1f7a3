"""The looks and the words of a session, each from the phase it is in."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import msgspec

from recovery_app.domain.duration_text import minutes_text
from recovery_app.domain.heat_ice import HeatIceRules, Protocol
from recovery_app.domain.heat_ice_access import Access
from recovery_app.domain.moment_text import at_moment
from recovery_app.domain.session_state import extendable_s
from recovery_app.domain.timed_session import SessionState, Step, StepKind, StopReason, TimedSession
from recovery_app.ui.widgets.button import ButtonKind
from recovery_app.ui.widgets.card import CardLook

EXTRA_S: Final = 60
"""What one press on "1 minute" adds."""


class PhaseLook(msgspec.Struct, frozen=True):
    """Hold how a phase looks: the tokens of the page and of its marks, the icon, the soft fill and the button."""

    page: str
    colour: str
    icon: str
    soft: CardLook
    button: ButtonKind


class WhyStopped(msgspec.Struct, frozen=True):
    """Hold a reason for stopping in words, and as the log keeps it."""

    text: str
    because: StopReason


WHY_STOPPED: Final = "Why did you stop?"
STOP_REASONS: Final = (
    WhyStopped("It hurt", "pain"),
    WhyStopped("I was tired", "tired"),
    WhyStopped("Something else", "other"),
    WhyStopped("Rather not say", ""),
)

LOOKS: Final[dict[StepKind, PhaseLook]] = {
    "heat": PhaseLook("heat_page", "heat", "flame", "heat", "phase-heat"),
    "ice": PhaseLook("ice_page", "ice", "snowflake", "ice", "phase-ice"),
    "skin_rest": PhaseLook("bg", "primary", "clock", "primary", "primary"),
}

PACKS: Final[dict[StepKind, str]] = {"heat": "warm pack", "ice": "cold pack", "skin_rest": "pack"}


def session_title(protocol: Protocol, step: Step, steps: tuple[Step, ...]) -> str:
    """Return the title of a session, with its round where there are several."""
    rounds = steps[-1].round
    return f"{protocol.name}, round {step.round} of {rounds}" if rounds > 1 else protocol.name


def step_title(rules: HeatIceRules, step: Step) -> str:
    """Return a step with its length, such as "Ice, 1 minute"."""
    return f"{rules.advice_for(step.kind).name}, {minutes_text(step.planned_s)}"


def minute_reason(session: TimedSession, state: SessionState) -> str:
    """Return why no minute can be added, or nothing where one can."""
    if extendable_s(session, state) >= EXTRA_S:
        return ""
    step = session.steps[state.step_index]
    if state.step_duration_s + EXTRA_S > step.longest_s:
        return f"{minutes_text(step.longest_s)} is the limit"
    return f"{minutes_text(session.hard_stop_s)} in all is the limit"


def skip_reason(step: Step) -> str:
    """Return why a step cannot be skipped, or nothing where it can: the rest of the skin is what keeps it safe."""
    return "Your skin needs the whole rest" if step.kind == "skin_rest" else ""


def seconds_in_all(session: TimedSession) -> int:
    """Return how long a session takes, with the time that was added."""
    return sum(step.planned_s for step in session.steps) + sum(event.seconds for event in session.events)


def go_on_line(rules: HeatIceRules, following: Step | None) -> str:
    """Return what the answer that the skin is normal begins."""
    if following is None:
        return "That was the last step."
    length = minutes_text(following.planned_s)
    if following.kind == "skin_rest":
        return f"If it is, keep packs off. Your answer starts a rest of {length}."
    return f"If it is, put the {PACKS[following.kind]} on. Your answer starts its {length}."


def next_line(access: Access, now: datetime, *, skin_is_good: bool) -> str:
    """Return when the same may be done again, or why not; nothing where it may be now."""
    if access.until is None:
        return access.reason
    once = "" if skin_is_good else ", once your skin is back to normal"
    return f"{access.reason} Next one possible {at_moment(access.until, now)}{once}.".strip()
