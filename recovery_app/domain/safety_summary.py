"""What a doctor should read after the safety questions: what was said, when, and how much it hurts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.flag import Flag, FlagAnswer, Level, SafetyScreen
from recovery_app.domain.in_time import in_time
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.moment_text import short_date


class SummaryLine(msgspec.Struct, frozen=True):
    """Hold one line: a lead word such as "Yes:", empty for a plain line, and what it says."""

    lead: str
    text: str


class SafetySummary(msgspec.Struct, frozen=True):
    """Hold the summary in parts; `noes` are the questions of the same level that were answered with no."""

    when_and_who: str
    said: tuple[SummaryLine, ...]
    noes: tuple[str, ...]
    withheld: tuple[str, ...]
    pain: str

    def lines(self) -> tuple[SummaryLine, ...]:
        """Return every line as it is printed."""
        return self._with_noes(f"{'; '.join(self.noes)}.")

    def short_lines(self) -> tuple[SummaryLine, ...]:
        """Return the lines for the screen, where the noes are counted and not named."""
        count = len(self.noes)
        signs = "sign" if count == 1 else "signs"
        return self._with_noes(f"{count} other {signs}, named in the printed summary.")

    def _with_noes(self, noes: str) -> tuple[SummaryLine, ...]:
        found = [SummaryLine("", self.when_and_who), *self.said]
        if self.noes:
            found.append(SummaryLine("No:", noes))
        if self.withheld:
            found.append(SummaryLine("Not said:", f"{'; '.join(self.withheld)}."))
        if self.pain:
            found.append(SummaryLine("Pain, 0 to 10:", self.pain))
        return tuple(found)


def summarise(
    screen: SafetyScreen,
    level: Level,
    fired: tuple[str, ...],
    flags: Mapping[str, FlagAnswer],
    answers: Answers,
    at: datetime,
) -> SafetySummary:
    """Return the summary of a safety check at `at`, a moment in the user's own zone.

    `fired` are the flags that count, `flags` all answers of the check; `answers` give the age and the pain.
    """
    asked = screen.asked_at(level)
    return SafetySummary(
        when_and_who=f"{date_and_time(at)}.{'' if answers.age is None else f' Age {answers.age}.'}",
        said=tuple(_said(flag, flags.get(flag.id)) for flag in screen.known(fired)),
        noes=tuple(one.statement for one in asked if flags.get(one.id) == "no" and one.id not in fired),
        withheld=tuple(one.statement for one in asked if flags.get(one.id) == "withheld"),
        pain=_pain(answers.pain),
    )


def pain_last_told(log: tuple[LogEntry, ...]) -> PainScores:
    """Return the pain of the last check-in, or nothing: a check weeks into a plan says nothing of the first day's."""
    told = in_time(entry for entry in live(log) if isinstance(entry, CheckIn))
    return told[-1].pain if told else PainScores()


def date_and_time(moment: datetime) -> str:
    """Return a moment such as "20 Nov 2025, 14:10"."""
    return f"{short_date(moment.date())} {moment.year}, {moment:%H:%M}"


def _said(flag: Flag, answer: FlagAnswer | None) -> SummaryLine:
    lead = "Not sure:" if answer == "unsure" else "Yes:"
    if not isinstance(answer, tuple):
        return SummaryLine(lead, f"{flag.statement}.")
    ticked = "; ".join(one.text for one in flag.criteria if one.code in answer)
    return SummaryLine(lead, f"{flag.statement}. Ticked: {ticked}.")


def _pain(pain: PainScores) -> str:
    given = (("24 h average", pain.average), ("now", pain.now), ("24 h worst", pain.worst), ("leg", pain.leg))
    scores = [f"{name} {score}" for name, score in given if score is not None]
    return f"{', '.join(scores)}." if scores else ""
