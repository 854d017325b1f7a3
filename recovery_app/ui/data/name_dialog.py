"""Asking for the name of a person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from recovery_app.domain.stored_data import DataError
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.field import Field

_LONGEST = 80


class NameDialog(Dialog):
    """Ask for a name and hand it to `keep`; a name that is refused stays in the field with the reason below it."""

    def __init__(
        self, theme: Theme, title: str, verb: str, name: str, keep: Callable[[str], object], parent: QWidget | None
    ) -> None:
        super().__init__(theme, title, "", verb, "Cancel", parent=parent)
        self._keep = keep
        self.name = QLineEdit(name)
        self.name.setMaxLength(_LONGEST)
        self.name.selectAll()
        self.field = Field(theme, "Name", self.name)
        self.body.addWidget(self.field)
        self.first = self.name
        self.name.textEdited.connect(self._on_typed)
        self.name.returnPressed.connect(self.accept)

    def accept(self) -> None:
        """Close once the name was kept."""
        name = self.name.text().strip()
        problem = "" if name else "Enter a name, such as Sam."
        if name:
            try:
                self._keep(name)
            except DataError as refusal:
                problem = str(refusal)
        if not problem:
            super().accept()
            return
        self.field.set_error(problem)
        self.fit()
        self.name.setFocus()

    def _on_typed(self) -> None:
        self.field.set_error("")
