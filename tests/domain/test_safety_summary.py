"""The summary of the safety questions for a doctor."""

from __future__ import annotations

from datetime import timedelta

from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.safety_summary import SafetySummary, pain_last_told, summarise
from tests.domain.cases import NOON, TODAY, an_id, walk


def summary(
    knowledge: Knowledge,
    level: Level,
    said: dict[str, FlagAnswer],
    answers: Answers | None = None,
    fired: tuple[str, ...] | None = None,
) -> SafetySummary:
    flags: dict[str, FlagAnswer] = {flag.id: "no" for flag in knowledge.safety.asked_at(level)}
    counting = tuple(said) if fired is None else fired
    return summarise(knowledge.safety, level, counting, {**flags, **said}, answers or Answers(age=34), NOON)


def text(made: SafetySummary) -> str:
    return "\n".join(f"{line.lead} {line.text}".strip() for line in made.lines())


def test_it_names_the_time_and_the_age(knowledge: Knowledge) -> None:
    assert "12 Mar 2025, 12:00. Age 34." in text(summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes"}))


def test_an_age_that_was_not_given_is_left_out(knowledge: Knowledge) -> None:
    assert "Age" not in text(summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes"}, Answers()))


def test_each_sign_is_told_with_how_it_was_answered(knowledge: Knowledge) -> None:
    lines = text(summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes", "RF-CES-2": "unsure"}))
    assert f"Yes: {knowledge.safety.by_id('RF-CES-1').statement}." in lines
    assert f"Not sure: {knowledge.safety.by_id('RF-CES-2').statement}." in lines


def test_ticked_parts_are_named(knowledge: Knowledge) -> None:
    lines = text(summary(knowledge, Level.SAME_DAY, {"RF-INF-2": ("constant", "diabetes")}))
    assert "Ticked: The back pain is new and constant; Diabetes." in lines


def test_a_sign_that_a_question_raised_counts_as_yes_and_not_as_no(knowledge: Knowledge) -> None:
    made = summary(knowledge, Level.EMERGENCY, {"RF-CES-5": "no"}, fired=("RF-CES-5",))
    statement = knowledge.safety.by_id("RF-CES-5").statement
    assert f"Yes: {statement}." in text(made)
    assert statement not in made.noes


def test_the_noes_of_the_level_are_one_line_on_paper_and_a_count_on_the_screen(knowledge: Knowledge) -> None:
    made = summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes"})
    paper = [line for line in made.lines() if line.lead == "No:"]
    assert len(paper) == 1
    assert knowledge.safety.by_id("RF-GI-1").statement in paper[0].text
    screen = next(line for line in made.short_lines() if line.lead == "No:")
    assert screen.text.startswith("14 other signs")


def test_one_no_is_counted_in_the_singular(knowledge: Knowledge) -> None:
    noes: dict[str, FlagAnswer] = {"RF-CES-1": "yes", "RF-GI-1": "no"}
    made = summarise(knowledge.safety, Level.EMERGENCY, ("RF-CES-1",), noes, Answers(), NOON)
    assert any(line.text.startswith("1 other sign,") for line in made.short_lines())


def test_without_a_no_there_is_no_such_line(knowledge: Knowledge) -> None:
    made = summarise(knowledge.safety, Level.EMERGENCY, ("RF-CES-1",), {"RF-CES-1": "yes"}, Answers(), NOON)
    assert "No:" not in text(made)


def test_what_the_user_kept_private_is_said_to_be_so(knowledge: Knowledge) -> None:
    made = summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes", "RF-CES-4": "withheld"}, fired=("RF-CES-1",))
    assert f"Not said: {knowledge.safety.by_id('RF-CES-4').statement}." in text(made)


def test_only_pain_that_was_given_is_told(knowledge: Knowledge) -> None:
    answers = Answers(age=34, pain=PainScores(average=7, leg=0))
    assert "average 7, leg 0." in text(summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes"}, answers))
    assert "Pain" not in text(summary(knowledge, Level.EMERGENCY, {"RF-CES-1": "yes"})).splitlines()[-1]


def test_a_check_during_the_plan_tells_the_pain_of_the_last_check_in() -> None:
    first, last = (CheckIn(an_id(), NOON, TODAY, PainScores(average=pain)) for pain in (2, 7))
    assert pain_last_told((walk(TODAY), first, last, walk(TODAY))) == PainScores(average=7)
    assert pain_last_told((first, last, Withdrawn(an_id(), NOON, TODAY, last.id))) == PainScores(average=2)
    assert pain_last_told((walk(TODAY),)) == PainScores()
    earlier = CheckIn(an_id(), NOON - timedelta(days=3), TODAY, PainScores(average=9), told_at=NOON)
    assert pain_last_told((first, last, earlier)) == PainScores(average=7)
