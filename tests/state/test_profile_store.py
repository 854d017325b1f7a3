"""The store saves before it tells, and loses nothing when saving fails."""

from __future__ import annotations

import errno
from collections.abc import Iterable

import msgspec
from pytestqt.qtbot import QtBot

from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.settings import Settings
from recovery_app.state.profile_store import ProfileStore
from tests.fakes import START, ManualTicker

FULL = OSError(errno.ENOSPC, "No space left on device")


class Disk:
    """Save into a list, or fail as told."""

    def __init__(self, failures: Iterable[bool] = ()) -> None:
        self.saved: list[Profile] = []
        self._failures = iter(failures)

    def save(self, profile: Profile) -> tuple[str, ...]:
        """Keep the profile, or raise as a full disk does."""
        if next(self._failures, False):
            raise FULL
        self.saved.append(profile)
        return ("Told by the disk.",) if len(self.saved) == 1 else ()


def dark(profile: Profile) -> Profile:
    return msgspec.structs.replace(profile, settings=Settings(theme="dark"))


def store_on(disk: Disk) -> tuple[ProfileStore, ManualTicker]:
    ticker = ManualTicker()
    return ProfileStore(new_profile("p", START), disk.save, ticker), ticker


def test_a_change_is_on_the_disk_before_anyone_is_told(qtbot: QtBot) -> None:
    disk = Disk()
    store, _ = store_on(disk)
    seen: list[int] = []
    store.profile_changed.connect(lambda _new, _old: seen.append(len(disk.saved)))
    store.apply(dark)
    assert seen == [1]
    assert disk.saved[-1].settings.theme == "dark"


def test_listeners_get_the_new_and_the_old_profile(qtbot: QtBot) -> None:
    store, _ = store_on(Disk())
    with qtbot.waitSignal(store.profile_changed) as told:
        store.apply(dark)
    new, old = told.args
    assert (new.settings.theme, old.settings.theme) == ("dark", "system")


def test_a_change_that_changes_nothing_writes_nothing(qtbot: QtBot) -> None:
    disk = Disk()
    store, _ = store_on(disk)
    store.apply(lambda profile: profile)
    assert disk.saved == []


def test_a_failed_save_keeps_the_entry_says_so_and_is_tried_again_until_it_works(qtbot: QtBot) -> None:
    disk = Disk([True, True, False])
    store, retry = store_on(disk)
    with qtbot.waitSignal(store.save_failed) as failed:
        store.apply(dark)
    assert "No space left" in failed.args[0]
    assert store.profile.settings.theme == "dark"
    assert store.is_unsaved
    assert retry.is_running
    retry.ticked.emit()
    assert store.is_unsaved
    with qtbot.waitSignal(store.saved_again):
        retry.ticked.emit()
    assert disk.saved[-1].settings.theme == "dark"
    assert not retry.is_running


def test_what_the_disk_has_to_say_is_passed_on_once(qtbot: QtBot) -> None:
    store, _ = store_on(Disk())
    said: list[str] = []
    store.noticed.connect(said.append)
    store.apply(dark)
    store.apply(lambda profile: msgspec.structs.replace(profile, settings=Settings()))
    assert said == ["Told by the disk."]
