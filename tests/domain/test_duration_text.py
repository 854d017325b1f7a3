from __future__ import annotations

import pytest

from recovery_app.domain.duration_text import clock_text, days_text, minutes_text, over_text, short_minutes_text


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(180, "3:00"), (133.2, "2:14"), (60, "1:00"), (0.1, "0:01"), (0, "0:00"), (-3, "0:00"), (14_347, "3:59:07")],
)
def test_a_countdown_shows_a_second_that_has_begun(seconds: float, shown: str) -> None:
    assert clock_text(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(280_800, "3 d 6 h"), (86_400, "1 d 0 h"), (86_399, "23 h"), (2_040, "34 min"), (-5, "0 min")],
)
def test_a_long_wait_is_rounded_down(seconds: float, shown: str) -> None:
    assert days_text(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "words", "short"),
    [
        (0, "0 seconds", "0 s"),
        (-2, "0 seconds", "0 s"),
        (1, "1 second", "1 s"),
        (59.7, "1 minute", "1 min"),
        (60, "1 minute", "1 min"),
        (420, "7 minutes", "7 min"),
        (90, "2 minutes", "2 min"),
        (6_000, "100 minutes", "100 min"),
        (7_190, "2 hours", "2 h"),
        (14_400, "4 hours", "4 h"),
        (14_460, "4 hours 1 minute", "4 h 1 min"),
    ],
)
def test_a_length_reads_as_people_say_it(seconds: float, words: str, short: str) -> None:
    assert minutes_text(seconds) == words
    assert short_minutes_text(seconds) == short


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0.4, "0:00 over"), (42.9, "0:42 over"), (599, "9:59 over"), (600, "10 min over"), (1_859, "30 min over")],
)
def test_time_over_is_never_rounded_up(seconds: float, shown: str) -> None:
    assert over_text(seconds) == shown
