"""The safety page on paper."""

from __future__ import annotations

import pytest

from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.safety_sheet import safety_sheet
from recovery_app.domain.safety_summary import summarise
from recovery_app.domain.settings import Region
from tests.domain.cases import NOON


def printed(knowledge: Knowledge, level: Level, flag: str, region: Region | None) -> str:
    summary = summarise(knowledge.safety, level, (flag,), {flag: "yes"}, Answers(), NOON)
    sheet = safety_sheet(knowledge.safety, level, (flag,), region, summary)
    assert sheet.summary is summary
    return "\n".join(f"{line.lead} {line.text}" for line in sheet.advice)


@pytest.mark.parametrize(
    ("level", "flag", "region", "words"),
    [
        pytest.param(Level.EMERGENCY, "RF-CES-1", "UK", "Call: 999 or go to A&E", id="E"),
        pytest.param(Level.SAME_DAY, "RF-INF-1", "EU", "Call: Your doctor or the out-of-hours doctor", id="S"),
        pytest.param(Level.CLINICIAN, "RF-THOR-1", "other", "See: Your doctor or a physiotherapist", id="C"),
    ],
)
def test_each_level_says_whom_to_call_and_every_step(
    knowledge: Knowledge, level: Level, flag: str, region: Region, words: str
) -> None:
    """red_flags.md 1."""
    text, advice = printed(knowledge, level, flag, region), knowledge.safety.advice_for(level)
    assert words in text
    assert advice.summary in text
    assert f"{len(advice.steps)}. {advice.steps[-1][0]}. {advice.steps[-1][1]}" in text
    assert ("If it gets worse:" in text) is (level is not Level.EMERGENCY)


def test_without_a_region_every_emergency_number_is_named(knowledge: Knowledge) -> None:
    text = printed(knowledge, Level.EMERGENCY, "RF-CES-1", None)
    assert "United Kingdom 999, United States 911, European Union 112." in text


def test_thoughts_of_self_harm_bring_the_crisis_line(knowledge: Knowledge) -> None:
    """red_flags.md 2, RF-MIND-1."""
    assert "Samaritans" in printed(knowledge, Level.EMERGENCY, "RF-MIND-1", "UK")
    assert "Samaritans" not in printed(knowledge, Level.EMERGENCY, "RF-CES-1", "UK")
