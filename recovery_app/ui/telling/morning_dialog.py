"""How the back is on the morning after."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QWidget

from recovery_app.domain.log_training import MorningFeel, MorningRated
from recovery_app.ui.telling.choices import Choices
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.theme import Theme


class MorningDialog(FormDialog):
    """Ask how the back is against before a session, and about pain in the night; `against` names that session.

    `told` is a morning that was told before, to be changed; one that `is_past` was not today's.
    """

    def __init__(
        self,
        theme: Theme,
        against: str,
        told: MorningRated | None = None,
        *,
        is_past: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        title = "How was your back that morning?" if is_past else "How is your back this morning?"
        super().__init__(theme, title, f"Think of how it was before {against}.", "Save", parent=parent)
        question = "Compared with then"
        self.feel_choice = Choices(
            theme,
            question,
            (("better", "Better", ""), ("same", "The same", ""), ("worse", "Worse", "")),
            most_columns=3,
        )
        self.ask(question, self.feel_choice)
        night = "Did pain wake you in the night?"
        self.night_choice = Choices(theme, night, (("no", "No", ""), ("yes", "Yes", "")))
        self.ask(night, self.night_choice)
        self.first = self.feel_choice.cards["better"]
        self.require(self._feel_missing, self.feel_choice.focus_first)
        self.require(self._night_missing, self.night_choice.focus_first)
        for choices in (self.feel_choice, self.night_choice):
            choices.changed.connect(self.judge)
            choices.accepted.connect(self.save)
        if told is not None:
            self.feel_choice.set_chosen((told.feel,))
            self.night_choice.set_chosen(("yes" if told.night_pain else "no",))
        self.judge()

    def feel(self) -> MorningFeel:
        """Return the answer; call it once the dialog was accepted."""
        return cast("MorningFeel", self.feel_choice.chosen()[0])

    def night_pain(self) -> bool:
        """Tell whether pain woke the user."""
        return self.night_choice.chosen() == ("yes",)

    def _feel_missing(self) -> str:
        return "" if self.feel_choice.answered() else "Choose better, the same or worse."

    def _night_missing(self) -> str:
        return "" if self.night_choice.answered() else "Say how the night was."
