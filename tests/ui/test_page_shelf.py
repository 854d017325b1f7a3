"""Pages are brought up to date before they are shown."""

from __future__ import annotations

import dataclasses

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import BackupFact
from recovery_app.ui.data.data_page import DataPage
from recovery_app.ui.page_shelf import PageShelf
from recovery_app.ui.services import PageServices
from recovery_app.ui.settings.settings_page import SettingsPage
from recovery_app.ui.stretch.stretch_page import StretchPage
from tests.ui.fake_data import FakeData


class Page(QWidget):
    """Counts how often it was brought up to date, and fails when told to."""

    def __init__(self, *, fails: bool = False) -> None:
        super().__init__()
        self.fails = fails
        self.times = 0

    def bring_up_to_date(self) -> None:
        """Count, or fail."""
        if self.fails:
            message = "no numbers"
            raise ValueError(message)
        self.times += 1


def test_a_page_is_up_to_date_when_it_is_shown(qtbot: QtBot) -> None:
    shelf = PageShelf()
    qtbot.addWidget(shelf)
    first, second = shelf.put("first", Page()), shelf.put("second", Page())
    shelf.show_page("second")
    assert (first.times, second.times, shelf.shown) == (0, 1, "second")


def test_a_page_that_fails_leaves_the_one_that_was_shown(qtbot: QtBot) -> None:
    shelf = PageShelf()
    qtbot.addWidget(shelf)
    shelf.put("sound", Page())
    shelf.put("broken", Page(fails=True))
    shelf.show_page("sound")
    with pytest.raises(ValueError, match="no numbers"):
        shelf.show_page("broken")
    assert shelf.shown == "sound"


def in_dark(profile: Profile) -> Profile:
    return msgspec.structs.replace(profile, settings=msgspec.structs.replace(profile.settings, theme="dark"))


def on_shelf(qtbot: QtBot, *pages: tuple[str, QWidget]) -> PageShelf:
    shelf = PageShelf()
    qtbot.addWidget(shelf)
    shelf.put("other", QWidget())
    for name, page in pages:
        shelf.put(name, page)
    shelf.show_page("other")
    shelf.show()
    return shelf


def test_settings_changed_elsewhere_are_shown_at_the_next_visit(qtbot: QtBot, services: PageServices) -> None:
    page = SettingsPage(services)
    shelf = on_shelf(qtbot, ("settings", page))
    services.store.apply(in_dark)
    assert page.theme_choice.option() == "system"
    shelf.show_page("settings")
    assert page.theme_choice.option() == "dark"


def test_a_stretch_ticked_elsewhere_is_done_at_the_next_visit(qtbot: QtBot, services: PageServices) -> None:
    day = services.day.agenda()
    assert day is not None
    first, now = day.exercises[0].exercise.id, services.clock.now()
    page = StretchPage(services)
    page.show_stretch(first)
    shelf = on_shelf(qtbot, ("stretch", page))
    services.store.apply(lambda profile: change.mark_exercise(profile, first, "tick", now, done=True))
    assert page.tag.text() == "In today's plan"
    shelf.show_page("stretch")
    assert page.tag.text() == "Done today"


class WatchedData(FakeData):
    """Counts how often its backups are listed, and breaks when told to."""

    def __init__(self) -> None:
        super().__init__()
        self.listed = 0
        self.breaks = False

    def backups(self) -> tuple[BackupFact, ...]:
        if self.breaks:
            message = "no disk"
            raise OSError(message)
        self.listed += 1
        return super().backups()


def test_a_visit_to_the_data_reads_it_once(qtbot: QtBot, services: PageServices) -> None:
    data = WatchedData()
    page = DataPage(dataclasses.replace(services, data=data))
    shelf = on_shelf(qtbot, ("data", page))
    for visit in (1, 2):
        page.begin()
        shelf.show_page("data")
        assert data.listed == visit
        shelf.show_page("other")


def test_data_that_cannot_be_listed_at_all_leaves_the_page_that_was_shown(qtbot: QtBot, services: PageServices) -> None:
    data = WatchedData()
    page = DataPage(dataclasses.replace(services, data=data))
    shelf = on_shelf(qtbot, ("data", page))
    data.breaks = True
    with pytest.raises(OSError, match="no disk"):
        shelf.show_page("data")
    assert shelf.shown == "other"


def test_a_refusal_to_list_the_backups_is_there_to_be_read(qtbot: QtBot, services: PageServices) -> None:
    data = FakeData()
    data.lists = "The folder cannot be read."
    page = DataPage(dataclasses.replace(services, data=data))
    shelf = on_shelf(qtbot, ("data", page))
    shelf.show_page("data")
    assert page.backups.told.text.text() == data.lists
    assert page.backups.told.isVisible()
