"""The page that shows how it went: on the first day, and after weeks of a falling pain."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog, QScrollArea

from recovery_app.domain import plan_change
from recovery_app.domain.change import with_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import PainScores
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.domain.named_goals import name_goals
from recovery_app.domain.profile import Profile
from recovery_app.domain.told_when import When
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import TourError
from recovery_app.ui.progress.progress_page import ProgressPage

if TYPE_CHECKING:
    from recovery_app.tour.walk import Walker

PAIN: Final = (5, 5, 4, 5, 4, 4, 3, 4, 5, 6, 4, 4, 3, 3, 3, 2, 3, 2, 2, 3, 2, 2, 1, 2, 2, 1, 2, 1, 1, 2, 1)
NOT_TOLD: Final = 8
"""Each eighth day tells nothing."""
RATINGS: Final = ((1, 2), (4, 9), (3, 8))


def first_day(walker: Walker) -> None:
    """Look at the page before there is anything to show."""
    _open(walker)
    walker.shoot("progress_first_day")
    walker.go_to("today")


def after_weeks(walker: Walker, began: datetime) -> None:
    """Look at the page from its top to its end, and at a table; raise TourError where one does not come."""
    _tell(walker, began)
    page = _open(walker)
    walker.shoot("progress")
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    for part in (1, 2):
        bar.setValue(bar.maximum() * part // 2)
        settle()
        walker.shoot(f"progress_further_{part}")
    walker.press("Show as table: Back pain")
    dialog = next((one for one in walker.window.findChildren(QDialog) if one.isVisible()), None)
    if dialog is None:
        message = "the table of pain did not open."
        raise TourError(message)
    walker.camera.take(dialog, "progress_table", walker.window.services.pictures)
    dialog.reject()
    settle()
    walker.go_to("today")


def _open(walker: Walker) -> ProgressPage:
    walker.go_to("progress")
    page = walker.window.shelf.page("progress", ProgressPage)
    page.draw_now()
    settle()
    return page


def _tell(walker: Walker, began: datetime) -> None:
    """Enter a check-in for each day and two weekly ones, as if they had been told on their days."""
    services = walker.window.services
    now = services.clock.now()
    last = (day_of(now) - day_of(began)).days

    def told(profile: Profile) -> Profile:
        goals = services.knowledge.week.goals.suggestions
        profile = name_goals(profile, goals, services.new_id(), began)
        for number, back in enumerate(PAIN[: last + 1]):
            if number % NOT_TOLD != NOT_TOLD - 1:
                at = began + timedelta(days=number)
                pain = PainScores(average=back, now=back, worst=back + 2, leg=0)
                when = When(at, day_of(at), None)
                profile = plan_change.check_in(
                    profile, services.new_id(), now, pain=pain, sleep_broken=number % 5 == 1, when=when
                )
        for week, place in ((6, 0), (20, 1)):
            at = began + timedelta(days=week)
            ratings = tuple(GoalRating(goal, of[place]) for goal, of in zip(goals, RATINGS, strict=True))
            profile = with_entry(profile, WeekTold(services.new_id(), at, day_of(at), ratings))
        return profile

    services.store.apply(told)
    settle()
