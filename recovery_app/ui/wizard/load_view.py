"""How much was run before: optional, and each part can be left open."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.day import day_of
from recovery_app.domain.episode import RunningLoad
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.date_field import DateField
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.wizard.number_field import NumberField
from recovery_app.ui.wizard.page_view import PageView, first_card, press_card

RUNS_A_WEEK = (0, 14)
LONGEST_RUN_MIN = (1, 1440)
_DAYS_AGO = {"today": 0, "yesterday": 1, "days": 3}
_OTHER = "other"
_OTHER_BEGINS_AT = 4
_UNKNOWN = "unknown"
_WHEN = (
    ("today", "Today"),
    ("yesterday", "Yesterday"),
    ("days", "2 to 3 days ago"),
    (_OTHER, "Another day"),
    (_UNKNOWN, "No run hurt, or I do not know"),
)


class LoadView(PageView):
    """Ask for the last run that hurt, the runs of a week and the longest run; nothing here is needed to go on."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        theme, load = services.theme, draft.answers.load
        self._today = day_of(services.clock.now())
        self.add_heading("About your running", "You can leave anything here open.")
        self.column.addWidget(Text(theme, "When was the last run that hurt?", "h2"))
        self.when = AnswerGroup(theme, "When was the last run that hurt?", columns=2)
        for answer_id, words in _WHEN:
            self.when.add(answer_id, words)
        self.when.changed.connect(self._on_when)
        self.when.accepted.connect(self.accepted)
        self.column.addWidget(self.when)
        self.day = DateField(theme, "The day of that run", self._today)
        self.column.addWidget(self.day)
        self.runs = self._number("Runs a week, before this pain", RUNS_A_WEEK, load.runs_a_week)
        self.longest = self._number("Longest run in 30 days, in minutes", LONGEST_RUN_MIN, load.longest_run_min)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_4)
        row.addWidget(self.runs, 1, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.longest, 1, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(row)
        self._show_day(load.last_painful_run)
        self.day.day_changed.connect(self._on_load)
        self.add_why("Your rest from running counts from the last run that hurt.")

    def blocked(self) -> str:
        """Ask to mend a number that is none."""
        return "Mend the number, or empty the field" if self.runs.error() or self.longest.error() else ""

    def first(self) -> QWidget:
        """Return the chosen answer, or the first."""
        return first_card(self.when)

    def choose_place(self, place: int) -> None:
        """Choose when the last run that hurt was."""
        press_card(self.when, place)

    def _number(self, label: str, bounds: tuple[int, int], number: int | None) -> NumberField:
        problem = f"Use a whole number from {bounds[0]} to {bounds[1]}."
        field = NumberField(self.services.theme, label, bounds, problem)
        field.set_number(number)
        field.number_changed.connect(self._on_load)
        return field

    def _show_day(self, last: date | None) -> None:
        shown = self._today - timedelta(days=_OTHER_BEGINS_AT) if last is None else last
        self.day.set_day(shown)
        if last is not None:
            ago = (self._today - last).days
            self.when.set_chosen((next((one for one, days in _DAYS_AGO.items() if days == ago), _OTHER),))
        self.day.setVisible(self.when.chosen() == (_OTHER,))

    def _on_when(self) -> None:
        self.day.setVisible(self.when.chosen() == (_OTHER,))
        self._on_load()

    def _on_load(self) -> None:
        load = RunningLoad(self._last_run(), self.runs.number(), self.longest.number())
        self.keep(msgspec.structs.replace(self.answers, load=load))

    def _last_run(self) -> date | None:
        chosen = next(iter(self.when.chosen()), _UNKNOWN)
        if chosen == _OTHER:
            return self.day.day()
        return None if chosen == _UNKNOWN else self._today - timedelta(days=_DAYS_AGO[chosen])
