"""How the week went: the user's own goals, three plain questions, and how sure the user feels."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.week_rules import WeekRules
from recovery_app.domain.week_told import WeekAnswers
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.goal_scales import GoalScales
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.pain_slider import PainSlider
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.setting_row import SettingRow

READING_PX = 860
TITLE = "How did your week go?"
_INTRO = "Answer what you like and leave the rest."
_YES, _NO = "yes", "no"


class ReviewView(QWidget):
    """Ask all of it on one screen; every answer may stay open.

    `changed` tells of an answer, `goals_requested` that the user wants to name goals, and `other_requested` to change
    what was told on an earlier day, or to tell today after all.
    """

    changed = Signal()
    goals_requested = Signal()
    other_requested = Signal()

    def __init__(self, theme: Theme, rules: WeekRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rules = rules
        self._scroll = ScrollPage(theme, reading_px=READING_PX, gap=metrics.SPACE_4)
        self.title = PageTitle(theme, TITLE)
        self.told = Text(theme, _INTRO, "body", "muted")
        self.other = Button(theme, "", "quiet", icon="pencil", flush=True, wraps=True)
        self.other.clicked.connect(self.other_requested)
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(self.title)
        heading.addWidget(self.told)
        heading.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addLayout(heading)
        self._scroll.add(self._goals_card())
        self._scroll.add(self._prompts_card())
        self._scroll.add(self._confidence_card())
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    @property
    def first(self) -> QWidget:
        """Return what the keyboard comes to first."""
        return next(iter(self.scales.sliders.values()), self.name_goals)

    def ask(self, goals: tuple[str, ...], answers: WeekAnswers, told: str, other: str) -> None:
        """Ask with the answers given before; `told` says when that was, and `other` names another entry to work on."""
        self.told.set_text(f"{_INTRO} {told}".rstrip())
        self.other.set_text(other)
        self.other.setVisible(bool(other))
        self.show_goals(goals, answers.goals)
        for prompt, control in self.prompts.items():
            said = answers.distress.get(prompt)
            control.set_option("" if said is None else _YES if said else _NO)
        self.confidence.set_pain(answers.confidence)
        self._scroll.to_top()

    def show_goals(self, goals: tuple[str, ...], scores: Mapping[str, int] | None = None) -> None:
        """Show other goals; without `scores` those chosen on this screen stay."""
        self.scales.show_goals(goals, self.scales.scores() if scores is None else scores)
        self.question.setVisible(bool(goals))
        self.scales.setVisible(bool(goals))
        self.no_goals.setVisible(not goals)
        self.name_goals.set_text("Change your goals" if goals else "Name your goals")

    def answers(self) -> WeekAnswers:
        """Return what was answered."""
        said = {prompt: control.option() for prompt, control in self.prompts.items()}
        distress = {prompt: option == _YES for prompt, option in said.items() if option}
        return WeekAnswers(self.scales.scores(), distress, self.confidence.pain())

    def _goals_card(self) -> Card:
        theme, rule = self._theme, self._rules.goals
        card = Card(theme, "Your goals")
        self.question = Text(theme, rule.question, "body", "muted")
        self.scales = GoalScales(theme, rule)
        self.scales.changed.connect(self.changed)
        self.no_goals = Text(theme, "You have named no goals yet. You can name up to three.", "body", "muted")
        self.name_goals = Button(theme, "Name your goals", "quiet", icon="pencil", flush=True, wraps=True)
        self.name_goals.clicked.connect(self.goals_requested)
        for part in (self.question, self.scales, self.no_goals):
            card.add(part)
        card.body.addWidget(self.name_goals, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _prompts_card(self) -> Card:
        card = Card(self._theme, "In the last 7 days")
        self.prompts: dict[str, SegmentedControl] = {}
        for prompt in self._rules.prompt:
            control = SegmentedControl(self._theme, prompt.question, ((_YES, "Yes"), (_NO, "No")), "")
            control.option_chosen.connect(self._on_answer)
            if self.prompts:
                card.add_divider()
            self.prompts[prompt.id] = control
            card.add(SettingRow(self._theme, prompt.question, "", control))
        return card

    def _confidence_card(self) -> Card:
        rule = self._rules.confidence
        self.confidence = PainSlider(self._theme, rule.question, rule.low_words, rule.high_words, hint="")
        self.confidence.pain_changed.connect(self._on_answer)
        card = Card(self._theme, "The week ahead")
        card.add(Text(self._theme, rule.question, "body_strong"))
        card.add(self.confidence)
        return card

    def _on_answer(self, _answer: object) -> None:
        self.changed.emit()
