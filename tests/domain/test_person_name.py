from __future__ import annotations

import pytest

from recovery_app.domain.person_name import LONGEST_NAME, name_problem, tidy_name


def test_a_name_is_kept_with_single_spaces_and_letters_in_one_form() -> None:
    assert tidy_name("  Ada \t  Zoe\u0308 ") == "Ada Zoë"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "empty"),
        ("x" * (LONGEST_NAME + 1), "longer than 40"),
        ("<b>Ada</b>", "markup"),
        ("Ada\u202e", "hidden"),
        ("ada", "taken"),
    ],
)
def test_a_name_that_cannot_be_taken_is_refused_in_one_line(name: str, reason: str) -> None:
    assert reason in name_problem(name, ("Ada", "Ben"))


def test_a_new_name_can_be_taken() -> None:
    assert name_problem("Cleo", ("Ada", "Ben")) == ""
