"""What was felt during a walk, a run or a block of exercises, and the light it leads to."""

from __future__ import annotations

from typing import cast

from recovery_app.domain.light import light_during
from recovery_app.domain.log_training import BodySign
from recovery_app.domain.training_rules import Light, LightRule
from recovery_app.ui.telling.choices import Choices
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.telling.light_line import LightLine
from recovery_app.ui.telling.words import SIGN_WORDS
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.pain_slider import PainSlider

_NONE = "none"


class FeltParts:
    """Put the pain scale, the signs and the light into a form; both questions must be answered."""

    def __init__(self, form: FormDialog, theme: Theme, rule: LightRule, pain_question: str) -> None:
        self._rule = rule
        self._form = form
        self.slider = PainSlider(theme, pain_question)
        form.ask(pain_question, self.slider)
        question = "Did you notice any of these?"
        answers = (*((sign, words, "") for sign, words in SIGN_WORDS.items()), (_NONE, "None of these", ""))
        self.choices = Choices(theme, question, answers, mark="check", none_id=_NONE, most_columns=3)
        form.ask(question, self.choices)
        self.light_line = LightLine(theme, rule)
        self.slider.pain_changed.connect(self._on_change)
        self.choices.changed.connect(self._on_change)
        self.choices.accepted.connect(form.save)
        form.require(self._pain_missing, self.slider.setFocus)
        form.require(self._signs_missing, self.choices.focus_first)

    def fill_in(self, pain: int | None, signs: tuple[BodySign, ...]) -> None:
        """Show what was told before; without a pain the signs stay open too, for nobody was asked."""
        self.slider.set_pain(pain)
        self.choices.set_chosen(signs or (() if pain is None else (_NONE,)))
        self.light_line.show_light(self.light())

    def show_light(self) -> None:
        """Put the light where it is seen while the form is filled in."""
        self._form.keep_in_sight(self.light_line)

    def pain(self) -> int | None:
        """Return the chosen pain, or None."""
        return self.slider.pain()

    def signs(self) -> tuple[BodySign, ...]:
        """Return what was noticed."""
        return cast("tuple[BodySign, ...]", self.choices.chosen())

    def light(self) -> Light | None:
        """Return the light of the answers so far."""
        return light_during(self._rule, self.pain(), self.signs())

    def _on_change(self) -> None:
        self.light_line.show_light(self.light())
        self._form.judge()

    def _pain_missing(self) -> str:
        return "" if self.pain() is not None else "Choose a number for the pain first."

    def _signs_missing(self) -> str:
        return "" if self.choices.answered() else "Choose what you noticed, or None of these."
