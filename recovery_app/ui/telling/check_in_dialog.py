"""How the back is on an evening."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from recovery_app.domain.day_done import day_done
from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.telling import check_in_of
from recovery_app.domain.told_when import CHECK_IN_DAYS_BACK
from recovery_app.ui.telling.choices import Choices
from recovery_app.ui.telling.day_stepper import DayStepper
from recovery_app.ui.telling.done_line import DoneLine
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.telling.scales import Scale, Scales
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import Beside
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider

_TODAY = {
    "average": "Back, on average over the last 24 hours",
    "worst": "Back, at its worst in 24 hours",
    "leg": "Leg, on average over the last 24 hours",
    "now": "Back, now",
}
_EARLIER = {
    "average": "Back, on average that day",
    "worst": "Back, at its worst that day",
    "leg": "Leg, on average that day",
    "now": "Back, that evening",
}
_SLEEP = "sleep"
_STEPPER_EM = 30
"""The step is short, so that it leaves room for a line beside it sooner than another field."""
_OPEN = "Answer what you like and leave the rest."
_TOLD = "You told this day before. What you save replaces it."


class CheckInDialog(FormDialog):
    """Ask for pain in four ways and for the sleep; each may be left open, and one of them is enough.

    The day can be one of the two weeks before. A day that was told already is shown as it was told. What the user
    answered here stays when the day is changed, and the rest is filled in from the other day.
    """

    def __init__(
        self,
        theme: Theme,
        log: tuple[LogEntry, ...],
        knowledge: Knowledge,
        day: date,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "How is your back?", _OPEN, "Save", parent=parent)
        self._log = log
        self._knowledge = knowledge
        self._answered: set[str] = set()
        first = min(day, today - timedelta(days=CHECK_IN_DAYS_BACK))
        self.stepper = DayStepper(theme, day, first, today)
        self.stepper.day_changed.connect(self._on_day)
        self.done_line = DoneLine(theme, knowledge.training.light)
        self._today = today
        self.sliders = {one: PainSlider(theme, words, high_words="Worst", hint="") for one, words in _TODAY.items()}
        self._scales = {one: Scale(theme, _TODAY[one], slider) for one, slider in self.sliders.items()}
        sleep = "Did pain break your sleep?"
        self.sleep_choice = Choices(theme, sleep, (("no", "No", ""), ("yes", "Yes", "")))
        self.body.addWidget(Beside(theme, self.stepper, self.done_line, from_em=_STEPPER_EM))
        self.body.addWidget(Scales(tuple(self._scales.values())))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        words = Text(theme, sleep, "body_strong", align=middle)
        self.body.addWidget(Beside(theme, words, self.sleep_choice))
        self.first = self.sliders["average"]
        self.require(self._missing, self.first.setFocus)
        for one, slider in self.sliders.items():
            slider.pain_changed.connect(partial(self._on_answer, one))
        self.sleep_choice.changed.connect(partial(self._on_answer, _SLEEP))
        self.sleep_choice.accepted.connect(self.save)
        self._on_day(day)

    def day(self) -> date:
        """Return the day that is told."""
        return self.stepper.day()

    def pain(self) -> PainScores:
        """Return the numbers that were chosen."""
        return PainScores(**{one: slider.pain() for one, slider in self.sliders.items()})

    def sleep_broken(self) -> bool | None:
        """Tell whether pain broke the sleep, or None where it was left open."""
        return self.sleep_choice.chosen() == ("yes",) if self.sleep_choice.answered() else None

    def _on_day(self, day: date) -> None:
        told = check_in_of(self._log, day)
        self.done_line.show_done(day_done(self._log, self._knowledge, day))
        self.text.set_text(_OPEN if told is None else _TOLD)
        questions = _TODAY if day == self._today else _EARLIER
        for one, scale in self._scales.items():
            scale.words.set_text(questions[one])
            self.sliders[one].setAccessibleName(questions[one])
        pain = PainScores() if told is None else told.pain
        for one, slider in self.sliders.items():
            if one not in self._answered:
                slider.set_pain(getattr(pain, one))
        if _SLEEP not in self._answered:
            broken = None if told is None else told.sleep_broken
            self.sleep_choice.set_chosen(() if broken is None else ("yes" if broken else "no",))
        self.judge()
        if self.isVisible():
            self.fit()

    def _on_answer(self, one: str, _pain: int = 0) -> None:
        self._answered.add(one)
        self.judge()

    def _missing(self) -> str:
        told = self.sleep_choice.answered() or any(slider.pain() is not None for slider in self.sliders.values())
        return "" if told else "Answer at least one."
