"""The words, icon and colour that say how a stretch fits."""

from __future__ import annotations

import msgspec

from recovery_app.domain.fit import Fit
from recovery_app.domain.plan_rules import PlanRules


class FitMark(msgspec.Struct, frozen=True):
    """Hold a line under a stretch: its words, its icon and the role of its colour; no words means no line."""

    text: str = ""
    icon: str = ""
    colour: str = "muted"


def fit_mark(fit: Fit, plan: PlanRules) -> FitMark:
    """Return the line for a fit; `plan` names the phases and the things that a home may lack."""
    match fit.kind:
        case "planned":
            return FitMark("In today's plan, pinned by you" if fit.pinned else "In today's plan", "check", "primary")
        case "dropped":
            return FitMark("Left out by you", "x")
        case "swapped":
            return FitMark("Swapped by you", "refresh-cw")
        case "missing":
            return FitMark(plan.thing_named(fit.lacks).lacking, "info")
        case "sore":
            return FitMark("Left out for now: it hurt", "ban", "care")
        case "later" if fit.phase is not None:
            return FitMark(f"Later: {plan.phase_card(fit.phase).name}", "clock", "care")
        case "unsuited":
            return FitMark("Not with your pattern", "ban", "care")
        case "against":
            return FitMark("Not the way that eases you", "ban", "care")
        case "avoid":
            return FitMark(f"Not now. {fit.text}", "ban", "care")
        case _:
            return FitMark("Pinned by you", "check") if fit.pinned else FitMark()
