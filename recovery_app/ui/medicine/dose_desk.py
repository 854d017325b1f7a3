"""Asks about a dose in a dialog, and logs, mends or takes back what was answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.dose_change import (
    STRICTEST_REGION,
    DoseRefusedError,
    edit_dose,
    log_dose,
    withdraw_dose,
)
from recovery_app.domain.dose_engine import DoseStatus, dose_status
from recovery_app.domain.dose_log import Dose, doses_of, last_amount
from recovery_app.domain.medicine import Product
from recovery_app.domain.profile import Profile
from recovery_app.domain.settings import Region
from recovery_app.ui.medicine.dose_dialog import DoseDialog
from recovery_app.ui.medicine.edit_dialog import EditDialog
from recovery_app.ui.medicine.other_dialog import OtherDialog
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.dialog import Dialog


class DoseDesk(QObject):
    """Open the dialogs over a page; `refused` tells that a dose as planned was not possible any more."""

    refused = Signal()

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page

    @property
    def region(self) -> Region:
        """Return the region whose limits count; the strictest while none is chosen."""
        return self._services.store.profile.settings.region or STRICTEST_REGION

    def judge(self, product: Product, amount: float | None = None) -> DoseStatus:
        """Return where a product stands now."""
        services = self._services
        rules, log = services.knowledge.medicines, services.store.profile.log
        return dose_status(rules, log, product, self.region, services.clock.now(), amount)

    def log(self, product_id: str) -> None:
        """Ask about a dose of a product, and log it."""
        services = self._services
        rules = services.knowledge.medicines
        product, now = rules.product_by_id(product_id), services.clock.now()
        last = last_amount(services.store.profile.log, product_id)
        dialog = DoseDialog(
            services.theme, rules, self.region, partial(self.judge, product), now, last, parent=self._page
        )
        self._open(dialog, lambda: self._save_dose(dialog, product_id))

    def log_taken(self) -> None:
        """Ask about anything that was already taken, and log it."""
        services = self._services
        dialog = OtherDialog(
            services.theme, services.knowledge.medicines, self.region, services.clock.now(), parent=self._page
        )
        self._open(dialog, lambda: self._save_taken(dialog.entries(), dialog.when.moment()))

    def edit(self, dose_id: str) -> None:
        """Ask how a dose really was, and mend it."""
        services, dose = self._services, self._dose(dose_id)
        dialog = EditDialog(services.theme, services.knowledge.medicines, dose, services.clock.now(), parent=self._page)
        self._open(dialog, lambda: self._save_edit(dose_id, dialog.amount.amount(), dialog.when.moment()))

    def withdraw(self, dose_id: str) -> None:
        """Ask whether a dose is to count no more."""
        text = "It stays in your log, but it counts no more. Do this only if you did not take it."
        dialog = Dialog(
            self._services.theme, "Take this dose back?", text, "Take back", "Keep it", "stop", parent=self._page
        )
        self._open(dialog, lambda: self._save_withdrawal(dose_id))

    def _open(self, dialog: Dialog, save: Callable[[], None]) -> None:
        dialog.accepted.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_dose(self, dialog: DoseDialog, product_id: str) -> None:
        if not dialog.is_planned:
            self._save_taken(((product_id, dialog.chosen_amount()),), dialog.taken_at())
            return
        services, now, amount = self._services, self._services.clock.now(), dialog.chosen_amount()
        try:
            services.store.apply(
                lambda profile: log_dose(
                    profile,
                    services.knowledge,
                    product_id,
                    amount,
                    now,
                    services.new_id(),
                    now,
                    as_planned=True,
                    advised=dialog.advised.isChecked(),
                )
            )
        except DoseRefusedError:
            # The clock was set while the dialog stood open; the page now says why it has to wait.
            self.refused.emit()

    def _save_taken(self, entries: tuple[tuple[str, float | None], ...], taken_at: datetime) -> None:
        services, now = self._services, self._services.clock.now()

        def logged(profile: Profile) -> Profile:
            for product, amount in entries:
                profile = log_dose(
                    profile,
                    services.knowledge,
                    product,
                    amount,
                    min(taken_at, now),
                    services.new_id(),
                    now,
                    as_planned=False,
                )
            return profile

        services.store.apply(logged)

    def _save_edit(self, dose_id: str, amount: float | None, taken_at: datetime) -> None:
        services, now = self._services, self._services.clock.now()
        ids = (services.new_id(), services.new_id())
        services.store.apply(
            lambda profile: edit_dose(profile, services.knowledge, dose_id, amount, min(taken_at, now), ids, now)
        )

    def _save_withdrawal(self, dose_id: str) -> None:
        services, now = self._services, self._services.clock.now()
        services.store.apply(lambda profile: withdraw_dose(profile, dose_id, services.new_id(), now))

    def _dose(self, dose_id: str) -> Dose:
        services = self._services
        doses = doses_of(services.knowledge.medicines, services.store.profile.log)
        return next(one for one in doses if one.entry.id == dose_id)
