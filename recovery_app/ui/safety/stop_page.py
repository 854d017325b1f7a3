"""The safety page: the plan waits, and here is what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.hold import PARTIAL, Hold, last_check
from recovery_app.domain.safety_sheet import SafetySheet, safety_sheet
from recovery_app.domain.safety_summary import SafetySummary, pain_last_told, summarise
from recovery_app.ui import metrics, printing
from recovery_app.ui.accessibility import announce, tell_alert
from recovery_app.ui.file_asks import PDF, ask_where_to_save
from recovery_app.ui.safety.band import Band
from recovery_app.ui.safety.paper import FILE_NAME, TITLE, sheet_document
from recovery_app.ui.safety.stop_content import StopContent, can_be_released
from recovery_app.ui.safety.stop_foot import StopFoot
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.scroll_page import ScrollPage

WIDEST_PX = 1156


class SafetyStopPage(QWidget):
    """Show a hold on the plan and never a plan; `show_hold` fills the page.

    `cleared_requested(str, date)` carries who cleared the user and when. `has_printer` tells whether there is one.
    """

    mistake_requested = Signal()
    check_again_requested = Signal()
    cleared_requested = Signal(str, object)
    continue_requested = Signal()

    def __init__(
        self,
        services: PageServices,
        parent: QWidget | None = None,
        *,
        has_printer: Callable[[], bool] = printing.has_printer,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._has_printer = has_printer
        self._hold: Hold | None = None
        self.content: StopContent | None = None
        self.band = Band(services.theme)
        self._scroll = ScrollPage(services.theme, widest=WIDEST_PX)
        self.foot = StopFoot(services.theme)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self.band)
        around.addWidget(self._scroll, 1)
        around.addWidget(self.foot)
        self._aside = QWidget()
        self._aside_row = FlowLayout(self._aside, metrics.SPACE_3)
        self._scroll.add(self._aside)
        self.foot.mistake.clicked.connect(self.mistake_requested)
        self.foot.go_on.clicked.connect(self.continue_requested)
        self.foot.save.clicked.connect(self._on_save)
        self.foot.print.clicked.connect(self._on_print)
        services.theme.theme_changed.connect(self._place_buttons)

    def show_hold(
        self, level: Level, flag_ids: tuple[str, ...], since: datetime, check_again_at: datetime | None
    ) -> None:
        """Show a hold: its level, the flags that count, when they were answered, and when they may be again."""
        hold = Hold(level, flag_ids, since, check_again_at)
        safety = self._services.knowledge.safety
        flags = tuple(safety.by_id(one) for one in flag_ids)
        advice, ends = safety.advice_for(level), can_be_released(hold, flags)
        lines = [advice.summary] if ends else [flag.limit for flag in flags if not flag.releasable]
        self.band.show_level(level, advice.title, " ".join(lines))
        self._hold = hold
        self._replace_content(StopContent(self._services, hold, self._summarise(hold)))
        self.foot.show_for(level, ends=ends)
        self.setAccessibleName(f"{self.band.title.text()}. {self.band.line.text()}")
        self._place_buttons()
        self._scroll.to_top()
        if self.isVisible():
            self._tell()

    def refresh(self) -> None:
        """Bring the page up to the hour."""
        if self.content is not None:
            self.content.refresh(self._services.clock.now())

    def showEvent(self, event: QShowEvent) -> None:
        """Be read aloud on arrival."""
        super().showEvent(event)
        self.refresh()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge again whether the foot has room for every button."""
        super().resizeEvent(event)
        self._place_buttons()

    def sheet(self) -> SafetySheet | None:
        """Return what is printed of the hold that is shown, with the numbers of the region set now."""
        if (hold := self._hold) is None:
            return None
        safety, region = self._services.knowledge.safety, self._services.store.profile.settings.region
        return safety_sheet(safety, hold.level, hold.flags, region, self._summarise(hold))

    def save_pdf(self, path: Path) -> None:
        """Write the summary to a file and say what became of it."""
        if (sheet := self.sheet()) is None:
            return
        paper = printing.paper_size(QLocale.system())
        self._say(printing.save_pdf(sheet_document(sheet).print_, path, TITLE, paper))

    def _summarise(self, hold: Hold) -> SafetySummary:
        services, profile = self._services, self._services.store.profile
        check, episode = last_check(profile.log), profile.episode
        if profile.draft is not None:
            answers = profile.draft.answers
        else:
            answers = episode.assessments[-1].answers if episode is not None else Answers()
        said = answers.flags if check is None else check.answers
        if check is not None and check.reason in PARTIAL:
            answers = msgspec.structs.replace(answers, pain=pain_last_told(profile.log))
        at = hold.since.astimezone(services.clock.now().tzinfo)
        return summarise(services.knowledge.safety, hold.level, hold.flags, said, answers, at)

    def _replace_content(self, content: StopContent) -> None:
        old, self.content = self.content, content
        if old is not None:
            self._scroll.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        content.cleared.connect(self.cleared_requested)
        content.again_requested.connect(self.check_again_requested)
        self._scroll.body.insertWidget(0, content, 1)
        content.show()

    def _place_buttons(self) -> None:
        self._aside.setVisible(self.foot.place_quieter(self._aside_row))
        if self.content is not None:
            foot = self.foot
            order_tabs(self.content, foot.mistake, foot.save, foot.print, foot.go_on)

    def _tell(self) -> None:
        tell_alert(self)
        announce(self, self.accessibleName(), urgent=True)

    def _say(self, text: str) -> None:
        if self.content is not None and self.content.summary is not None:
            self.content.summary.tell(text)
            self._scroll.ensureWidgetVisible(self.content.summary)

    def _on_print(self) -> None:
        if (sheet := self.sheet()) is None:
            return
        if self._has_printer():
            printing.PrintJob(sheet_document(sheet).print_, TITLE, self).open()
        else:
            self._say(printing.NO_PRINTER)

    def _on_save(self) -> None:
        ask_where_to_save(self, "Save the summary as a PDF", FILE_NAME, PDF, self.save_pdf)
