"""What a check of only some safety questions writes into the log."""

from __future__ import annotations

import pytest

from recovery_app.domain.check_change import UnansweredFlagError, log_partial_check
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.recheck_rules import CheckKind
from tests.domain.cases import NOON, TODAY, complete, with_plan


def noes(knowledge: Knowledge, kind: CheckKind, **said: FlagAnswer) -> dict[str, FlagAnswer]:
    answers: dict[str, FlagAnswer] = {flag.id: "no" for flag in knowledge.safety.asked_again(kind)}
    return {**answers, **{name.replace("_", "-"): answer for name, answer in said.items()}}


def logged(profile: Profile) -> SafetyChecked:
    entry = profile.log[-1]
    assert isinstance(entry, SafetyChecked)
    return entry


@pytest.mark.parametrize(
    ("kind", "said", "level", "fired"),
    [
        pytest.param("mini", {}, Level.CLEAR, (), id="mini, none of them"),
        pytest.param("mini", {"RF_NEURO_1": "yes"}, Level.SAME_DAY, ("RF-NEURO-1",), id="mini S"),
        pytest.param("mini", {"RF_CES_2": "unsure"}, Level.EMERGENCY, ("RF-CES-2",), id="unsure counts as yes"),
        pytest.param(
            "mini",
            {"RF_NEURO_1": "yes", "RF_CES_1": "yes"},
            Level.EMERGENCY,
            ("RF-CES-1", "RF-NEURO-1"),
            id="the gravest first",
        ),
        pytest.param("weekly", {}, Level.CLEAR, (), id="weekly, none of them"),
        pytest.param("weekly", {"RF_CES_4": "withheld"}, Level.CLEAR, (), id="not said"),
        pytest.param("weekly", {"RF_GI_1": "yes"}, Level.EMERGENCY, ("RF-GI-1",), id="weekly E"),
    ],
)
def test_a_check_of_some_questions_is_judged_and_logged(
    knowledge: Knowledge, kind: CheckKind, said: dict[str, FlagAnswer], level: Level, fired: tuple[str, ...]
) -> None:
    """red_flags.md 1, rules 2 to 4."""
    answers = noes(knowledge, kind, **said)
    profile = log_partial_check(with_plan(complete(knowledge)), knowledge, kind, answers, "one", NOON)
    entry = logged(profile)
    assert (entry.id, entry.at, entry.day, entry.reason) == ("one", NOON, TODAY, kind)
    assert (entry.level, entry.fired, entry.cautions, entry.answers) == (level, fired, (), answers)
    assert (current_hold(knowledge.safety, profile.log) is None) is (level is Level.CLEAR)


def test_the_age_alone_raises_nothing_in_a_check_of_some_questions(knowledge: Knowledge) -> None:
    answers = noes(knowledge, "mini")
    entry = logged(log_partial_check(with_plan(complete(knowledge, 17)), knowledge, "mini", answers, "one", NOON))
    assert entry.level is Level.CLEAR


def test_an_open_question_is_refused_by_name(knowledge: Knowledge) -> None:
    answers = noes(knowledge, "mini")
    del answers["RF-CES-5"]
    with pytest.raises(UnansweredFlagError, match="RF-CES-5 is still open"):
        log_partial_check(new_profile("person", NOON), knowledge, "mini", answers, "one", NOON)


def test_answers_to_other_questions_are_left_out(knowledge: Knowledge) -> None:
    answers = {**noes(knowledge, "mini"), "RF-THOR-1": "yes"}
    entry = logged(log_partial_check(new_profile("person", NOON), knowledge, "mini", answers, "one", NOON))
    assert "RF-THOR-1" not in entry.answers
    assert entry.level is Level.CLEAR


def test_a_mistake_is_taken_back_by_the_same_questions(knowledge: Knowledge) -> None:
    wrong, right = noes(knowledge, "mini", RF_CES_1="yes"), noes(knowledge, "mini")
    profile = log_partial_check(with_plan(complete(knowledge)), knowledge, "mini", wrong, "one", NOON)
    profile = log_partial_check(profile, knowledge, "mini", right, "two", NOON, by_mistake=True)
    assert logged(profile).reason == "mistake"
    assert current_hold(knowledge.safety, profile.log) is None
