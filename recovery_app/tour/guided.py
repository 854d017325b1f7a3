"""The way through a guided session: reading, holding, changing sides, the floor, a gap, pain, and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QDialog

from recovery_app.domain.moving_access import guided_access
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import TourError
from recovery_app.ui.guided.guided_page import GuidedPage
from recovery_app.ui.guided.words import PLACES

if TYPE_CHECKING:
    from recovery_app.tour.walk import Walker

BEAT_S: Final = 1
LONGEST_S: Final = 900
GAP_S: Final = 600
PAIN: Final = 4


def guided(walker: Walker) -> None:
    """Lead through a stretch for both sides, and a walk; raise TourError where a step does not come."""
    walker.window.sessions.start_guided((_stretch_for_two_sides(walker),))
    settle()
    walker.shoot("guided_reading")
    walker.press("Start")
    _until(walker, "hold")
    _pass(walker, 4)
    walker.shoot("guided_hold")
    page = walker.window.shelf.page("guided", GuidedPage)
    page.set_floor(on=True)
    walker.shoot("guided_floor")
    page.set_floor(on=False)
    walker.pass_time(GAP_S)
    walker.shoot("guided_away")
    walker.press("Go on")
    _until(walker, "switch")
    _pass(walker, 1)
    walker.shoot("guided_switch_sides")
    _until(walker, "hold")
    walker.press("This hurts")
    walker.shoot("guided_hurts")
    walker.press(PLACES[0][1])
    page.frame.hurt.slider.set_pain(PAIN)
    page.frame.hurt.slider.pain_changed.emit(PAIN)
    walker.press("Next")
    walker.shoot("guided_hurts_next")
    walker.press("End the session")
    walker.shoot("guided_end")
    walker.press("Back to Today")
    _walk(walker)


def _walk(walker: Walker) -> None:
    walker.window.sessions.start_walk()
    settle()
    walker.pass_time(100)
    walker.shoot("guided_walk")
    walker.press("I am back")
    dialog = next((one for one in walker.window.findChildren(QDialog) if one.isVisible()), None)
    if dialog is None:
        message = "the walk is not asked about."
        raise TourError(message)
    dialog.reject()
    settle()


def _stretch_for_two_sides(walker: Walker) -> str:
    services = walker.window.services
    profile, now = services.store.profile, services.clock.now()
    for one in services.knowledge.exercises:
        holds = one.kind == "stretch" and one.dose.sides > 1
        if holds and guided_access(profile, services.knowledge, (one.id,), now).state == "ready":
            return one.id
    message = "there is no stretch for both sides."
    raise TourError(message)


def _until(walker: Walker, kind: str) -> None:
    for _ in range(LONGEST_S):
        view = walker.program.runner.view()
        if view is None:
            break
        if view.kind == kind:
            return
        _pass(walker, BEAT_S)
    message = f"there is no {kind}."
    raise TourError(message)


def _pass(walker: Walker, seconds: int) -> None:
    """Let time pass in beats, for a longer look away is a gap."""
    for _ in range(seconds):
        walker.clock.advance(BEAT_S)
        walker.program.runner.look()
    settle()
