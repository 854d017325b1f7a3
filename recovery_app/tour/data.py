"""The way through the page of the user's data, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog

from recovery_app.tour.camera import settle
from recovery_app.tour.guide import TourError
from recovery_app.ui.data.data_page import DataPage

if TYPE_CHECKING:
    from recovery_app.tour.walk import Walker

ASKS: Final = (
    ("Look at the backup", "your_data_backup"),
    ("Show everything that is stored", "your_data_stored"),
    ("Add a person", "your_data_person"),
    ("Erase everything", "your_data_erase"),
)


def data(walker: Walker) -> None:
    """Look at the page from its top to its end, and at each question; raise TourError where one does not come."""
    walker.go_to("settings")
    walker.press("Open your data")
    walker.shoot("your_data")
    for words, name in ASKS:
        walker.press(words)
        dialog = next((one for one in walker.window.findChildren(QDialog) if one.isVisible()), None)
        if dialog is None:
            message = f"no dialog opened for {name}."
            raise TourError(message)
        walker.camera.take(dialog, name, walker.window.services.pictures)
        dialog.reject()
        settle()
    content = walker.window.shelf.page("data", DataPage).content
    content.verticalScrollBar().setValue(content.verticalScrollBar().maximum())
    walker.shoot("your_data_end")
    walker.press("Back")
