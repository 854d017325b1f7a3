"""How loading the profile went."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.profile import Profile
from recovery_app.storage.notice import Notice

Outcome = Literal["fresh", "opened", "restored", "lost", "newer", "unreadable"]


class Loaded(msgspec.Struct, frozen=True):
    """Hold the outcome of loading, the profile where there is one, and what to tell the user.

    `fresh`: there is no file and no backup. `opened`: the file was read. `restored`: a backup was read in its place.
    `lost`: none of the files that are there can be read; they are kept. `newer` and `unreadable`: nothing was opened or
    changed, and saving is refused. `profile` is None unless the outcome is `opened` or `restored`.
    """

    outcome: Outcome
    profile: Profile | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def read_only(self) -> bool:
        """Tell whether saving is refused."""
        return self.outcome in {"newer", "unreadable"}
