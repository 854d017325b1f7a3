"""What stands below the pain chart."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.progress_marks import ProgressMark, marks
from recovery_app.domain.training_rules import Light
from tests.domain.cases import NOON, TODAY, an_id, at, flare, morning, pack, run
from tests.domain.days import back

MONTH = DateRange(back(29), TODAY)


def shown(knowledge: Knowledge, *log: LogEntry) -> tuple[ProgressMark, ...]:
    return marks(progress_log(msgspec.structs.replace(new_profile("p", NOON), log=log)), knowledge, MONTH)


def both(ended_at: datetime, heat_s: int, ice_s: int) -> HeatIceLogged:
    started = ended_at - timedelta(seconds=heat_s + ice_s)
    return HeatIceLogged(an_id(), ended_at, ended_at.date(), "contrast_short", started, 900, heat_s, ice_s, 0, "done")


@pytest.mark.parametrize(
    ("log", "light", "text"),
    [
        pytest.param((run(back(1), 12, pain=1),), "green", "Run, 12 min, calm", id="plan.md 3: 0 to 2"),
        pytest.param((run(back(1), 12, pain=4),), "amber", "Run, 12 min, sore", id="plan.md 3: 3 to 5"),
        pytest.param((run(back(1), 12, pain=6),), "red", "Run, 12 min, stop", id="plan.md 3: above 5"),
        pytest.param((run(back(1), 12, signs=("limp",)),), "red", "Run, 12 min, stop", id="plan.md 3: a limp"),
        pytest.param((run(back(1), 12, pain=None),), None, "Run, 12 min, pain not told", id="nothing told"),
        pytest.param(
            (run(back(1), 12, pain=0), morning(back(1), "worse")), "red", "Run, 12 min, stop", id="worse after"
        ),
        pytest.param(
            (run(back(1), 12, pain=0), morning(back(1), "better")), "green", "Run, 12 min, calm", id="better after"
        ),
    ],
)  # fmt: skip
def test_a_run_has_its_light(knowledge: Knowledge, log: tuple[LogEntry, ...], light: Light, text: str) -> None:
    assert shown(knowledge, *log) == (ProgressMark(back(1), "run", light, text),)


def test_packs_of_a_day_are_one_mark_of_each_kind(knowledge: Knowledge) -> None:
    twice = (pack("heat", at(back(ago), hour)) for ago in (3, 2) for hour in (10, 15))
    assert [(one.day, one.kind, one.text) for one in shown(knowledge, *twice, both(at(back(1)), 600, 120))] == [
        (back(3), "heat", "Heat, 2 times, 30 min"),
        (back(2), "heat", "Heat, 2 times, 30 min"),
        (back(1), "heat", "Heat, 10 min"),
        (back(1), "ice", "Ice, 2 min"),
    ]


def test_a_pack_that_was_never_on_is_no_mark(knowledge: Knowledge) -> None:
    assert shown(knowledge, both(at(back(1)), 0, 0)) == ()


def test_a_flare_up_tells_its_pain_where_it_was_told(knowledge: Knowledge) -> None:
    assert [one.text for one in shown(knowledge, flare(back(2)), flare(back(1), 7))] == [
        "Flare-up",
        "Flare-up, pain 7 of 10",
    ]


def test_marks_stand_in_the_order_of_days_and_within_the_range(knowledge: Knowledge) -> None:
    log = (flare(back(3)), run(back(5)), pack("heat", at(back(4))))
    outside = (flare(back(30)), run(back(30)), pack("heat", at(back(30))), run(back(-1)))
    assert [one.kind for one in shown(knowledge, *outside, *log)] == ["run", "heat", "flare"]
