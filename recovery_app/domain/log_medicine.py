"""Entries about pain medicine: what was taken, and the answers of the screening."""

from __future__ import annotations

from typing import Annotated

import msgspec

from recovery_app.domain.instant import Moment, refuse_absurd_years
from recovery_app.domain.log_base import LogEntryBase
from recovery_app.domain.settings import Region


class DoseTaken(LogEntryBase, frozen=True, gc=False, tag="dose", forbid_unknown_fields=True):
    """Record a dose: the product's id, when it was taken, and how much in the product's unit (mg, g or uses).

    `amount` None means that the user does not know how much it was. `at` is when it was entered.
    """

    product: str
    taken_at: Moment
    amount: Annotated[float, msgspec.Meta(gt=0, le=100_000)] | None
    region: Region
    as_planned: bool = False

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day, self.taken_at)


class MedicineScreened(LogEntryBase, frozen=True, gc=False, tag="medicine_screen", forbid_unknown_fields=True):
    """Record the answers of the medicine screening: the ids of the questions answered with yes."""

    yes: tuple[str, ...]
