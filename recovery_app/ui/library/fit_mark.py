"""The words, icon and colour that say how a stretch fits."""

from __future__ import annotations

import msgspec

from recovery_app.domain.fit import Fit


class FitMark(msgspec.Struct, frozen=True):
    """Hold a line under a stretch: its words, its icon and the role of its colour; no words means no line."""

    text: str = ""
    icon: str = ""
    colour: str = "muted"


def fit_mark(fit: Fit, phase_name: str) -> FitMark:
    """Return the line for a fit; `phase_name` is where a later stretch begins."""
    if fit.kind == "planned":
        return FitMark("In today's plan", "check", "primary")
    if fit.kind == "later":
        return FitMark(f"Later: {phase_name}", "clock", "care")
    if fit.kind == "unsuited":
        return FitMark("Not with your pattern", "ban", "care")
    if fit.kind == "avoid":
        return FitMark(fit.text, "ban", "care")
    return FitMark()
