"""The red-flag answers of a report: the noes too, each with its date, and nothing said twice."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.report import clinician_report
from recovery_app.domain.report_parts import MOST_ITEMS
from tests.domain.cases import NOON, TODAY, all_no, check, clearance
from tests.domain.days import DAY, back, person


def safety(knowledge: Knowledge, *log: LogEntry, first: date | None = None) -> list[str]:
    """Return the lines about safety, of the last two weeks or from another day on."""
    days = DateRange(first or back(13), TODAY)
    made = clinician_report(person(knowledge, *log, days=10), knowledge, days, frozenset({"safety"}), NOON)
    (found,) = made.sections
    return [f"{line.lead} {line.text}".strip() for line in (*found.lines, *found.listed(MOST_ITEMS))]


def asked(
    moment: datetime,
    answers: dict[str, FlagAnswer],
    *fired: str,
    level: Level = Level.CLEAR,
    cautions: tuple[str, ...] = (),
    reason: str = "wizard",
) -> SafetyChecked:
    """Return a check with these answers."""
    entry = check(level, *fired, at_moment=moment, cautions=cautions, reason=reason)
    return msgspec.structs.replace(entry, answers=answers)


def statement(knowledge: Knowledge, flag: str) -> str:
    """Return what a flag asks."""
    return knowledge.safety.by_id(flag).for_paper


def line_with(lines: list[str], words: str) -> str:
    """Return the one line that has these words."""
    (found,) = [line for line in lines if words in line]
    return found


def test_every_no_is_told_with_the_date_of_the_check(knowledge: Knowledge) -> None:
    lines = safety(knowledge, asked(NOON - 3 * DAY, all_no(knowledge)))
    for flag in knowledge.safety.flag:
        if flag.by_age is None:
            found = line_with(lines, flag.for_paper)
            assert found.startswith("No, ")
            assert "9 Mar 2025:" in found
    assert not any(line.startswith("Not asked") for line in lines)
    assert "9 Mar 2025: checked, all questions, nothing found." in lines
    assert "Checks: 1 in this time, 0 of them found something." in lines


def test_the_latest_answer_counts_and_a_short_check_leaves_the_others_at_their_day(knowledge: Knowledge) -> None:
    mini = {flag.id: "no" for flag in knowledge.safety.asked_again("mini")}
    lines = safety(knowledge, asked(NOON - 5 * DAY, all_no(knowledge)), asked(NOON - DAY, dict(mini), reason="mini"))
    again, once = next(iter(mini)), next(one for one in all_no(knowledge) if one not in mini)
    assert "11 Mar 2025" in line_with(lines, statement(knowledge, again))
    assert "7 Mar 2025" in line_with(lines, statement(knowledge, once))
    assert "11 Mar 2025: checked, short set, nothing found." in lines


def test_yes_and_not_sure_and_not_said_come_before_the_noes(knowledge: Knowledge) -> None:
    answers = all_no(knowledge) | {"RF-THOR-1": "yes", "RF-BONE-1": "unsure", "RF-CES-4": "withheld"}
    check_entry = asked(NOON - DAY, answers, "RF-THOR-1", "RF-BONE-1", level=Level.CLINICIAN, cautions=("RF-BONE-1",))
    lines = safety(knowledge, check_entry)
    first_no = next(place for place, line in enumerate(lines) if line.startswith("No, "))
    for lead, flag in (("Yes", "RF-THOR-1"), ("Not sure", "RF-BONE-1"), ("Not said", "RF-CES-4")):
        found = next(line for line in lines if line.startswith(f"{lead}, ") and statement(knowledge, flag) in line)
        assert lines.index(found) < first_no
    assert lines[0].startswith("Plan on hold: since 11 Mar 2025, level “A clinician first”.")


def test_ticked_signs_are_named_and_told_apart_from_a_yes(knowledge: Knowledge) -> None:
    flag = knowledge.safety.by_id("RF-INF-2")
    codes = tuple(one.code for one in flag.criteria)
    some = safety(knowledge, asked(NOON, {flag.id: codes[:1]}))
    assert line_with(some, f"(ticked: {flag.criteria[0].text})").startswith("Some signs ticked, ")
    full = safety(knowledge, asked(NOON, {flag.id: codes}, flag.id, level=Level.SAME_DAY))
    assert any(line.startswith("Yes, ") and flag.criteria[-1].text in line for line in full)
    none = safety(knowledge, asked(NOON, {flag.id: ()}))
    assert line_with(none, flag.for_paper).startswith("No, ")


def test_what_counts_from_the_age_or_another_answer_is_told_as_such(knowledge: Knowledge) -> None:
    young = asked(NOON, {"RF-SCI-1": "no"}, "RF-AGE-2", "RF-SCI-1", level=Level.CLINICIAN)
    found = line_with(safety(knowledge, young), "From the age or other answers, 12 Mar 2025:")
    assert statement(knowledge, "RF-AGE-2") in found
    assert statement(knowledge, "RF-SCI-1") in found


def test_a_flag_that_was_never_asked_is_named(knowledge: Knowledge) -> None:
    lines = safety(knowledge, asked(NOON, {"RF-CES-1": "no"}))
    assert statement(knowledge, "RF-CES-2") in line_with(lines, "Not asked:")


def test_a_hold_whose_flags_only_another_version_knows_is_told_by_its_level(knowledge: Knowledge) -> None:
    lines = safety(knowledge, asked(NOON, {"RF-NEW-1": "yes"}, "RF-NEW-1", level=Level.SAME_DAY))
    assert lines[0] == "Plan on hold: since 12 Mar 2025, level “A doctor today”."


def test_a_clearance_tells_who_and_when_in_the_users_own_words(knowledge: Knowledge) -> None:
    release = msgspec.structs.replace(clearance(NOON, "RF-THOR-1"), who="<b>Dr Ada</b>")
    odd = clearance(NOON, "RF-NEW-1", "RF-NEW-2")
    lines = safety(knowledge, check(Level.CLINICIAN, "RF-THOR-1", at_moment=NOON - DAY), release, odd)
    topic = knowledge.safety.by_id("RF-THOR-1").topic
    assert f"12 Mar 2025: cleared by <b>Dr Ada</b> on 12 Mar 2025 for 1 sign: {topic}." in lines
    assert "12 Mar 2025: cleared by My GP on 12 Mar 2025 for 2 signs." in lines
    assert "11 Mar 2025: checked, all questions, A clinician first." in lines


def test_checks_before_the_days_give_the_latest_answers_and_stay_out_of_the_list(knowledge: Knowledge) -> None:
    lines = safety(knowledge, asked(NOON - 9 * DAY, all_no(knowledge)), first=back(2))
    assert any(line.startswith("No, ") and "3 Mar 2025" in line for line in lines)
    assert "Checks: 0 in this time, 0 of them found something." in lines
    assert not any("checked," in line for line in lines)


def test_many_checks_are_counted_and_only_the_latest_listed(knowledge: Knowledge) -> None:
    lines = safety(knowledge, *(asked(NOON - number * DAY, all_no(knowledge)) for number in range(13, -1, -1)))
    assert "Checks: 14 in this time, 0 of them found something." in lines
    assert lines[-1] == "And 4 more in the tables."
