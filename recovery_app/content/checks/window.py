"""The windows of an episode: at every hour each pattern has one, and what it offers is open by then."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.error import ContentError
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.question import PATTERN_IDS

FILE = "heat_ice.toml"
OPEN_END_H = 100_000


def window_problems(rules: HeatIceRules) -> Iterator[ContentError]:
    """Yield what does not hold in the windows of heat and ice."""
    for pattern in PATTERN_IDS:
        edge_h = 0
        for window in rules.window:
            if window.pattern != pattern:
                continue
            if window.from_h != edge_h or window.to_h <= window.from_h:
                yield ContentError(
                    FILE,
                    f"window {pattern} from {window.from_h} h: let it begin at {edge_h} h and end later.",
                )
            edge_h = window.to_h
        if edge_h < OPEN_END_H:
            yield ContentError(FILE, f"window {pattern} ends at {edge_h} h. Let the last one end at {OPEN_END_H}.")
    locked_h = {protocol.id: protocol.locked_first_hours for protocol in rules.protocol}
    for window in rules.window:
        if window.from_h < locked_h.get(window.offer, 0):
            yield ContentError(
                FILE,
                f"window {window.pattern} from {window.from_h} h offers {window.offer}, which is locked until"
                f" {locked_h[window.offer]} h. Offer another.",
            )
