"""Seven days of heat in a row that changed nothing lead to the review (heat_ice.md 5)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry
from tests.domain.cases import at, checked_in, pack
from tests.domain.days import back, planned


def heat(days_ago: int, protocol: str = "heat") -> HeatIceLogged:
    return pack(protocol, at(back(days_ago), 9))


def week(first: int = 6, protocol: str = "heat") -> list[LogEntry]:
    return [heat(number, protocol) for number in range(first, first - 7, -1)]


def is_said(knowledge: Knowledge, *log: LogEntry) -> bool:
    found = planned(knowledge, *log, days=20).heat_review
    assert found in {None, knowledge.heat_ice.heat_review}
    return found is not None


@pytest.mark.parametrize(
    ("log", "said"),
    [
        pytest.param([*week(), checked_in(back(0), average=4)], True, id="the same pain"),
        pytest.param([*week(), checked_in(back(0), average=6)], True, id="more pain"),
        pytest.param([*week(), checked_in(back(0), average=3)], True, id="less by what may be chance"),
        pytest.param([*week(), checked_in(back(0), average=1)], False, id="less pain"),
        pytest.param([*week(7), checked_in(back(0), average=4)], True, id="up to yesterday"),
        pytest.param([*week(8), checked_in(back(0), average=4)], False, id="up to the day before"),
        pytest.param([*week()[1:], checked_in(back(0), average=4)], False, id="six days"),
        pytest.param([*week()[:3], *week()[4:], checked_in(back(0), average=4)], False, id="a day between"),
        pytest.param([*week(protocol="wrap"), checked_in(back(0), average=4)], True, id="a wrap"),
        pytest.param([*week(protocol="contrast_short"), checked_in(back(0), average=4)], False, id="turns"),
        pytest.param(week(), False, id="no pain told since"),
        pytest.param([checked_in(back(6), average=8), *week(), checked_in(back(0), average=4)], False, id="halved"),
        pytest.param([checked_in(back(6), average=0), *week(), checked_in(back(0), average=4)], False, id="no pain"),
    ],
)
def test_heat_that_changes_nothing_is_said_after_seven_days(
    knowledge: Knowledge, log: list[LogEntry], said: bool
) -> None:
    assert is_said(knowledge, *log) is said
