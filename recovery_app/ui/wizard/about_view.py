"""Age and region, which the safety questions need before anything else."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtWidgets import QWidget

from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.settings import Region
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.wizard.number_field import NumberField
from recovery_app.ui.wizard.page_view import PageView, press_card

AGES = (1, 120)


class AboutView(PageView):
    """Ask how old the user is and where help would come from; both are needed to go on."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        theme = services.theme
        self.add_heading("First, about you", "Your answers stay on this computer.")
        problem = f"Use a whole number from {AGES[0]} to {AGES[1]}."
        self.age = NumberField(theme, "Your age in years", AGES, problem, role="h1")
        self.age.set_number(draft.answers.age)
        self.age.number_changed.connect(self._on_age)
        self.column.addWidget(self.age)
        self.column.addSpacing(8)
        self.column.addWidget(Text(theme, "Where would you call for help?", "h2"))
        self.region = AnswerGroup(theme, "Where would you call for help?", columns=2)
        for one in get_args(Region):
            self.region.add(one, services.knowledge.safety.contact(one).name)
        region = services.store.profile.settings.region
        if region is not None:
            self.region.set_chosen((region,))
        self.region.changed.connect(self._on_region)
        self.region.accepted.connect(self.accepted)
        self.column.addWidget(self.region)
        self.add_why("Some signs mean more at some ages. Your region tells us which numbers to show.")

    def blocked(self) -> str:
        """Name the one of the two that is missing."""
        if self.answers.age is None:
            return "Enter your age"
        return "" if self.region.chosen() else "Choose a region"

    def first(self) -> QWidget:
        """Return the field of the age."""
        return self.age.edit

    def choose_place(self, place: int) -> None:
        """Choose a region."""
        press_card(self.region, place)

    def _on_age(self, age: int | None) -> None:
        self.keep(msgspec.structs.replace(self.answers, age=age))

    def _on_region(self, chosen: tuple[str, ...]) -> None:
        region = msgspec.convert(chosen[0], Region)
        self.services.store.apply(
            lambda profile: msgspec.structs.replace(
                profile, settings=msgspec.structs.replace(profile.settings, region=region)
            )
        )
        self.changed.emit()
