"""Your data: where it is, its backups, taking it along, bringing it in, whose it is, and erasing it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.profile import Profile
from recovery_app.domain.stored_data import DataError
from recovery_app.ui import metrics
from recovery_app.ui.data.backups_card import BackupsCard
from recovery_app.ui.data.bring_card import BringCard
from recovery_app.ui.data.erase_card import EraseCard
from recovery_app.ui.data.keeping import Keeping
from recovery_app.ui.data.people_card import PeopleCard
from recovery_app.ui.data.replacing import Replacing
from recovery_app.ui.data.take_card import TakeCard
from recovery_app.ui.data.where_card import WhereCard
from recovery_app.ui.data.words import SESSION_RUNS
from recovery_app.ui.saving import Saving
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.banner import Banner
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.widgets.told_line import ToldLine

_WIDEST = 860
_WAITS = "A session is running. To go back, bring data in, change the person or erase, end it first."


class DataPage(QWidget):
    """Show what is kept and what can be done with it.

    `profile_replaced` says in a sentence that another state took the place of the profile, so every page is out of
    date. `back_requested`, `folder_requested` and `report_requested` ask for what their names say.
    """

    back_requested = Signal()
    folder_requested = Signal()
    report_requested = Signal()
    profile_replaced = Signal(str)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown_for = 0
        theme = services.theme
        self.setAccessibleName("Your data")
        self.content = ScrollPage(theme, widest=_WIDEST)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.content)
        self.back = Button(theme, "Back", "quiet", icon="arrow-left", flush=True)
        self.back.clicked.connect(self.back_requested)
        self.content.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        # Tab comes to the proxy before anything above it, so it is the first.
        self.setFocusProxy(self.back)
        self.content.add(PageTitle(theme, "Your data"))
        self.waits = Banner(theme, "care", _WAITS, closable=False)
        self.where = WhereCard(theme, services.data_dir)
        self.backups = BackupsCard(theme)
        self.take = TakeCard(theme)
        self.bring = BringCard(theme)
        self.people = PeopleCard(theme)
        self.erase = EraseCard(theme)
        for part in (self.waits, self.where, self.backups, self.take, self.bring, self.people, self.erase):
            self.content.add(part)
        self.content.body.addStretch(1)
        cards = (self.where, self.backups, self.take, self.bring, self.people)
        self._told = tuple(card.told for card in cards)
        for told in self._told:
            told.told.connect(partial(self._bring_in_sight, told))
        self.replacing = Replacing(services, self)
        self.replacing.replaced.connect(self.profile_replaced)
        self.saving = Saving(services, self)
        self.keeping = Keeping(services, self)
        self._connect()
        services.store.profile_changed.connect(self._on_profile_changed)

    def bring_up_to_date(self) -> None:
        """Look anew if something changed or another minute began since the page was shown."""
        if self._shown_for != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Show the backups and the people as they are now."""
        services = self._services
        self._shown_for = services.day.stamp()
        runs = services.store.profile.active_session is not None
        blocked = SESSION_RUNS if runs else ""
        self.waits.setVisible(runs)
        self.bring.choose.set_blocked(blocked)
        self.erase.erase.set_blocked(blocked)
        try:
            self.backups.show_backups(services.data.backups(), services.clock.now())
        except DataError as problem:
            self.backups.told.tell_refused(str(problem))
        try:
            self.people.show_people(services.data.people(), blocked)
        except DataError as problem:
            self.people.told.tell_refused(str(problem))
        lists = (*self.backups.stops(), self.take, self.bring, *self.people.stops())
        order_tabs(self.back, self.where, *lists, self.erase)

    def begin(self) -> None:
        """Begin at the top, with the files as they are when the page is shown."""
        self._shown_for = 0
        self.content.to_top()

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew whenever the page is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing told to the next visit."""
        super().hideEvent(event)
        if not event.spontaneous():
            for told in self._told:
                told.clear()

    def _connect(self) -> None:
        self.where.folder_requested.connect(self.folder_requested)
        self.where.stored_requested.connect(partial(self.keeping.show_stored, self.where.told))
        self.backups.look_requested.connect(self.replacing.look_at_backup)
        self.take.copy_requested.connect(partial(self.saving.copy, self.take.told))
        self.take.tables_requested.connect(partial(self.saving.tables, self.take.told))
        self.take.calendar_requested.connect(partial(self.saving.calendar, self.take.told))
        self.take.report_requested.connect(self.report_requested)
        self.bring.file_requested.connect(partial(self.replacing.ask_for_file, self.bring.told))
        self.people.switch_requested.connect(partial(self.keeping.switch_to, self.people.told))
        self.people.rename_requested.connect(self.keeping.rename_person)
        self.people.add_requested.connect(self.keeping.add_person)
        self.erase.erase_requested.connect(self.keeping.erase)
        self.keeping.people_changed.connect(self.refresh)
        self.keeping.copy_requested.connect(self.saving.copy)

    def _bring_in_sight(self, told: ToldLine) -> None:
        # Its place is known once the waiting layout requests are done.
        QTimer.singleShot(0, told, lambda: self.content.ensureWidgetVisible(told, 0, metrics.SPACE_6))

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self.isVisible():
            self.refresh()
