"""The additive model; each row names its place in causes.md."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import age_band, resemble, what_would_change, with_age
from recovery_app.domain.question import PATTERN_IDS, UNSURE
from tests.domain.cases import (
    CLEAR_DISC,
    CLEAR_JOINT,
    CLEAR_SPRAIN,
    FITS_NOTHING,
    STRAIN_OR_JOINT,
    STRAIN_OR_SPRAIN,
    WORKED_EXAMPLE,
)

EQUAL = dict.fromkeys(PATTERN_IDS, 0.25)


def shares(knowledge: Knowledge, answers: dict[str, str], priors: dict[str, float] | None = None) -> dict[str, float]:
    return {one.id: round(one.share, 3) for one in resemble(knowledge.patterns, answers, priors).patterns}


def raws(knowledge: Knowledge, answers: dict[str, str]) -> dict[str, float]:
    return {one.id: one.raw for one in resemble(knowledge.patterns, answers).patterns}


def test_the_worked_example_comes_out_to_three_decimals(knowledge: Knowledge) -> None:
    """causes.md 5."""
    assert raws(knowledge, WORKED_EXAMPLE) == {"MS": 3.5, "JI": 2.4, "LS": 0.8, "DH": -3.2}
    assert shares(knowledge, WORKED_EXAMPLE) == {"MS": 0.652, "JI": 0.246, "LS": 0.092, "DH": 0.009}


def test_the_worked_example_is_clearly_a_pulled_muscle(knowledge: Knowledge) -> None:
    result = resemble(knowledge.patterns, WORKED_EXAMPLE)
    assert (result.certainty, result.plan_pattern, result.twins, result.core_given) == ("clear", "MS", False, 17)


def test_the_worked_example_with_equal_priors_comes_out_to_three_decimals(knowledge: Knowledge) -> None:
    """causes.md 5; the ratio under 1.8 makes it mixed, so that the more careful plan is used (causes.md 4.4)."""
    assert shares(knowledge, WORKED_EXAMPLE, EQUAL) == {"MS": 0.511, "JI": 0.312, "LS": 0.152, "DH": 0.025}
    result = resemble(knowledge.patterns, WORKED_EXAMPLE, EQUAL)
    assert (result.certainty, result.plan_pattern) == ("mixed", "JI")


@pytest.mark.parametrize(
    ("answers", "pattern"),
    [
        pytest.param(WORKED_EXAMPLE, "MS", id="causes.md 1 MS"),
        pytest.param(CLEAR_JOINT, "JI", id="causes.md 1 JI"),
        pytest.param(CLEAR_DISC, "DH", id="causes.md 1 DH"),
    ],
)
def test_a_textbook_story_is_clear(knowledge: Knowledge, answers: dict[str, str], pattern: str) -> None:
    result = resemble(knowledge.patterns, answers)
    assert (result.top.id, result.certainty, result.plan_pattern) == (pattern, "clear", pattern)


def test_a_sprain_leads_but_a_strain_is_never_far(knowledge: Knowledge) -> None:
    """causes.md 1 LS: no test separates the two."""
    assert resemble(knowledge.patterns, CLEAR_SPRAIN).top.id == "LS"


def test_shares_add_up_to_one_and_go_from_best_to_least(knowledge: Knowledge) -> None:
    found = [one.share for one in resemble(knowledge.patterns, CLEAR_SPRAIN).patterns]
    assert sum(found) == pytest.approx(1.0)
    assert found == sorted(found, reverse=True)


def test_without_answers_the_priors_are_the_shares(knowledge: Knowledge) -> None:
    """causes.md 2."""
    assert shares(knowledge, {}) == {"MS": 0.42, "JI": 0.26, "LS": 0.2, "DH": 0.12}


def test_equal_shares_put_the_more_careful_pattern_first(knowledge: Knowledge) -> None:
    assert [one.id for one in resemble(knowledge.patterns, {}, EQUAL).patterns] == ["DH", "LS", "JI", "MS"]


@pytest.mark.parametrize("question", [f"Q{number:02}" for number in range(1, 26)])
def test_unsure_weighs_nothing(knowledge: Knowledge, question: str) -> None:
    """causes.md 3: unsure is 0 for all, and is the same as no answer."""
    without = {key: code for key, code in WORKED_EXAMPLE.items() if key != question}
    assert resemble(knowledge.patterns, {**without, question: UNSURE}) == resemble(knowledge.patterns, without)


@pytest.mark.parametrize("question", ["Q19", "Q20", "Q21", "Q22"])
def test_not_tried_weighs_nothing_and_is_not_an_answer(knowledge: Knowledge, question: str) -> None:
    """causes.md 3."""
    without = {key: code for key, code in WORKED_EXAMPLE.items() if key != question}
    assert resemble(knowledge.patterns, {**without, question: "nottried"}) == resemble(knowledge.patterns, without)


@pytest.mark.parametrize(
    ("pattern", "answers", "groups", "raw"),
    [
        pytest.param("DH", {"Q02": "belowknee", "Q03": "leg", "Q04": "strip", "Q06": "leg"}, "leg+slr", 3.5, id="DH"),
        pytest.param("MS", {"Q02": "belowknee", "Q03": "leg", "Q18": "electric"}, "leg+slr", -3.0, id="MS"),
        pytest.param("LS", {"Q02": "belowknee", "Q03": "leg", "Q18": "electric"}, "leg+slr", -3.0, id="LS"),
        pytest.param("JI", {"Q02": "belowknee", "Q03": "leg", "Q04": "strip", "Q21": "yes"}, "leg+slr", -2.2, id="JI"),
        pytest.param(
            "JI",
            {"Q10": "eases", "Q11": "hurtsside", "Q12": "better", "Q14": "footfall"},
            "arch+bend+sit+load",
            2.0,
            id="JI load",
        ),
    ],
)
def test_one_fact_told_many_times_is_capped(
    knowledge: Knowledge, pattern: str, answers: dict[str, str], groups: str, raw: float
) -> None:
    """causes.md 4.1."""
    result = resemble(knowledge.patterns, answers)
    own = next(one for one in result.patterns if one.id == pattern)
    assert own.raw == raw
    assert [part.answer for part in own.contributions if part.question == f"cap:{groups}"] == [""]


def test_contributions_add_up_and_the_largest_comes_first(knowledge: Knowledge) -> None:
    for one in resemble(knowledge.patterns, CLEAR_DISC).patterns:
        weights = [part.weight for part in one.contributions]
        assert sum(weights) == pytest.approx(one.raw)
        assert weights == sorted(weights, reverse=True)
        assert 0 not in weights


def keep(answers: dict[str, str], count: int) -> dict[str, str]:
    return dict(list(answers.items())[:count])


@pytest.mark.parametrize(
    ("count", "certainty"),
    [pytest.param(8, "insufficient", id="causes.md 4.4 eight"), pytest.param(9, "clear", id="causes.md 4.4 nine")],
)
def test_fewer_than_nine_core_answers_are_not_enough(knowledge: Knowledge, count: int, certainty: str) -> None:
    result = resemble(knowledge.patterns, keep(CLEAR_DISC, count))
    assert (result.certainty, result.core_given) == (certainty, count)


def test_optional_answers_do_not_count_as_core(knowledge: Knowledge) -> None:
    result = resemble(knowledge.patterns, {**keep(CLEAR_DISC, 8), "Q21": "yes", "Q26": "disc"})
    assert (result.certainty, result.core_given) == ("insufficient", 8)


def test_without_enough_answers_the_more_careful_of_the_first_two_is_planned(knowledge: Knowledge) -> None:
    result = resemble(knowledge.patterns, {})
    assert (result.certainty, result.plan_pattern, result.twins) == ("insufficient", "JI", False)


def test_strain_and_sprain_close_together_are_named_together(knowledge: Knowledge) -> None:
    """causes.md 4.4 and 0: ratio under 3 and together 55% or more; one shared, careful plan."""
    result = resemble(knowledge.patterns, STRAIN_OR_SPRAIN)
    assert [one.id for one in result.patterns[:2]] == ["MS", "LS"]
    assert (result.twins, result.certainty, result.plan_pattern) == (True, "likely", "LS")


def test_strain_and_sprain_must_reach_their_share_together(knowledge: Knowledge) -> None:
    """causes.md 4.4."""
    strict = msgspec.structs.replace(knowledge.patterns, twins_from_share=0.9)
    assert not resemble(strict, STRAIN_OR_SPRAIN).twins


def test_a_far_lead_is_no_twin(knowledge: Knowledge) -> None:
    """causes.md 4.4: a ratio of 3 or more separates strain from sprain."""
    answers = {**CLEAR_SPRAIN, "Q01": "beside", "Q07": "nextday", "Q08": "pull", "Q10": "pullback", "Q17": "muscle"}
    answers |= {"Q18": "tight", "Q19": "hurts", "Q11": "eases", "Q14": "firststeps", "Q12": "same"}
    result = resemble(knowledge.patterns, answers)
    assert (result.top.id, result.patterns[1].id, result.twins) == ("MS", "LS", False)
    assert result.certainty == "clear"


def test_two_close_patterns_are_mixed_and_the_careful_one_is_planned(knowledge: Knowledge) -> None:
    """causes.md 4.4: order of care DH, LS, JI, MS."""
    result = resemble(knowledge.patterns, STRAIN_OR_JOINT)
    assert {one.id for one in result.patterns[:2]} == {"MS", "JI"}
    assert (result.certainty, result.plan_pattern) == ("mixed", "JI")


def test_a_lead_under_forty_five_percent_is_mixed_however_far_the_next_is(knowledge: Knowledge) -> None:
    """causes.md 4.4."""
    answers = {
        **WORKED_EXAMPLE, "Q01": "leg", "Q03": "same", "Q04": "vague", "Q06": "back", "Q07": "unknown", "Q09": "none",
        "Q10": "eases", "Q12": "worse", "Q14": "footfall", "Q18": "catch", "Q20": "nottried", "Q24": "w12",
    }  # fmt: skip
    result = resemble(knowledge.patterns, answers)
    first, second = result.patterns[:2]
    assert first.share / second.share >= 1.8
    assert first.share < 0.45
    assert result.certainty == "mixed"


def test_a_lead_between_the_words_is_likely(knowledge: Knowledge) -> None:
    """causes.md 4.4: from 65% it fits best, below it leans."""
    result = resemble(knowledge.patterns, {**WORKED_EXAMPLE, "Q07": "lift", "Q01": "midline"})
    assert 0.45 <= result.top.share < 0.65
    assert (result.certainty, result.twins) == ("likely", False)


def test_answers_that_fit_nothing_say_so(knowledge: Knowledge) -> None:
    """causes.md 4.4: the best raw score is below +0.5."""
    result = resemble(knowledge.patterns, FITS_NOTHING)
    assert result.top.raw < 0.5
    assert (result.certainty, result.twins) == ("no_fit", False)


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (12, "u18"),
        (17, "u18"),
        (18, "18"),
        (29, "18"),
        (30, "30"),
        (49, "30"),
        (50, "50"),
        (64, "50"),
        (65, "65"),
        (99, "65"),
    ],
)
def test_an_age_has_its_band(age: int, band: str) -> None:
    """causes.md 3, Q25."""
    assert age_band(age) == band


def test_the_age_answers_its_question_unless_it_was_answered() -> None:
    assert with_age({"Q01": "leg"}, 40) == {"Q01": "leg", "Q25": "30"}
    assert with_age({"Q25": "65"}, 40) == {"Q25": "65"}
    assert with_age({"Q01": "leg"}, None) == {"Q01": "leg"}


def test_what_would_change_names_answers_that_turn_the_result(knowledge: Knowledge) -> None:
    """causes.md 4.5."""
    top = resemble(knowledge.patterns, STRAIN_OR_JOINT).top.id
    changes = what_would_change(knowledge.patterns, STRAIN_OR_JOINT)
    assert len(changes) == 3
    assert len({change.question for change in changes}) == 3
    for change in changes:
        turned = resemble(knowledge.patterns, {**STRAIN_OR_JOINT, change.question: change.answer})
        assert turned.top.id == change.leads_to != top


def test_what_would_change_helps_the_runner_up_where_no_single_answer_turns_it(knowledge: Knowledge) -> None:
    base = resemble(knowledge.patterns, CLEAR_DISC)
    changes = what_would_change(knowledge.patterns, CLEAR_DISC)
    assert {change.leads_to for change in changes} == {base.patterns[1].id}
    assert [change.gain for change in changes] == sorted((change.gain for change in changes), reverse=True)
    assert all(change.gain > 0 for change in changes)


def test_what_would_change_never_suggests_an_age_or_a_warning_sign(knowledge: Knowledge) -> None:
    for change in what_would_change(knowledge.patterns, WORKED_EXAMPLE, most=99):
        choice = knowledge.patterns.by_id(change.question).choice(change.answer)
        assert change.question != "Q25"
        assert not choice.raises


def test_unknown_questions_and_answers_are_key_errors(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        knowledge.patterns.by_id("Q99")
    with pytest.raises(KeyError):
        knowledge.patterns.by_id("Q01").choice("elbow")
