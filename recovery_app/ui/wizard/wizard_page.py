"""The symptom wizard: one question a page, every answer kept at once."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import advance, back, new_draft, page_now, progress
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.wizard.foot import Foot
from recovery_app.ui.wizard.head import Head
from recovery_app.ui.wizard.page_view import READING_PX, PageView
from recovery_app.ui.wizard.views import build_view

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WizardPage(QWidget):
    """Lead through the wizard; `open` takes up the draft in the profile or begins a new one.

    `finished(WizardDraft)` comes after the last page, `stopped(Moved)` where the safety screen ends the way, `closed`
    when the user saves and closes. Every answer is in the profile's draft before any of them.
    """

    finished = Signal(object)
    stopped = Signal(object)
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._draft = new_draft(services.clock.now())
        self._view: PageView | None = None
        self._scroll = ScrollPage(services.theme, widest=READING_PX)
        margins = self._scroll.body.contentsMargins()
        margins.setBottom(metrics.SPACE_3)
        self._scroll.body.setContentsMargins(margins)
        frame = self._frame = FlowFrame(services.theme, self._scroll)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self.head = Head(services.theme, frame.top_bar)
        self.foot = Foot(services.theme, frame.bottom_bar)
        self.head.close.clicked.connect(self._on_close)
        self.foot.back.clicked.connect(self._on_back)
        self.foot.unsure.clicked.connect(self._on_unsure)
        self.foot.next.clicked.connect(self._on_next)
        services.theme.theme_changed.connect(self._set_width)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def view(self) -> PageView | None:
        """Return the page that is shown, None before `open`."""
        return self._view

    def open(self) -> None:
        """Show the page that the draft is at."""
        draft = self._services.store.profile.draft
        self._draft = draft if draft is not None else new_draft(self._services.clock.now())
        self._show_page()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the page."""
        super().focusInEvent(event)
        if self._view is not None:
            self._view.focus_first(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter and choose with 1 to 9, wherever the keyboard is."""
        place = event.key() - Qt.Key.Key_1
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._on_accepted()
        elif 0 <= place < 9 and self._view is not None:
            self._view.choose_place(place)
        else:
            super().keyPressEvent(event)

    def _show_page(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        services, knowledge = self._services, self._services.knowledge
        had_focus = self._view is not None and self.isAncestorOf(self.focusWidget() or self)
        old, self._view = self._view, build_view(services, page_now(knowledge, self._draft), self._draft)
        view = self._view
        if old is not None:
            self._scroll.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        view.changed.connect(self._on_changed)
        view.accepted.connect(self._on_accepted)
        self._scroll.body.addWidget(view, 1)
        # Shown at once and not when the event loop comes round, so that it can take the keyboard.
        view.show()
        order_tabs(self._frame.top_bar, view, self._frame.bottom_bar)
        self._set_width()
        now = progress(knowledge, self._draft)
        self.head.show_progress(now)
        has_back = back(knowledge, self._draft) is not self._draft
        self.foot.show_place(now.question_number, now.question_count, has_back=has_back, has_unsure=view.has_unsure)
        self._show_state()
        self._scroll.to_top()
        self.setAccessibleName(f"{view.title} {self.head.step.text()}")
        if self.isVisible() or had_focus:
            view.focus_first(reason)
            announce(self, self.accessibleName())

    def _show_state(self) -> None:
        if self._view is not None:
            view = self._view
            self.foot.show_state(view.blocked(), view.next_text(), unsure=view.is_unsure())

    def _set_width(self) -> None:
        widest = READING_PX if self._view is None else self._view.widest_px
        self._scroll.column.setMaximumWidth(self._services.theme.px(widest))

    def _keep(self, draft: WizardDraft) -> None:
        self._draft = draft
        self._services.store.apply(lambda profile: msgspec.structs.replace(profile, draft=draft))

    def _on_changed(self) -> None:
        if self._view is not None and self._view.draft is not self._draft:
            self._keep(self._view.draft)
        self._show_state()

    def _on_accepted(self) -> None:
        if self._view is not None and self._view.accepts_enter():
            self._go_on(Qt.FocusReason.TabFocusReason)

    def _on_next(self) -> None:
        by_keyboard = self.foot.next.focus_ring.is_shown
        self._go_on(Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.OtherFocusReason)

    def _go_on(self, reason: Qt.FocusReason) -> None:
        if self._view is None:
            return
        self._view.commit()
        if self._view.blocked():
            return
        moved = advance(self._services.knowledge, self._view.complete())
        self._keep(moved.draft)
        if moved.outcome == "finished":
            self.finished.emit(moved.draft)
        elif moved.outcome == "stopped":
            self.stopped.emit(moved)
        else:
            self._show_page(reason)

    def _on_back(self) -> None:
        if self._view is not None:
            self._view.commit()
            by_keyboard = self.foot.back.focus_ring.is_shown
            self._keep(back(self._services.knowledge, self._draft))
            self._show_page(Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.OtherFocusReason)

    def _on_unsure(self) -> None:
        if self._view is not None:
            self._view.choose_unsure()

    def _on_close(self) -> None:
        if self._view is not None:
            self._view.commit()
        self.closed.emit()
