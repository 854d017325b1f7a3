"""Pages are brought up to date before they are shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recovery_app.ui.page_shelf import PageShelf


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
