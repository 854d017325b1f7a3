"""What a doctor reads after the safety questions."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.safety_summary import SafetySummary, date_and_time, summarise
from recovery_app.domain.wizard import safety_of
from tests.domain.cases import NOON, TODAY, all_no, at


def summary(knowledge: Knowledge, level: Level, answers: Answers, **said: FlagAnswer) -> SafetySummary:
    flags = {**all_no(knowledge), **{name.replace("_", "-"): answer for name, answer in said.items()}}
    answers = msgspec.structs.replace(answers, flags=flags)
    fired = tuple(one.id for one in safety_of(knowledge, answers).fired)
    return summarise(knowledge.safety, level, fired, flags, answers, NOON)


def test_a_summary_says_when_who_what_and_how_much(knowledge: Knowledge) -> None:
    answers = Answers(age=40, pain=PainScores(average=6, now=5, worst=8, leg=0))
    found = summary(knowledge, Level.EMERGENCY, answers, RF_CES_1="yes", RF_CES_2="unsure", RF_CES_4="withheld")
    lines = found.lines()
    assert [line.lead for line in lines] == ["", "Yes:", "Not sure:", "No:", "Not said:", "Pain:"]
    assert lines[0].text == "12 Mar 2025, 12:00. Age 40."
    assert lines[1].text == f"{knowledge.safety.by_id('RF-CES-1').statement}."
    assert knowledge.safety.by_id("RF-CES-4").statement in lines[4].text
    assert lines[5].text == "average of 24 h 6 of 10, now 5 of 10, worst of 24 h 8 of 10, leg 0 of 10."


def test_every_no_of_the_level_is_named_in_print_and_counted_on_the_screen(knowledge: Knowledge) -> None:
    found = summary(knowledge, Level.SAME_DAY, Answers(), RF_INF_1="yes")
    others = [flag.statement for flag in knowledge.safety.asked_at(Level.SAME_DAY) if flag.id != "RF-INF-1"]
    printed = next(line.text for line in found.lines() if line.lead == "No:")
    assert all(statement in printed for statement in others)
    short = next(line.text for line in found.short_lines() if line.lead == "No:")
    assert short.startswith(f"{len(others)} other signs,")


def test_one_other_sign_is_named_in_the_singular(knowledge: Knowledge) -> None:
    found = msgspec.structs.replace(summary(knowledge, Level.EMERGENCY, Answers(), RF_CES_1="yes"), noes=("One",))
    assert [line.text for line in found.short_lines() if line.lead == "No:"] == [
        "1 other sign, named in the printed summary."
    ]


def test_ticked_parts_are_named(knowledge: Knowledge) -> None:
    found = summary(knowledge, Level.SAME_DAY, Answers(), RF_CA_1=("cancer", "lyingdown"))
    texts = {one.code: one.text for one in knowledge.safety.by_id("RF-CA-1").criteria}
    assert texts["cancer"] in found.said[0].text
    assert texts["lyingdown"] in found.said[0].text
    assert texts["bandlike"] not in found.said[0].text


def test_what_was_not_given_is_left_out(knowledge: Knowledge) -> None:
    flags: dict[str, FlagAnswer] = {"RF-CES-1": "yes"}
    found = summarise(knowledge.safety, Level.EMERGENCY, ("RF-CES-1",), flags, Answers(), NOON)
    assert [line.lead for line in found.lines()] == ["", "Yes:"]
    assert found.when_and_who == "12 Mar 2025, 12:00."


@pytest.mark.parametrize(("hour", "text"), [(0, "12 Mar 2025, 00:05"), (14, "12 Mar 2025, 14:05")])
def test_a_moment_is_written_in_full(hour: int, text: str) -> None:
    assert date_and_time(at(TODAY, hour, 5)) == text
