"""The sentences of a change: what changed, and because of what."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from recovery_app import domain
from recovery_app.domain.change_words import WORDS
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import TODAY, at, block, dose, easy, flare, morning, run, walk
from tests.domain.standing import back, told, words

PLACES = {
    "to": "6 min",
    "name": "Bridge",
    "days": 2,
    "day": "20 Nov",
    "what": "walking",
    "pain": 4,
    "when": "today",
    "count": 2,
    "minutes": 40,
    "limit": 33,
    "within": 7,
    "longest": 30,
    "percent": 10,
    "hours": 48,
}


def test_every_sentence_is_in_the_content_and_has_places_that_are_filled(knowledge: Knowledge) -> None:
    assert set(knowledge.training.words) == WORDS
    for sentence in knowledge.training.words.values():
        assert {name for _, name, _, _ in Formatter().parse(sentence) if name is not None} <= set(PLACES)
        assert "{" not in sentence.format(**PLACES)


def test_the_program_says_each_sentence_and_no_other() -> None:
    """Keys stand in the source as plain strings, but for those of a sign, which begin with "because_"."""
    folder = Path(domain.__file__).parent
    said: set[str] = set()
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        is_list = [
            one
            for one in ast.walk(tree)
            if isinstance(one, ast.Assign) and any(isinstance(to, ast.Name) and to.id == "WORDS" for to in one.targets)
        ]
        listed = {id(part) for one in is_list for part in ast.walk(one)}
        said |= {
            one.value
            for one in ast.walk(tree)
            if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in listed
        }
    signs = {f"because_{sign}" for sign in ("down_leg", "tingling", "limp")}
    assert said | signs >= WORDS
    assert {one for one in said if re.fullmatch(r"(because|run_wait)_\w+", one)} <= WORDS


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        pytest.param((walk(TODAY, pain=4),), "Because walking hurt 4 of 10 today.", id="the number"),
        pytest.param((run(back(1), pain=7),), "Because running hurt 7 of 10 yesterday.", id="yesterday"),
        pytest.param((block(back(2), pain=4),), "Because your exercises hurt 4 of 10 on 10 Mar.", id="a day before"),
        pytest.param(
            (block(TODAY, pain=6, sore="glute-bridge"),), "Because Bridge hurt 6 of 10 today.", id="one exercise"
        ),
        pytest.param((block(TODAY, pain=6, sore="gone"),), "Because gone hurt 6 of 10 today.", id="an unknown one"),
        pytest.param((walk(TODAY, pain=8, signs=("limp",)),), "Because you limped with walking today.", id="a limp"),
        pytest.param(
            (run(TODAY, pain=1, signs=("tingling",)),), "Because of new tingling with running today.", id="tingling"
        ),
        pytest.param(
            (run(TODAY, signs=("limp", "tingling", "down_leg")),),
            "Because pain moved down the leg with running today.",
            id="plan.md 3: the spread is told before all else",
        ),
        pytest.param(
            (run(TODAY, pain=9, signs=("toward_spine",)),), "Because running hurt 9 of 10 today.", id="toward the spine"
        ),
        pytest.param(
            (walk(back(1), pain=1), morning(back(1), "worse")),
            "Because your back was worse the morning after yesterday.",
            id="a bad morning",
        ),
        pytest.param(
            (walk(back(4), pain=7), morning(back(4), night_pain=True)),
            "Because of pain in the night after 8 Mar.",
            id="a bad night",
        ),
        pytest.param(
            (walk(back(1), pain=7), morning(back(1), "better")),
            "Because walking hurt 7 of 10 yesterday.",
            id="a good morning explains nothing",
        ),
    ],
)
def test_a_session_gives_its_gravest_reason(knowledge: Knowledge, log: tuple[LogEntry, ...], sentence: str) -> None:
    session = told(knowledge, *log, began=back(9)).sessions[0]
    assert words(knowledge).because(session) == sentence


def test_a_flare_up_and_a_morning_alone_give_a_reason(knowledge: Knowledge) -> None:
    say = words(knowledge)
    assert say.because(flare(back(1))) == "Because of the flare-up yesterday."
    assert say.because(morning(back(2), "worse")) == "Because your back was worse the morning after 10 Mar."


@pytest.mark.parametrize(
    ("log", "sentence"),
    [
        pytest.param((), "", id="nothing stands in its way"),
        pytest.param((easy(TODAY, "off"),), "Because you did not feel well today.", id="not well"),
        pytest.param(
            (dose(at(TODAY, 9)), easy(TODAY, "off")),
            "Because a pain medicine can hide the signal. You took one within 8 hours before.",
            id="masked",
        ),
        pytest.param((flare(TODAY), dose(at(TODAY, 9))), "Because of the flare-up today.", id="a red day"),
    ],
)
def test_a_calm_session_tells_why_it_does_not_count(
    knowledge: Knowledge, log: tuple[LogEntry, ...], sentence: str
) -> None:
    session = told(knowledge, walk(TODAY), *log, began=back(9)).sessions[0]
    assert words(knowledge).why_not_green(session) == sentence
    assert session.counts_as_green is not bool(sentence)
