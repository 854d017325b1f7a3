"""Where it hurts: the question whose answers can be shown on a body."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from recovery_app.domain.body_outline import REGION_IDS
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.body_map import BodyMap
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.wizard.question_view import QuestionView

BODY_QUESTION: Final = "Q01"
ANSWER_OF_PART: Final = {
    "midline": "midline",
    "beside": "beside",
    "spot": "onespot",
    "dimple": "dimple",
    "buttock": "leg",
    "thigh": "leg",
}
"""The answer that each part of the body map stands for; right across the back is in the list alone."""

_MAP_WIDTH = 462
_WIDEST = 16_777_215
_MAP_LOW = (240, 320)
_BESIDE_MAP = 360
"""The height that the bars, the heading and the first answer need, so that all are in sight with the map."""
_LARGE_TEXT_PERCENT = 150
_UNDER_HEADING = 1


class WhereView(QuestionView):
    """Show the answers as a list and as regions of a body; a choice in the one shows in the other.

    The map stands beside the list in a wide window and above it in a small one. At large text it waits behind a button.
    """

    widest_px = 1156

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        self._opened = False
        # Built after the list, so that Tab comes to the list first.
        self.map = BodyMap(services.theme, services.knowledge.body)
        self.map.region_chosen.connect(self._on_region)
        self.show_map = Button(services.theme, "Show on a body", "quiet", icon="person-standing", flush=True)
        self.show_map.clicked.connect(self._on_show_map)
        self.column.insertWidget(_UNDER_HEADING, self.show_map, 0, Qt.AlignmentFlag.AlignLeft)
        services.theme.theme_changed.connect(self._place_map)
        self._place_map()
        self.show_answer()

    def columns(self) -> int:
        """Keep the list in one column beside the map."""
        return 1

    def show_answer(self) -> None:
        """Show the answer in the list and every region that it means on the body."""
        super().show_answer()
        code = self.answers.questions.get(self.question.id)
        if not any(answer_of(region) == code for region in self.map.chosen()):
            self.map.set_chosen([region for region in REGION_IDS if answer_of(region) == code])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._place_map()

    def _on_region(self, region: str) -> None:
        self.answer(answer_of(region))

    def _on_show_map(self) -> None:
        self._opened = not self._opened
        self._place_map()

    def _place_map(self) -> None:
        theme = self.services.theme
        is_large = theme.text_percent >= _LARGE_TEXT_PERCENT
        beside = not is_large and self.width() >= metrics.WIDE_EM * theme.em()
        self.show_map.setVisible(is_large)
        self.show_map.set_text("Hide the body" if self._opened else "Show on a body")
        self.map.setVisible(not is_large or self._opened)
        if beside and self.across.indexOf(self.map) < 0:
            self.column.removeWidget(self.map)
            self.map.setFixedWidth(_MAP_WIDTH)
            self.map.setMaximumHeight(_WIDEST)
            self.across.insertWidget(0, self.map)
        elif not beside and self.column.indexOf(self.map) < 0:
            self.across.removeWidget(self.map)
            self.map.setMinimumWidth(0)
            self.map.setMaximumWidth(_WIDEST)
            self.column.insertWidget(_UNDER_HEADING + 1, self.map)
        if not beside:
            least, most = _MAP_LOW
            self.map.setMaximumHeight(max(least, min(most, self.window().height() - _BESIDE_MAP)))


def answer_of(region: str) -> str:
    """Return the code of the answer that a region of the body map stands for."""
    return ANSWER_OF_PART[region.partition("-")[0]]
