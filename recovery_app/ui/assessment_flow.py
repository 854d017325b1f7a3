"""The way through the assessment: wizard, safety stop, result, what if, and the safety questions asked again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from recovery_app.domain import change
from recovery_app.domain.agenda import agenda
from recovery_app.domain.check_due import CheckDue, answered_clear
from recovery_app.domain.day import day_of
from recovery_app.domain.hold import Hold, current_hold, last_check
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.named_goals import latest_answers
from recovery_app.domain.profile import Profile, WizardDraft
from recovery_app.domain.recheck_rules import CheckKind
from recovery_app.domain.wizard import Moved, new_draft, pages, safety_of
from recovery_app.ui.page_shelf import RAIL_PAGES, PageShelf
from recovery_app.ui.services import PageServices

if TYPE_CHECKING:
    from recovery_app.ui.check.check_page import CheckPage


class AssessmentFlow(QObject):
    """Lead from page to page until a plan may begin, and back here whenever safety asks for it.

    `page_ready` names a page of the shelf to show; `home_requested` leaves for the page that the profile asks for, and
    `today_requested` for the plan. `goals_requested` and `help_requested` are wishes from how the week went.
    """

    page_ready = Signal(str)
    home_requested = Signal()
    today_requested = Signal()
    how_requested = Signal()
    close_requested = Signal()
    goals_requested = Signal()
    help_requested = Signal()

    def __init__(self, services: PageServices, shelf: PageShelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shelf = shelf
        self._mends_mistake = False
        self._check_from = ""
        self._judged_log: tuple[LogEntry, ...] | None = None
        self._judged_hold: Hold | None = None

    def hold(self) -> Hold | None:
        """Return what holds the plan, judged once for each state of the log."""
        log = self._profile.log
        if log is not self._judged_log:
            now = self._services.clock.now()
            self._judged_log, self._judged_hold = log, current_hold(self._services.knowledge.safety, log, now)
        return self._judged_hold

    # The wizard.

    def show_first_start(self) -> None:
        """Show the page of somebody who has no assessment yet."""
        from recovery_app.ui.start.first_page import FirstStartPage

        if not self._shelf.has("first"):
            self._shelf.put("first", FirstStartPage(self._services)).start_requested.connect(self.open_wizard)
        self._shelf.page("first", FirstStartPage).set_draft(self._profile.draft is not None)
        self.page_ready.emit("first")

    def open_wizard(self) -> None:
        """Open the wizard where it was left, or at its beginning."""
        from recovery_app.ui.wizard.wizard_page import WizardPage

        if not self._shelf.has("wizard"):
            page = self._shelf.put("wizard", WizardPage(self._services))
            page.finished.connect(self._on_wizard_finished)
            page.stopped.connect(self._on_wizard_stopped)
            page.closed.connect(self._on_wizard_closed)
        self._shelf.page("wizard", WizardPage).open()
        self.page_ready.emit("wizard")

    def check_symptoms(self) -> None:
        """Ask the safety questions again, the other answers kept; a check begun on another day begins anew."""
        answers, draft, now = latest_answers(self._profile), self._profile.draft, self._services.clock.now()
        stale = draft is None or day_of(draft.started_at) != day_of(now)
        if stale and answers is not None:
            self._keep_draft(new_draft(now, msgspec.structs.replace(answers, flags={})))
        self.open_wizard()

    def _on_wizard_finished(self, draft: WizardDraft) -> None:
        services, now = self._services, self._services.clock.now()
        safety = safety_of(services.knowledge, draft.answers)
        entry = change.safety_entry(safety, draft, services.new_id(), now, self._reason())
        self._mends_mistake = False
        episode_id = services.new_id()
        services.store.apply(
            lambda profile: change.finish_wizard(change.with_entry(profile, entry), draft, episode_id, now)
        )
        if not self._show_hold_if_any():
            self.show_result()

    def _on_wizard_stopped(self, moved: Moved) -> None:
        services, now = self._services, self._services.clock.now()
        entry = change.safety_entry(moved.safety, moved.draft, services.new_id(), now, self._reason())
        self._mends_mistake = False
        services.store.apply(lambda profile: change.with_entry(profile, entry))
        self._show_hold_if_any()

    def _reason(self) -> Literal["wizard", "mistake", "again"]:
        """Return what made this pass of the safety screen happen; a new bout of pain is asked about anew."""
        if self._mends_mistake:
            return "mistake"
        return "wizard" if self._profile.episode is None else "again"

    def _on_wizard_closed(self) -> None:
        self._mends_mistake = False
        self.home_requested.emit()

    # The safety stop.

    def show_hold(self, hold: Hold) -> None:
        """Show why the plan rests, and what to do now."""
        from recovery_app.ui.safety.stop_page import SafetyStopPage

        if not self._shelf.has("safety"):
            page = self._shelf.put("safety", SafetyStopPage(self._services))
            page.mistake_requested.connect(self._on_mistake)
            page.check_again_requested.connect(self._on_check_again)
            page.cleared_requested.connect(self._on_cleared)
            page.continue_requested.connect(self._on_continue)
        self._shelf.page("safety", SafetyStopPage).show_hold(hold.level, hold.flags, hold.since, hold.check_again_at)
        self.page_ready.emit("safety")

    def show_clearance(self) -> None:
        """Show the page on which a clinician's clearance is told, where something waits for one."""
        self._show_hold_if_any()

    def _show_hold_if_any(self) -> bool:
        hold = self.hold()
        if hold is not None:
            self.show_hold(hold)
        return hold is not None

    def _on_mistake(self) -> None:
        check = last_check(self._profile.log)
        if check is not None and check.reason in {"mini", "weekly"}:
            self._open_check(check.reason, mends=True)
            return
        self._mends_mistake = True
        answers = latest_answers(self._profile)
        if self._profile.draft is None and answers is not None:
            self._keep_draft(new_draft(self._services.clock.now(), answers))
        self.open_wizard()

    def _on_check_again(self) -> None:
        draft = self._profile.draft
        if draft is not None:
            answers = msgspec.structs.replace(draft.answers, flags={})
            self._keep_draft(new_draft(self._services.clock.now(), answers))
        self.check_symptoms()

    def _on_cleared(self, who: str, day: date) -> None:
        hold = self.hold()
        if hold is None or hold.level.stops_everything:
            return
        entry_id, now = self._services.new_id(), self._services.clock.now()
        screen = self._services.knowledge.safety
        self._services.store.apply(
            lambda profile: change.clear_flags(profile, screen, hold.flags, who, day, entry_id, now)
        )
        self.home_requested.emit()

    def _on_continue(self) -> None:
        episode = self._profile.episode
        if self._profile.draft is not None:
            self.open_wizard()
        elif episode is not None and episode.plan_started_on is None:
            self.show_result()
        else:
            self.home_requested.emit()

    # The safety questions asked again, in part.

    def ask_again(self, due: CheckDue | CheckKind) -> None:
        """Ask the safety questions of a kind again, with the reason where one is due."""
        self._open_check(due)

    def tell_week(self) -> None:
        """Ask how the week went, after the weekly safety questions unless they were answered today.

        Both lead back to the page they were asked from.
        """
        services, shown = self._services, self._shelf.shown
        came_from = shown if shown in RAIL_PAGES else ""
        if answered_clear(services.knowledge.safety, self._profile.log, services.clock.now(), "weekly"):
            self._check_from = came_from
            self._check_page().tell_week(self._changes_of_the_week())
            self.page_ready.emit("check")
            return
        day = services.day.agenda()
        due = day.check_due if day is not None else None
        self._open_check(due if due is not None and due.kind == "weekly" else "weekly", came_from)

    def _open_check(self, due: CheckDue | CheckKind, came_from: str = "", *, mends: bool = False) -> None:
        self._check_from = came_from
        self._check_page().prepare(due, self._changes_of_the_week(), mends=mends)
        self.page_ready.emit("check")

    def _check_page(self) -> CheckPage:
        from recovery_app.ui.check.check_page import CheckPage

        if not self._shelf.has("check"):
            page = self._shelf.put("check", CheckPage(self._services))
            page.answered.connect(self._on_check_answered)
            page.closed.connect(self._leave_check)
            page.goals_requested.connect(self.goals_requested)
            page.help_requested.connect(self.help_requested)
            page.symptoms_requested.connect(self.check_symptoms)
        return self._shelf.page("check", CheckPage)

    def _changes_of_the_week(self) -> tuple[str, ...]:
        now = self._services.clock.now()
        day = agenda(self._profile, self._services.knowledge, now)
        first = day_of(now) - timedelta(days=6)
        changes = day.changes if day is not None else ()
        return tuple(f"{one.what} {one.because}" for one in changes if one.day >= first and not one.undone)

    def _on_check_answered(self) -> None:
        if not self._show_hold_if_any():
            self._leave_check()

    def _leave_check(self) -> None:
        hold = self.hold()
        if self._check_from and (hold is None or not hold.level.stops_everything):
            self.page_ready.emit(self._check_from)
        else:
            self.home_requested.emit()

    # The result.

    def show_result(self) -> None:
        """Show what the answers resemble, and why."""
        from recovery_app.ui.result.result_page import ResultPage

        if not self._shelf.has("result"):
            page = self._shelf.put("result", ResultPage(self._services))
            page.plan_requested.connect(self._on_plan_requested)
            page.back_requested.connect(self._back_into_wizard)
            page.answer_requested.connect(self._back_to_question)
            page.how_requested.connect(self.how_requested)
            page.what_if_requested.connect(self._show_what_if)
            page.closed.connect(self.close_requested)
        self._shelf.page("result", ResultPage).show_result()
        self.page_ready.emit("result")

    def _show_what_if(self) -> None:
        from recovery_app.ui.what_if.what_if_page import WhatIfPage

        if not self._shelf.has("what_if"):
            page = self._shelf.put("what_if", WhatIfPage(self._services))
            page.back_requested.connect(self.show_result)
            page.check_requested.connect(self.check_symptoms)
        self._shelf.page("what_if", WhatIfPage).show_case()
        self.page_ready.emit("what_if")

    def _on_plan_requested(self) -> None:
        services = self._services
        today = day_of(services.clock.now())
        services.store.apply(lambda profile: change.start_plan(profile, services.knowledge, today))
        self.today_requested.emit()

    def _back_into_wizard(self) -> None:
        self._back_to_question("")

    def _back_to_question(self, page_id: str) -> None:
        """Open the wizard at a page, or at its last one, with every page before it as the way back."""
        answers = latest_answers(self._profile)
        if answers is None:
            return
        draft = new_draft(self._services.clock.now(), answers)
        draft = msgspec.structs.replace(draft, wants_more=False)
        order = [page.id for page in pages(self._services.knowledge, draft)]
        upto = order.index(page_id) + 1 if page_id in order else len(order)
        self._keep_draft(msgspec.structs.replace(draft, visited=tuple(order[:upto])))
        self.open_wizard()

    def _keep_draft(self, draft: WizardDraft) -> None:
        self._services.store.apply(lambda profile: msgspec.structs.replace(profile, draft=draft))

    @property
    def _profile(self) -> Profile:
        return self._services.store.profile
