"""Pain medicine: what is known, what was taken, and when a next dose breaks no limit. It never offers a first dose."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.dose_engine import used_products
from recovery_app.domain.dose_log import doses_of
from recovery_app.domain.dose_warning import dose_warnings, shows_stop_signs
from recovery_app.domain.medicine_log import medicine_part
from recovery_app.domain.medicine_lookup import products_of
from recovery_app.domain.medicine_screen import last_screening, screening_due
from recovery_app.domain.profile import Profile
from recovery_app.ui import metrics
from recovery_app.ui.medicine.alerts import Alerts
from recovery_app.ui.medicine.asked_card import AskedCard
from recovery_app.ui.medicine.dose_desk import DoseDesk
from recovery_app.ui.medicine.know_part import know_part
from recovery_app.ui.medicine.past_card import PastCard
from recovery_app.ui.medicine.region_card import RegionCard
from recovery_app.ui.medicine.taking_part import TakingPart
from recovery_app.ui.medicine.use_card import UseCards
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.fold import Fold
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.scroll_page import ScrollPage

_LEFT = Qt.AlignmentFlag.AlignLeft
_ALREADY = "Log every dose here, also one you took before its time. The totals are only right with all of them."


class MedicinePage(QWidget):
    """Show what is known, then what the user takes.

    `questions_requested` asks for the questions before a medicine, `help_requested` for the numbers to call, and
    `back_requested` goes back to where the user came from.
    """

    questions_requested = Signal()
    help_requested = Signal()
    back_requested = Signal()
    _was_new = False

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown_for = 0
        self.desk = DoseDesk(services, self)
        self.desk.refused.connect(self.refresh)
        theme, knowledge = services.theme, services.knowledge
        rules = knowledge.medicines
        self.setAccessibleName("Pain medicine")
        scroll = ScrollPage(theme)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self.back = Button(theme, "Back", "quiet", icon="arrow-left", flush=True)
        self.back.clicked.connect(self.back_requested)
        scroll.body.addWidget(self.back, 0, _LEFT)
        # Tab comes to the proxy before anything above it, so it is the first.
        self.setFocusProxy(self.back)
        scroll.add(PageTitle(theme, "Pain medicine"))
        self.alerts = Alerts(theme)
        self.alerts.help_requested.connect(self.help_requested)
        scroll.add(self.alerts)
        self.know = Fold(theme, "Does it work?", rules.honest_line, self._build_know)
        self.region = RegionCard(services)
        self.asked = AskedCard(theme, rules)
        self.asked.questions_requested.connect(self.questions_requested)
        self.uses = UseCards(theme, rules)
        self.uses.log_requested.connect(self.desk.log)
        self.uses.chosen.connect(self._on_chosen)
        self.uses.left_out.connect(self._on_left_out)
        self.taking = TakingPart(self.region, self.asked, self.uses)
        self.other = Card(theme, "Already took something?")
        self.other.add(Text(theme, _ALREADY))
        self.already = Button(theme, "Log what I already took")
        self.already.clicked.connect(self.desk.log_taken)
        row = QHBoxLayout()
        row.addWidget(self.already)
        row.addStretch(1)
        self.other.add_layout(row)
        self._build_facts()
        self.past = PastCard(theme, rules)
        self.past.edit_requested.connect(self.desk.edit)
        self.past.withdraw_requested.connect(self.desk.withdraw)
        parts = Reflow(theme)
        for place, part in enumerate((self.know, self.taking, self.other)):
            parts.add(part, "left", 2 * place)
        parts.add(self.signs, "right", 1)
        parts.add(self.past, "right", 9)
        parts.add(self.together, "right", 10)
        scroll.add(parts)
        scroll.body.addSpacing(metrics.SPACE_2)
        scroll.body.addStretch(1)
        services.store.profile_changed.connect(self._on_profile_changed)

    def bring_up_to_date(self) -> None:
        """Judge anew if something changed or another minute began since it was shown."""
        if self._shown_for != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Judge everything again by the log and the hour."""
        services = self._services
        self._shown_for = services.day.stamp()
        profile, rules, now = services.store.profile, services.knowledge.medicines, services.clock.now()
        log, chosen = medicine_part(profile.log), profile.settings.region
        region = self.desk.region
        asked, doses = last_screening(log), doses_of(rules, log, now)
        due = screening_due(rules, asked, now)
        self.alerts.show_warnings(dose_warnings(rules, log, region, now), rules.advice_for(region))
        is_new = asked is None and not doses
        if is_new:
            self.know.open()
        elif self._was_new:
            # Whoever has read it goes on to what comes next.
            self.know.fold()
        self._was_new = is_new
        self.region.refresh()
        self.asked.setVisible(chosen is not None)
        self.asked.show_answers(asked, region, due=due)
        self.uses.setVisible(chosen is not None)
        offered = () if due else products_of(rules, region)
        used = used_products(rules, log, region, now)
        self.uses.show_products(used, profile.settings.medicines, offered, self.desk.judge, region, now)
        self.signs.setVisible(shows_stop_signs(rules, log, now))
        for text, pair in zip(self._pairs, rules.interaction, strict=True):
            text.set_text(rules.local(pair.text, region))
        self.past.show_doses(doses, now)
        self.taking.arrange(uses_lead=not due)
        order_tabs(self.back, self.alerts, self.know, *self.taking.parts(), self.other, self.past)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to the hour whenever it is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _build_facts(self) -> None:
        theme, rules = self._services.theme, self._services.knowledge.medicines
        signs = [(one, "") for one in rules.stop_signs]
        lines = [*signs, (rules.stop_signs_action, rules.stop_signs_action)]
        self.signs = HeadedList(theme, "Stop if you notice", lines, "octagon-alert", "stop", "stop")
        self.together = Card(theme, "What goes with what")
        self._pairs = [Text(theme, one.text) for one in rules.interaction]
        for text in self._pairs:
            self.together.add(text)

    def _build_know(self) -> QWidget:
        return know_part(self._services.theme, self._services.knowledge, self.desk.region)

    def _on_chosen(self, product_id: str) -> None:
        self._count((*self._services.store.profile.settings.medicines, product_id))

    def _on_left_out(self, product_id: str) -> None:
        self._count(tuple(one for one in self._services.store.profile.settings.medicines if one != product_id))
        self.setFocus()

    def _count(self, medicines: tuple[str, ...]) -> None:
        def changed(profile: Profile) -> Profile:
            settings = msgspec.structs.replace(profile.settings, medicines=medicines)
            return msgspec.structs.replace(profile, settings=settings)

        self._services.store.apply(changed)

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self.isVisible():
            self.refresh()
