"""The safety screen: every name in a combination exists, and every level has its page."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.on_paper import paper_problems
from recovery_app.content.checks.recheck import recheck_problems
from recovery_app.content.checks.uniqueness import each_once, repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.flag import Combination, Flag, Level, SafetyScreen

FILE = "safety.toml"
ASKED = (Level.EMERGENCY, Level.SAME_DAY, Level.CLINICIAN, Level.CAUTION)


def safety_problems(screen: SafetyScreen) -> Iterator[ContentError]:
    """Yield what does not hold in the safety screen."""
    yield from repeated(FILE, "flag", (flag.id for flag in screen.flag))
    yield from repeated(FILE, "region", (contact.region for contact in screen.region))
    yield from each_once(FILE, "advice for level", (advice.level for advice in screen.advice), ASKED)
    for level in ASKED:
        if not screen.screen_title.get(level) or not screen.screen_intro.get(level):
            yield ContentError(FILE, f"level {level} has no title or no intro. Write both.")
    ids = {flag.id for flag in screen.flag}
    for flag in screen.flag:
        yield from _flag_problems(flag, ids)
    yield from recheck_problems(screen)


def _flag_problems(flag: Flag, ids: set[str]) -> Iterator[ContentError]:
    yield from repeated(FILE, f"flag {flag.id}: criterion", (one.code for one in flag.criteria))
    if flag.criteria and not flag.fires_when:
        yield ContentError(FILE, f"flag {flag.id}: ticked criteria never fire it. Add fires_when.")
    if flag.cautions_when and not flag.caution_note:
        yield ContentError(FILE, f"flag {flag.id}: its caution says nothing. Add caution_note.")
    if flag.by_age is not None and flag.by_age.from_years > flag.by_age.to_years:
        yield ContentError(FILE, f"flag {flag.id}: its ages run backwards. Swap from_years and to_years.")
    yield from paper_problems(FILE, flag)
    codes = {one.code for one in flag.criteria}
    for combination in (*flag.fires_when, *flag.cautions_when):
        yield from _combination_problems(flag.id, combination, codes, ids)


def _combination_problems(
    flag_id: str, combination: Combination, codes: set[str], ids: set[str]
) -> Iterator[ContentError]:
    if not combination.requirements:
        yield ContentError(FILE, f"flag {flag_id}: a combination asks for nothing. Add a requirement.")
    for requirement in combination.requirements:
        for code in requirement.of:
            if code not in codes:
                yield ContentError(FILE, f"flag {flag_id}: {code} is none of its criteria. Name a criterion's code.")
        if not 1 <= requirement.at_least <= len(requirement.of):
            yield ContentError(
                FILE,
                f"flag {flag_id}: at_least {requirement.at_least} of {len(requirement.of)} criteria cannot be."
                " Lower it, or name more criteria.",
            )
    for other in combination.with_flag:
        if other not in ids:
            yield ContentError(FILE, f"flag {flag_id}: with_flag names {other}, which is no flag. Name a flag's id.")
