"""The one current profile: it is saved durably first, then everyone is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from recovery_app.domain.profile import Profile
from recovery_app.state.ticker import TimerTicker

RETRY_EVERY_MS = 15_000

SaveProfile = Callable[[Profile], tuple[str, ...]]
"""Save durably; return what the user should know; raise OSError where it could not be saved."""


class ProfileStore(QObject):
    """Hold the current profile and save every change of it before it is shown."""

    profile_changed = Signal(object, object)
    save_failed = Signal(str)
    saved_again = Signal()
    noticed = Signal(str)

    def __init__(self, profile: Profile, save: SaveProfile, retry: TimerTicker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._save = save
        self._retry = retry
        self._unsaved = False
        retry.ticked.connect(self.save_now)

    @property
    def profile(self) -> Profile:
        """Return the current profile."""
        return self._profile

    @property
    def is_unsaved(self) -> bool:
        """Tell whether the last change is in memory only."""
        return self._unsaved

    def apply(self, change: Callable[[Profile], Profile]) -> None:
        """Change the profile: save it, then emit `profile_changed(new, old)`.

        A change that cannot be saved is kept in memory, `save_failed` tells why, and saving is tried again until it
        works.
        """
        old = self._profile
        new = change(old)
        if new is old:
            return
        self._profile = new
        self.save_now()
        self.profile_changed.emit(new, old)

    def save_now(self) -> None:
        """Save the profile as it is; used again until it works."""
        try:
            notices = self._save(self._profile)
        except OSError as problem:
            self._unsaved = True
            self._retry.start(RETRY_EVERY_MS)
            self.save_failed.emit(str(problem))
            return
        if self._unsaved:
            self._unsaved = False
            self._retry.stop()
            self.saved_again.emit()
        for notice in notices:
            self.noticed.emit(notice)
