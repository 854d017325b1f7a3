"""The way to the user's own goals: naming them, and rating where they start."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.named_goals import unrated_goals
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.dialog import Dialog


class GoalsFlow:
    """Open one dialog at a time over the window; goals that were just named can be rated at once."""

    def __init__(self, services: PageServices, window: QWidget) -> None:
        self._services = services
        self._window = window

    def name_goals(self) -> None:
        """Ask for the goals, and then how well each goes now."""
        self._name().accepted.connect(self._rate_new)

    def name_only(self) -> None:
        """Ask for the goals where the page they are asked from rates them itself."""
        self._name()

    def rate_goals(self) -> None:
        """Ask how well each goal goes now."""
        from recovery_app.ui.goals.rating_dialog import RatingDialog

        self._open(RatingDialog(self._services, self._window))

    def _name(self) -> Dialog:
        from recovery_app.ui.goals.goals_dialog import GoalsDialog

        return self._open(GoalsDialog(self._services, self._window))

    def _rate_new(self) -> None:
        if unrated_goals(self._services.store.profile):
            self.rate_goals()

    @staticmethod
    def _open(dialog: Dialog) -> Dialog:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
