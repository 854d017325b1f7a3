"""Rules about combinations of answers, as the content holds them: contradictions, and the signs of a leg nerve."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

ContradictionKind = Literal["ask_again", "unusual"]
NerveVerdict = Literal["yes", "possible", "no"]


class ContradictionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold answers that do not go together; a rule holds where every part that it has holds (causes.md 4).

    `answers` must all be given, of `any_of` one is enough. `pain_at_most` is about the average pain, 0 to 10, and
    `run_hurt_over_days` about the days since the last run that hurt. `look_at` is the wizard's page to look at again.
    Only a rule about answers alone may lower the certainty.
    """

    id: str
    kind: ContradictionKind
    text: str
    look_at: str
    sources: tuple[str, ...]
    grade: str
    answers: dict[str, tuple[str, ...]] = {}
    any_of: dict[str, tuple[str, ...]] = {}
    pain_at_most: int | None = None
    tasks: str = ""
    run_hurt_over_days: int | None = None
    run_in_future: bool = False
    lowers_certainty: bool = False

    @property
    def of_answers_alone(self) -> bool:
        """Tell whether the rule needs neither pain, nor tasks, nor dates."""
        return (
            self.pain_at_most is None and not self.tasks and self.run_hurt_over_days is None and not self.run_in_future
        )

    def answers_match(self, answers: Mapping[str, str]) -> bool:
        """Tell whether the rule's answers are among the ones given."""
        return all(answers.get(question) in codes for question, codes in self.answers.items()) and (
            not self.any_of or any(answers.get(question) in codes for question, codes in self.any_of.items())
        )


class NerveSign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one answer that speaks for a leg nerve; one that is not `in_leg` counts only with pain below the knee."""

    question: str
    answer: str
    sources: tuple[str, ...]
    in_leg: bool = True


class NerveLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one thing to say about a leg nerve, led by a few words, and for which verdicts it is said."""

    verdicts: tuple[NerveVerdict, ...]
    lead: str
    text: str
    sources: tuple[str, ...]
    grade: str


class LegNerveRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what makes a leg nerve likely: pain below the knee and a sign, and what is said then (causes.md 0)."""

    below_knee: dict[str, tuple[str, ...]]
    sign: tuple[NerveSign, ...]
    line: tuple[NerveLine, ...]
    title: dict[NerveVerdict, str]
    sources: tuple[str, ...]
    grade: str
