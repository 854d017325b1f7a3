"""What the result page says (causes.md 4.4 and 4.5)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import what_would_change
from recovery_app.domain.result_words import change_sentence, evidence, fit_word, headline, how_sure, open_count
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
    weights = [weight for _, weight in rows]
    assert len([weight for weight in weights if weight > 0]) <= 5
    assert len([weight for weight in weights if weight < 0]) <= 2
    phrases = {choice.as_evidence for question in knowledge.patterns.question for choice in question.answers}
    assert {phrase for phrase, _ in rows} <= phrases


def test_all_reasons_can_be_seen(knowledge: Knowledge) -> None:
    result = resembling(knowledge, CLEAR_DISC)
    for one in result.patterns:
        rows = evidence(knowledge.patterns, one, everything=True)
        assert len(rows) == len([part for part in one.contributions if part.answer])
        assert set(evidence(knowledge.patterns, one)) <= set(rows)
        first_against = next((index for index, row in enumerate(rows) if row[1] < 0), len(rows))
        assert all(row[1] < 0 for row in rows[first_against:])


def test_what_would_change_is_one_sentence_with_the_answer_and_the_pattern(knowledge: Knowledge) -> None:
    change = what_would_change(knowledge.patterns, STRAIN_OR_JOINT)[0]
    sentence = change_sentence(knowledge.patterns, change)
    question = knowledge.patterns.by_id(change.question)
    assert question.text in sentence
    assert question.choice(change.answer).text in sentence
    assert knowledge.patterns.card(change.leads_to).in_sentence in sentence
