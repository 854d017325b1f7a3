"""A whole number that may be left empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.field import Field

_WIDE_EM = 9
_ROOM = 1.5


class NumberField(Field):
    """Ask for a whole number between two bounds; `number_changed` carries it, or None while there is none.

    A text that is no such number stays as it was typed, with `problem` below it.
    """

    number_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        label: str,
        bounds: tuple[int, int],
        problem: str,
        *,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        self._edit = QLineEdit()
        super().__init__(theme, label, self._edit, parent)
        self._theme = theme
        self._bounds = bounds
        self._problem = problem
        self._role = role
        self._edit.setMaxLength(6)
        self._edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._edit.textEdited.connect(self._on_edited)
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    @property
    def edit(self) -> QLineEdit:
        """Return the line that is typed into."""
        return self._edit

    def number(self) -> int | None:
        """Return the number, or None where there is none within the bounds."""
        text = self._edit.text().strip()
        # isdecimal alone would let digits of other scripts pass, which int() reads as well.
        if not (text.isascii() and text.isdecimal()):
            return None
        number = int(text)
        return number if self._bounds[0] <= number <= self._bounds[1] else None

    def set_number(self, number: int | None) -> None:
        """Show a number given before, without telling anybody."""
        self._edit.setText("" if number is None else str(number))

    def _on_edited(self) -> None:
        number = self.number()
        is_wrong = number is None and bool(self._edit.text().strip())
        self.set_error(self._problem if is_wrong else "")
        self.number_changed.emit(number)

    def _restyle(self) -> None:
        self._edit.setFont(self._theme.font(self._role))
        self._edit.setFixedWidth(_WIDE_EM * self._theme.em())
        self._edit.setMinimumHeight(round(_ROOM * self._theme.line_px(self._role)))
