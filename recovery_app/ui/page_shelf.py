"""Builds each page on its first visit and keeps it."""

from __future__ import annotations

from typing import Final, Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QStackedWidget, QWidget

RAIL_PAGES: Final = ("today", "plan", "heat_ice", "stretches", "progress", "help", "settings")
"""Pages inside the frame with the rail; every other page takes the whole window."""


@runtime_checkable
class Dated(Protocol):
    """What a page has that shows a profile or an hour."""

    def bring_up_to_date(self) -> None:
        """Show what changed since it was shown."""


Made = TypeVar("Made", bound=QWidget)


class PageShelf(QStackedWidget):
    """Hold the pages that were built so far, by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: dict[str, QWidget] = {}

    def has(self, name: str) -> bool:
        """Tell whether a page was built."""
        return name in self._pages

    def put(self, name: str, page: Made) -> Made:
        """Keep a page under a name and return it."""
        self._pages[name] = page
        self.addWidget(page)
        return page

    def page(self, name: str, kind: type[Made]) -> Made:
        """Return a page that was built; raise TypeError where it is of another kind."""
        page = self._pages[name]
        if not isinstance(page, kind):
            message = f"The page {name} is not a {kind.__name__}."
            raise TypeError(message)
        return page

    def bring_up_to_date(self, name: str) -> None:
        """Let a page that was built show what changed, whether it is shown or not."""
        page = self._pages[name]
        if isinstance(page, Dated):
            page.bring_up_to_date()

    def show_page(self, name: str) -> None:
        """Show a page that was built, brought up to date before."""
        # A fault in here is told in one line. In the middle of Qt's own showing it would leave its layouts without
        # answers, and they would go on asking until the memory is full.
        self.bring_up_to_date(name)
        self.setCurrentWidget(self._pages[name])

    @property
    def shown(self) -> str:
        """Return the name of the page that is shown, empty before the first."""
        current = self.currentWidget()
        return next((name for name, page in self._pages.items() if page is current), "")
