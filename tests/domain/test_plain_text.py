from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_app.domain.plain_text import LONGEST_TEXT, plain, text_problem

HOSTILE = [
    ("<a href='x'>", "markup"),
    ("run <img src=x>", "markup"),
    ("</b>", "markup"),
    ("<!--", "markup"),
    ("&lt;b&gt;", "markup"),
    ("&#60;", "markup"),
    ("&#x3c;", "markup"),
    ("a\x00b", "U+0000"),
    ("a\nb", "U+000A"),
    ("\u202egnp.exe", "U+202E"),
    ("\u2066x\u2069", "U+2066"),
    ("a\u2028b", "U+2028"),
    ("\ufeffa", "U+FEFF"),
    ("x" * (LONGEST_TEXT + 1), "longer than 1000"),
]


@pytest.mark.parametrize(
    "text", ["Run 5 km", "pain < 3", "a<3", "Tom & Jerry; 2", "naïve 走る", "می\u200cدوم", "a\u00a0b", ""]
)
def test_what_people_write_is_plain(text: str) -> None:
    assert text_problem(text) == ""


@pytest.mark.parametrize(("text", "reason"), HOSTILE)
def test_markup_and_hidden_characters_are_named(text: str, reason: str) -> None:
    assert reason in text_problem(text)


@pytest.mark.parametrize(
    ("text", "made"), [("  Run 5 km ", "Run 5 km"), ("<b>run", "< b>run"), ("&lt;", "& lt;"), ("a\tb", "a b")]
)
def test_typed_text_is_made_plain_and_stays_readable(text: str, made: str) -> None:
    assert plain(text) == made


@given(st.text() | st.sampled_from([text for text, _ in HOSTILE]))
def test_what_was_made_plain_has_no_problem_and_stays_as_it_is(text: str) -> None:
    made = plain(text)
    assert text_problem(made) == ""
    assert plain(made) == made
