"""Heat and ice: no protocol can be set up so that it passes its own limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.checks.window import window_problems
from recovery_app.content.error import ContentError
from recovery_app.domain.heat_ice import HeatIceKind, HeatIceRules, Medium, Protocol, ProtocolId

FILE = "heat_ice.toml"


def heat_ice_problems(rules: HeatIceRules) -> Iterator[ContentError]:
    """Yield what does not hold in heat and ice."""
    yield from each_once(FILE, "protocol", (one.id for one in rules.protocol), get_args(ProtocolId))
    yield from repeated(FILE, "question", (one.id for one in rules.question))
    yield from each_once(FILE, "advice for", (one.medium for one in rules.advice), get_args(Medium))
    yield from repeated(FILE, "skin_answer", (one.code for one in rules.skin_answer))
    for protocol in rules.protocol:
        yield from _protocol_problems(protocol)
    for question in rules.question:
        if {question.heat, question.ice, question.contrast} == {"ok"}:
            yield ContentError(FILE, f"question {question.id} changes nothing. Set an effect to block or ask.")
        if question.lifts_after_h < 0:
            yield ContentError(FILE, f"question {question.id}: lifts_after_h is below 0. Use 0 for never.")
    for answer in rules.skin_answer:
        if not answer.good and not answer.advice:
            yield ContentError(FILE, f"skin_answer {answer.code} ends the session without advice. Write it.")
    yield from _number_problems(rules)
    yield from window_problems(rules)


def _protocol_problems(protocol: Protocol) -> Iterator[ContentError]:
    where = f"protocol {protocol.id}"
    media = {phase.medium for phase in protocol.round} - {"skin_rest"}
    if media != ({"heat", "ice"} if protocol.kind == "contrast" else {protocol.kind}):
        yield ContentError(FILE, f"{where}: its round does not fit its kind {protocol.kind}. Correct one of them.")
    for phase in protocol.round:
        if not 0 < phase.shortest_s <= phase.default_s <= phase.longest_s:
            yield ContentError(FILE, f"{where}: its {phase.medium} is not shortest, default, longest. Order them.")
        if phase.medium != "skin_rest" and phase.longest_s > protocol.longest_on_s:
            yield ContentError(FILE, f"{where}: {phase.medium} may be on for longer than longest_on_s. Shorten it.")
    if not 1 <= protocol.rounds_fewest <= protocol.rounds_default <= protocol.rounds_most:
        yield ContentError(FILE, f"{where}: its rounds are not fewest, default, most. Order them.")
    # Not the most rounds at their longest: where that is more than the hard stop, the timer cuts it.
    needed_s = max(
        _session_s(protocol, protocol.rounds_default, "default_s"),
        _session_s(protocol, protocol.rounds_fewest, "longest_s"),
        _session_s(protocol, protocol.rounds_most, "shortest_s"),
    )
    if needed_s > protocol.hard_stop_s:
        yield ContentError(FILE, f"{where}: {needed_s} s pass its hard stop of {protocol.hard_stop_s} s. Shorten it.")
    if protocol.gap_s <= 0 or protocol.most_a_day < 1:
        yield ContentError(FILE, f"{where}: it has no gap or no uses a day. Set gap_s and most_a_day above 0.")
    if protocol.most_days_running < 0 or protocol.locked_first_hours < 0:
        yield ContentError(FILE, f"{where}: most_days_running or locked_first_hours is below 0. Use 0 for none.")


def _session_s(protocol: Protocol, rounds: int, field: str) -> int:
    """Return the seconds of a session; a rest of the skin at its very end is left out."""
    seconds: list[int] = [getattr(phase, field) for phase in protocol.round]
    ends_on_rest = bool(protocol.round) and protocol.round[-1].medium == "skin_rest"
    return rounds * sum(seconds) - (seconds[-1] if ends_on_rest else 0)


def _number_problems(rules: HeatIceRules) -> Iterator[ContentError]:
    numbers = {
        "ask_again_after_days": rules.ask_again_after_days,
        "skin_check_every_s": rules.skin_check_every_s,
        "repeat_alarm_s": rules.repeat_alarm_s,
        "bad_skin_limit": rules.bad_skin_limit,
        "bad_skin_lock_h": rules.bad_skin_lock_h,
        "after_ice.wait_s": rules.after_ice.wait_s,
        "heat_review.days": rules.heat_review.days,
    }
    for name, number in numbers.items():
        if number < 1:
            yield ContentError(FILE, f"{name} is {number}. It must be above 0.")
    if rules.louder_alarm_s <= rules.repeat_alarm_s:
        yield ContentError(FILE, "louder_alarm_s does not come after repeat_alarm_s. Make it longer.")
    if not 0 <= rules.warn_sleep_from_hour <= 23:
        yield ContentError(FILE, f"warn_sleep_from_hour is {rules.warn_sleep_from_hour}. Choose 0 to 23.")
    for kind in get_args(HeatIceKind):
        if not is_grade(rules.evidence_grades.get(kind, "")):
            yield ContentError(FILE, f"evidence_grades has no grade for {kind}. Use A, B, C, D or two of them.")
    if not rules.burn_first_aid:
        yield ContentError(FILE, "burn_first_aid is empty. Write its steps.")
