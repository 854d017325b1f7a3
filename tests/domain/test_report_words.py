"""The report speaks of the patient and in the patient's units, whoever reads it."""

from __future__ import annotations

import re

import msgspec
import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_week import WeekTold
from recovery_app.domain.profile import Profile
from recovery_app.domain.report import ALL_PARTS, clinician_report
from recovery_app.domain.settings import Region
from tests.domain.cases import (
    CLEAR_JOINT,
    NOON,
    TODAY,
    an_id,
    at,
    block,
    complete,
    dose,
    easy,
    flare,
    morning,
    run,
    walk,
)
from tests.domain.days import back, person, running_again
from tests.domain.told_everything import every_yes, mixed_flags, told_everything

SPEAKS_TO = re.compile(r"\b(you|your|yours|yourself|we|us|our)\b", re.IGNORECASE)
QUOTED = re.compile("“[^”]*”")


def lines_of(profile: Profile, knowledge: Knowledge, days: int = 60) -> list[str]:
    """Return every line of the report of so many days."""
    made = clinician_report(profile, knowledge, DateRange(back(days), TODAY), ALL_PARTS, NOON)
    return [f"{line.lead} {line.text}" for one in made.sections for line in (*one.lines, *one.items)]


def of_log(knowledge: Knowledge, *log: LogEntry, region: Region | None = None, days: int = 60) -> str:
    """Return the words of the report of a person who told this."""
    profile = person(knowledge, *log, days=days)
    profile = msgspec.structs.replace(profile, settings=msgspec.structs.replace(profile.settings, region=region))
    return "\n".join(lines_of(profile, knowledge, days))


def spoken_to(lines: list[str]) -> list[str]:
    """Return the lines that speak to the reader outside of quoted words."""
    return [line for line in lines if SPEAKS_TO.search(QUOTED.sub("", line))]


@pytest.mark.parametrize("answered", [mixed_flags, every_yes], ids=["every kind of answer", "every flag a yes"])
def test_no_line_of_a_report_speaks_to_its_reader(knowledge: Knowledge, answered: object) -> None:
    profile = told_everything(knowledge, flags=answered(knowledge))  # type: ignore[operator]
    assert spoken_to(lines_of(profile, knowledge)) == []


@pytest.mark.parametrize(
    ("log", "words"),
    [
        pytest.param([run(back(1), 14, stage=1)], "the patient ran 14 min on 11 Mar", id="too long"),
        pytest.param([walk(back(2), 20, signs=("limp",))], "limping with walking on 10 Mar", id="limping"),
        pytest.param([block(back(1), pain=4, kind="strength")], "the exercises hurt 4 of 10", id="exercises"),
        pytest.param([walk(back(1), 20), morning(back(1), "worse")], "worse the morning after 11 Mar", id="morning"),
        pytest.param([walk(back(1), 20), dose(at(back(1), 9))], "medicine was taken within 8 hours", id="masked"),
        pytest.param([walk(back(1), 20), easy(back(1), "tired")], "did not feel well on 11 Mar", id="easy day"),
        pytest.param([flare(back(1), 7)], "flare-up on 11 Mar", id="flare-up"),
    ],
)  # fmt: skip
def test_a_change_of_the_plan_is_told_of_the_patient(knowledge: Knowledge, log: list[LogEntry], words: str) -> None:
    told = of_log(knowledge, *running_again(knowledge, days_ago=20, runs=2), *log)
    assert words in told
    assert spoken_to(told.splitlines()) == []


def test_how_sure_a_result_is_stands_in_the_words_that_were_shown(knowledge: Knowledge) -> None:
    unsure = msgspec.structs.replace(complete(knowledge), questions={"Q01": CLEAR_JOINT["Q01"]})
    lines = lines_of(person(knowledge, days=10, answers=unsure), knowledge)
    assert spoken_to(lines) == []
    assert any(line.startswith("How sure: “") for line in lines)


def test_a_question_about_worry_is_quoted(knowledge: Knowledge) -> None:
    prompt = knowledge.week.prompt[0]
    told = of_log(knowledge, WeekTold(an_id(), at(back(2), 20), back(2), (), {prompt.id: True}))
    assert f"“{prompt.question}” Yes." in told


@pytest.mark.parametrize(
    ("region", "one", "all_of_them"),
    [
        ("UK", "40 min, 6.5 km,", "9 km told"),
        ("US", "40 min, 4.04 mi,", "5.59 mi told"),
        (None, "6.5 km,", "9 km told"),
    ],
)
def test_runs_are_told_in_the_unit_of_the_region(
    knowledge: Knowledge, region: Region | None, one: str, all_of_them: str
) -> None:
    far = msgspec.structs.replace(run(back(3), 40, stage=None), distance_km=6.5)
    near = msgspec.structs.replace(run(back(9), 20, stage=None), distance_km=2.5)
    told = of_log(knowledge, near, far, region=region)
    assert one in told
    assert all_of_them in told
