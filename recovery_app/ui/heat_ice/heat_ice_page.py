"""Heat and ice while no session runs: what there is, what suits now, and when the next one is possible."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceKind
from recovery_app.domain.heat_ice_access import Access, screening
from recovery_app.domain.heat_ice_start import every_access
from recovery_app.domain.hold import current_hold
from recovery_app.domain.profile import Profile
from recovery_app.ui.heat_ice.kind_card import KindCard
from recovery_app.ui.heat_ice.past_card import PastCard
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.banner import Banner
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.hold_banner import HoldBanner
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.led_focus import LedFocus
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.scroll_page import ScrollPage

KINDS: tuple[HeatIceKind, ...] = ("heat", "ice", "contrast")
RUNNING = "A session is running."


class HeatIcePage(LedFocus):
    """Offer heat, ice and alternation; `session_requested` carries the protocol to start.

    `reopen_requested` asks for the session that runs, and `screening_requested` for the questions about the skin, with
    the protocol that is wanted after them.
    """

    session_requested = Signal(str)
    reopen_requested = Signal()
    screening_requested = Signal(str)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown_for = 0
        theme, rules = services.theme, services.knowledge.heat_ice
        self.setAccessibleName("Heat and ice")
        self._access: dict[str, Access] = {}
        self._offered = ""
        scroll = ScrollPage(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        scroll.add(PageTitle(theme, "Heat and ice"))
        self.hold_banner = HoldBanner(theme, services.knowledge.safety)
        self.running = Banner(theme, "info", RUNNING, "Open it", closable=False)
        self.running.action_requested.connect(self._on_open)
        scroll.add(self.hold_banner)
        scroll.add(self.running)
        parts = Reflow(theme)
        self.cards: dict[HeatIceKind, KindCard] = {}
        for place, kind in enumerate(KINDS):
            card = KindCard(theme, kind, [one for one in rules.protocol if one.kind == kind])
            card.start_requested.connect(self._on_start)
            card.chosen.connect(self._on_chosen)
            self.cards[kind] = card
            parts.add(card, "left", place + 1)
        self.advice = Card(theme, "What suits now")
        self._advice_text = Text(theme, "")
        self.advice.add(self._advice_text)
        self.review = Note(theme, rules.heat_review.title, rules.heat_review.text)
        self.advice.add(self.review)
        self.evidence = Card(theme, "Does it help?")
        self.evidence.add(Text(theme, rules.evidence_line))
        self.past = PastCard(theme, rules)
        self.answers = Card(theme, "Your skin")
        self._asked = Text(theme, "", "body")
        self.again = Button(theme, "Answer again", "quiet", flush=True)
        self.again.clicked.connect(self._on_again)
        self.answers.add(self._asked)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addStretch(1)
        self.answers.add_layout(row)
        for place, part in ((0, self.advice), (4, self.answers), (5, self.past), (6, self.evidence)):
            parts.add(part, "right", place)
        scroll.add(parts)
        scroll.body.addStretch(1)
        services.store.profile_changed.connect(self._on_profile_changed)

    def bring_up_to_date(self) -> None:
        """Judge anew if something changed or another minute began since it was shown."""
        if self._shown_for != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Judge every protocol again by the profile and the hour."""
        services = self._services
        self._shown_for = services.day.stamp()
        profile, knowledge, now = services.store.profile, services.knowledge, services.clock.now()
        self._access = every_access(profile, knowledge, now)
        if profile.active_session is not None:
            self._access = {
                name: msgspec.structs.replace(one, state="blocked", reason=RUNNING, until=None)
                for name, one in self._access.items()
            }
        self.hold_banner.show_hold(current_hold(knowledge.safety, profile.log, now))
        self.running.setVisible(profile.active_session is not None)
        day = services.day.agenda()
        offer = day.heat_ice if day is not None else None
        self._offered = offer.advice.offer if offer is not None else ""
        self.advice.setVisible(offer is not None)
        self.review.setVisible(day is not None and day.heat_review is not None)
        self._advice_text.set_text(offer.advice.text if offer is not None else "")
        self.past.show_log(profile.log)
        asked = screening(profile.log)
        self.answers.setVisible(asked is not None and offer is not None)
        if asked is not None:
            days = knowledge.heat_ice.ask_again_after_days
            self._asked.set_text(f"Your answers count for {days} days. Answer again when something changes.")
        self._show_access()
        focus = next((card.start for card in self.cards.values() if card.start.isEnabled()), None)
        self.lead_focus_to(focus or self.cards["heat"].choice)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to the hour whenever it is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _show_access(self) -> None:
        now = self._services.clock.now()
        for card in self.cards.values():
            protocol = card.protocol
            card.show_access(self._access[protocol.id], now, suits=protocol.id == self._offered)

    def _on_chosen(self, _protocol_id: str) -> None:
        self._show_access()

    def _on_start(self, protocol_id: str) -> None:
        self.refresh()
        # The page may have stood open while the clock went on.
        state = self._access[protocol_id].state
        if state == "ready":
            self.session_requested.emit(protocol_id)
        elif state == "ask_first":
            self.screening_requested.emit(protocol_id)

    def _on_open(self) -> None:
        self.reopen_requested.emit()

    def _on_again(self) -> None:
        self.screening_requested.emit(self._offered or self._services.knowledge.heat_ice.protocol[0].id)

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self.isVisible():
            self.refresh()
