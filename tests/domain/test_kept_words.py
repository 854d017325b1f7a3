"""What is said of the days that were kept."""

from __future__ import annotations

import pytest

from recovery_app.domain.kept_words import kept_text


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        pytest.param((4, 1, 1, 6, 0), "5 of 6 days kept, 1 in part. 1 rest day counts.", id="a rest day counts"),
        pytest.param((5, 0, 2, 7, 0), "7 of 7 days kept. 2 rest days count.", id="a whole week"),
        pytest.param((1, 0, 0, 1, 0), "1 of 1 day kept.", id="one day"),
        pytest.param((3, 0, 0, 4, 1), "3 of 4 days kept. 1 day is left out.", id="a flare-up counts for nothing"),
        pytest.param((0, 0, 0, 0, 3), "No day to count. 3 days are left out.", id="nothing but flare-ups"),
        pytest.param((0, 0, 0, 4, 0), "Nothing logged.", id="no zero is held up to anybody"),
        pytest.param((0, 2, 0, 4, 0), "0 of 4 days kept, 2 in part.", id="only in part"),
    ],
)  # fmt: skip
def test_a_week_is_told_as_a_target(counts: tuple[int, int, int, int, int], text: str) -> None:
    assert kept_text(*counts) == text
