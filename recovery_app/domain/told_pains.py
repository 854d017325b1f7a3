"""The pains told so far, each at its place in time, so that a new one is compared with the one before it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import datetime
from typing import get_args

from recovery_app.domain.episode import PainScores
from recovery_app.domain.recheck_rules import PainName


class ToldPains:
    """Be told the pains since `began` in the order of the log, and tell for each sort the last one before a moment.

    What is told later for an earlier day never takes the place of a newer pain. What is told at once is the newest,
    also where a clock was set back.
    """

    def __init__(self, began: datetime) -> None:
        self._began = self._latest = began
        self._at: dict[PainName, list[datetime]] = {name: [] for name in get_args(PainName)}
        self._pain: dict[PainName, list[int]] = {name: [] for name in get_args(PainName)}

    def add(self, at: datetime, told: PainScores, *, later: bool = False) -> None:
        """Take in the pains of one moment; a sort that was left open stays as it was."""
        moment = self._moment(at, later=later)
        for name, moments in self._at.items():
            pain = getattr(told, name)
            if pain is not None:
                place = bisect_right(moments, moment) if moment < self._latest else len(moments)
                moments.insert(place, moment)
                self._pain[name].insert(place, pain)
        self._latest = max(self._latest, moment)

    def before(self, at: datetime, *, later: bool = False) -> PainScores:
        """Return the last pain of each sort up to a moment, None where there is none."""
        moment = self._moment(at, later=later)
        return PainScores(**{name: self._last(name, moment) for name in self._at})

    def _moment(self, at: datetime, *, later: bool) -> datetime:
        return max(self._began if later else self._latest, at)

    def _last(self, name: PainName, moment: datetime) -> int | None:
        place = bisect_right(self._at[name], moment)
        return self._pain[name][place - 1] if place else None
