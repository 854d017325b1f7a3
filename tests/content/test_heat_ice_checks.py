"""What must hold in heat and ice."""

from __future__ import annotations

import msgspec

from recovery_app.content.checks import problems
from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, cases, first, heat_ice, phase_of, protocol, told

HEAT_ICE: dict[str, Case] = {
    "a protocol missing": (heat_ice(protocol=lambda k: k.heat_ice.protocol[1:]), "protocol heat", "once"),
    "a skin question twice": (heat_ice(question=lambda k: k.heat_ice.question * 2), "question HI-01", "its own id"),
    "no advice for a pack": (heat_ice(advice=lambda k: k.heat_ice.advice[1:]), "advice for heat", "once"),
    "a skin answer twice": (heat_ice(skin_answer=lambda k: k.heat_ice.skin_answer * 2), "skin_answer ok", "its own id"),
    "ice in a heat protocol": (phase_of("heat", medium="ice"), "protocol heat", "kind heat"),
    "alternation without heat": (phase_of("contrast_short", medium="ice"), "protocol contrast_short", "kind contrast"),
    "a protocol without a round": (protocol("heat", round=()), "protocol heat", "kind heat"),
    "a default above the longest": (phase_of("heat", default_s=1201), "protocol heat", "Order them"),
    "a default below the shortest": (phase_of("heat", default_s=599), "protocol heat", "Order them"),
    "a pack on for too long": (phase_of("heat", longest_s=1201), "protocol heat", "longest_on_s"),
    "rounds out of order": (protocol("contrast_short", rounds_default=6), "protocol contrast_short", "Order them"),
    "a default past the hard stop": (protocol("ice_intermittent", hard_stop_s=1799), "ice_intermittent", "hard stop"),
    "a longest time past the hard stop": (protocol("heat", hard_stop_s=1199), "protocol heat", "hard stop"),
    "no gap": (protocol("ice", gap_s=0), "protocol ice", "gap_s"),
    "no use a day": (protocol("ice", most_a_day=0), "protocol ice", "most_a_day"),
    "a lock below nothing": (protocol("contrast_long", locked_first_hours=-1), "contrast_long", "Use 0"),
    "a run of days below nothing": (protocol("wrap", most_days_running=-1), "protocol wrap", "Use 0"),
    "a skin question that changes nothing": (
        heat_ice(question=lambda k: first(k.heat_ice.question, heat="ok", ice="ok", contrast="ok")),
        "HI-01",
        "effect",
    ),
    "a block that lifts before it began": (
        heat_ice(question=lambda k: first(k.heat_ice.question, lifts_after_h=-1)),
        "question HI-01",
        "lifts_after_h",
    ),
    "bad skin without advice": (
        heat_ice(skin_answer=lambda k: first(k.heat_ice.skin_answer, good=False)),
        "skin_answer ok",
        "advice",
    ),
    "a number of nothing": (heat_ice(skin_check_every_s=lambda k: 0), "skin_check_every_s", "above 0"),
    "no wait after ice": (
        heat_ice(after_ice=lambda k: msgspec.structs.replace(k.heat_ice.after_ice, wait_s=0)),
        "after_ice.wait_s",
        "above 0",
    ),
    "a review after no days": (
        heat_ice(heat_review=lambda k: msgspec.structs.replace(k.heat_ice.heat_review, days=0)),
        "heat_review.days",
        "above 0",
    ),
    "a louder alarm that comes first": (heat_ice(louder_alarm_s=lambda k: 60), "louder_alarm_s", "Make it longer"),
    "an hour that no clock shows": (heat_ice(warn_sleep_from_hour=lambda k: 24), "warn_sleep_from_hour", "0 to 23"),
    "heat without a grade": (heat_ice(evidence_grades=lambda k: {}), "grade for heat", "Use A"),
    "no first aid": (heat_ice(burn_first_aid=lambda k: ()), "burn_first_aid", "Write"),
    "a hole between windows": (
        heat_ice(window=lambda k: first(k.heat_ice.window, to_h=47)),
        "window MS from 48 h",
        "47 h",
    ),
    "a window that ends before it begins": (
        heat_ice(window=lambda k: first(k.heat_ice.window, to_h=0)),
        "window MS from 0 h",
        "later",
    ),
    "a last window that ends": (
        heat_ice(window=lambda k: k.heat_ice.window[:-1]),
        "window DH ends at 72 h",
        "100000",
    ),
    "an offer that is locked": (
        heat_ice(window=lambda k: first(k.heat_ice.window, offer="contrast_short")),
        "window MS from 0 h",
        "locked",
    ),
}


@cases(HEAT_ICE)
def test_broken_heat_and_ice_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "heat_ice.toml", where, remedy)


def test_a_rest_of_the_skin_at_the_end_does_not_count_toward_the_hard_stop(knowledge: Knowledge) -> None:
    """heat_ice.md 2: 10 on, 10 off, 10 on."""
    assert knowledge.heat_ice.by_id("ice_intermittent").hard_stop_s == 1800
    assert list(problems(protocol("ice_intermittent", hard_stop_s=1800)(knowledge))) == []
