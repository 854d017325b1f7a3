"""What the result page says (causes.md 4.4 and 4.5)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import what_would_change
from recovery_app.domain.result_words import (
    change_sentence,
    evidence,
    fit_word,
    headline,
    how_sure,
    moved_word,
    open_count,
    plan_sentence,
    source_words,
)
from tests.domain.cases import (
    CLEAR_DISC,
    FITS_NOTHING,
    STRAIN_OR_JOINT,
    STRAIN_OR_SPRAIN,
    WORKED_EXAMPLE,
    resembling,
)


@pytest.mark.parametrize(
    ("answers", "key", "named"),
    [
        pytest.param(WORKED_EXAMPLE, "clear", ["MS"], id="causes.md 4.4 fits best"),
        pytest.param({**WORKED_EXAMPLE, "Q07": "lift", "Q01": "midline"}, "likely", ["MS"], id="causes.md 4.4 leans"),
        pytest.param(STRAIN_OR_JOINT, "mixed", ["MS", "JI"], id="causes.md 4.4 mixed names both"),
        pytest.param(STRAIN_OR_SPRAIN, "twins", [], id="causes.md 4.4 strain or sprain"),
        pytest.param(FITS_NOTHING, "no_fit", [], id="causes.md 4.4 fits none"),
        pytest.param({}, "insufficient", [], id="causes.md 4.4 not enough"),
    ],
)
def test_the_headline_says_how_well_it_fits_and_never_a_diagnosis(
    knowledge: Knowledge, answers: dict[str, str], key: str, named: list[str]
) -> None:
    model = knowledge.patterns
    result = resembling(knowledge, answers)
    sentence = headline(model, result)
    assert {card.id for card in model.pattern if card.in_sentence in sentence} == set(named)
    assert "{" not in sentence
    assert "%" not in sentence
    assert "you have" not in sentence.casefold()
    assert how_sure(model, result) == model.words[f"sure_{key}"]


@pytest.mark.parametrize(
    ("answers", "words", "shown_open"),
    [
        pytest.param(WORKED_EXAMPLE, ["fits_best", "possible"], 1, id="clear"),
        pytest.param(STRAIN_OR_SPRAIN, ["possible", "possible"], 2, id="twins"),
        pytest.param({}, ["possible", "possible"], 1, id="not enough"),
    ],
)
def test_each_pattern_gets_a_word(
    knowledge: Knowledge, answers: dict[str, str], words: list[str], shown_open: int
) -> None:
    model = knowledge.patterns
    result = resembling(knowledge, answers)
    shown = [fit_word(model, result, one) for one in result.patterns]
    assert shown[:2] == [model.words[one] for one in words]
    assert shown[-1] in {model.words["less_likely"], model.words["unlikely"]}
    assert open_count(result) == shown_open


def test_the_reasons_are_answers_strongest_first_and_few(knowledge: Knowledge) -> None:
    """causes.md 4.5; a cap is no answer and is not shown."""
    result = resembling(knowledge, CLEAR_DISC)
    rows = evidence(knowledge.patterns, result.top)
    assert len([row for row in rows if row.weight > 0]) <= 5
    assert len([row for row in rows if row.weight < 0]) <= 2
    phrases = {choice.as_evidence for question in knowledge.patterns.question for choice in question.answers}
    assert {row.text for row in rows} <= phrases
    assert all(row.sources for row in rows)


def test_all_reasons_can_be_seen(knowledge: Knowledge) -> None:
    result = resembling(knowledge, CLEAR_DISC)
    for one in result.patterns:
        rows = evidence(knowledge.patterns, one, everything=True)
        assert len(rows) == len([part for part in one.contributions if part.answer])
        assert set(evidence(knowledge.patterns, one)) <= set(rows)
        first_against = next((index for index, row in enumerate(rows) if row.weight < 0), len(rows))
        assert all(row.weight < 0 for row in rows[first_against:])


def test_sources_are_read_as_ids_and_expert_opinion() -> None:
    assert source_words(("S24m", "S24", "M")) == "S24, expert opinion"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (0.0, "moved_not"),
        (-0.019, "moved_not"),
        (0.02, "moved_little_up"),
        (-0.1, "moved_little_down"),
        (0.15, "moved_much_up"),
        (-0.6, "moved_much_down"),
    ],
)
def test_how_a_pattern_moved_is_said_in_words(knowledge: Knowledge, change: float, key: str) -> None:
    assert moved_word(knowledge.patterns, change) == knowledge.patterns.words[key]


@pytest.mark.parametrize(
    ("answers", "named"),
    [
        pytest.param(WORKED_EXAMPLE, "MS", id="clear"),
        pytest.param({**WORKED_EXAMPLE, "Q07": "lift", "Q01": "midline"}, "MS", id="likely"),
        pytest.param(STRAIN_OR_JOINT, "JI", id="mixed takes the more careful one"),
        pytest.param(STRAIN_OR_SPRAIN, "", id="strain or sprain"),
        pytest.param(FITS_NOTHING, "", id="fits none"),
        pytest.param({}, "", id="not enough"),
        pytest.param(CLEAR_DISC, "DH", id="a leg nerve"),
    ],
)
def test_whose_plan_it_is_is_one_sentence(knowledge: Knowledge, answers: dict[str, str], named: str) -> None:
    model = knowledge.patterns
    sentence = plan_sentence(model, resembling(knowledge, answers))
    assert [card.id for card in model.pattern if card.in_sentence in sentence] == ([named] if named else [])
    assert "{" not in sentence


def test_strain_or_sprain_gets_one_shared_plan_and_says_why(knowledge: Knowledge) -> None:
    result = resembling(knowledge, STRAIN_OR_SPRAIN)
    assert "one shared plan" in plan_sentence(knowledge.patterns, result)
    assert "No proven test" in how_sure(knowledge.patterns, result)


def test_what_would_change_is_one_sentence_with_the_answer_and_the_pattern(knowledge: Knowledge) -> None:
    change = what_would_change(knowledge.patterns, STRAIN_OR_JOINT)[0]
    sentence = change_sentence(knowledge.patterns, change)
    question = knowledge.patterns.by_id(change.question)
    assert question.text in sentence
    assert question.choice(change.answer).text in sentence
    assert knowledge.patterns.card(change.leads_to).in_sentence in sentence
