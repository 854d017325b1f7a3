"""The questions whose answers say which pattern a sore back resembles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from recovery_app.domain.answer_rules import ContradictionRule, LegNerveRules

PatternId = Literal["MS", "JI", "LS", "DH"]
PATTERN_IDS: tuple[PatternId, ...] = ("MS", "JI", "LS", "DH")
UNSURE = "unsure"


class AnswerChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one answer: its words, the log-odds it adds to each pattern, and the red flags it raises.

    `as_evidence` is the answer as a short phrase for the result page. `informative` is false for answers such as
    "not tried", which weigh nothing and do not count as given.
    """

    code: str
    text: str
    as_evidence: str
    weights: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    detail: str = ""
    informative: bool = True
    raises: tuple[str, ...] = ()
    asks_flag: str = ""


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one question of the assessment; `step` is the wizard's part in which it is asked."""

    id: str
    group: str
    core: bool
    step: Literal["where", "began", "changes", "tests", "from_age"]
    text: str
    why: str
    answers: tuple[AnswerChoice, ...]
    sources: tuple[str, ...]
    grade: str
    hint: str = ""
    unsure_asks_flag: str = ""

    def choice(self, code: str) -> AnswerChoice:
        """Return the answer with this code; raise KeyError for an unknown one."""
        for choice in self.answers:
            if choice.code == code:
                return choice
        raise KeyError(code)

    def code_in(self, answers: Mapping[str, str]) -> str | None:
        """Return the code given to this question, "unsure" included; None for none.

        A code that only another version of the content knows counts as none: the answer stays stored, no rule reads it.
        """
        code = answers.get(self.id)
        known = code == UNSURE or any(choice.code == code for choice in self.answers)
        return code if known else None

    def flag_asked_after(self, code: str) -> str:
        """Return the id of the flag that an answer makes the wizard ask again, or ""."""
        return self.unsure_asks_flag if code == UNSURE else self.choice(code).asks_flag


class GroupCap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Limit what several groups together may add to one pattern, so that one fact told thrice counts once.

    A positive limit is a ceiling and a negative limit is a floor, in log-odds.
    """

    groups: tuple[str, ...]
    pattern: PatternId
    limit: float


class PatternCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is said of one pattern, its prior share and how careful its plan is (higher is more careful)."""

    id: PatternId
    name: str
    in_sentence: str
    subtitle: str
    explanation: str
    prior: float
    care_rank: int
    prior_reason: str
    sources: tuple[str, ...]
    grade: str = ""


class PatternModel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the additive log-odds model: questions, caps, priors and the thresholds of its words (causes.md 4)."""

    pattern: tuple[PatternCard, ...]
    question: tuple[Question, ...]
    cap: tuple[GroupCap, ...]
    contradiction: tuple[ContradictionRule, ...]
    leg_nerve: LegNerveRules
    temper: float
    fewest_core_answers: int
    no_fit_below_raw: float
    mixed_below_ratio: float
    mixed_below_share: float
    clear_from_share: float
    twins: tuple[PatternId, PatternId]
    twins_below_ratio: float
    twins_from_share: float
    most_shown_share: float
    words: dict[str, str]

    def by_id(self, question_id: str) -> Question:
        """Return the question with this id; raise KeyError for an unknown one."""
        for question in self.question:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def card(self, pattern: PatternId) -> PatternCard:
        """Return what is said of a pattern."""
        return next(card for card in self.pattern if card.id == pattern)
