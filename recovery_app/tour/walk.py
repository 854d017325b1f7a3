"""The way through the main job, page by page."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from recovery_app.bootstrap import Parts, Program, build
from recovery_app.device.devices import NoDevices
from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.wizard import page_now
from recovery_app.tour.camera import Camera, View, settle
from recovery_app.tour.clock import ScriptedClock, StillTicker
from recovery_app.tour.data import data
from recovery_app.tour.guide import TourError, press, type_key
from recovery_app.tour.guided import guided
from recovery_app.ui.main_window import MainWindow
from recovery_app.ui.today.today_page import TodayPage
from recovery_app.ui.widgets.pain_slider import PainSlider
from recovery_app.ui.wizard.wizard_page import WizardPage

FIRST_DAY: Final = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
FOURTH_DAY: Final = datetime(2026, 11, 19, 9, 10, tzinfo=UTC)
PAIN: Final = {"pain-back": (4, 4), "pain-worst": (6, 0)}
ANSWERS: Final = {
    "Q01": "beside",
    "Q02": "none",
    "Q03": "noleg",
    "Q04": "no",
    "Q05": "no",
    "Q06": "nothing",
    "Q07": "nextday",
    "Q09": "impact",
    "Q10": "pullback",
    "Q11": "hurts",
    "Q12": "same",
    "Q14": "firststeps",
    "Q17": "muscle",
    "Q18": "tight",
    "Q20": "hamstring",
    "Q24": "d3",
}
PICTURED: Final = {"Q01", "Q05", "Q20"}
STOPS: Final = (
    ("emergency_stop", 0, "RF-CES-1"),
    ("same_day_stop", 1, "RF-INF-1"),
    ("clinician_first", 2, "RF-SURG-1"),
)


class Walker:
    """Hold one walk: the program, its clock and the camera."""

    def __init__(self, app: QApplication, data_dir: Path, view: View, camera: Camera) -> None:
        self.clock = ScriptedClock(FIRST_DAY)
        self.camera = camera
        self.quiet = False
        parts = Parts(data_dir, view.theme, self.clock, NoDevices(), StillTicker)
        self.program: Program = build(app, parts)
        self.window: MainWindow = self.program.window
        self._set_text_size(view.text_percent)
        self.window.resize(view.width, view.height)
        self.window.show()
        settle()

    @property
    def today(self) -> TodayPage:
        """Return the page of the day."""
        return self.window.shelf.page("today", TodayPage)

    @property
    def wizard(self) -> WizardPage:
        """Return the wizard."""
        return self.window.shelf.page("wizard", WizardPage)

    def shoot(self, name: str) -> None:
        """Take a picture, unless this is only the way to a page that has its picture."""
        if not self.quiet:
            self.camera.take(self.window, name, self.window.services.pictures)

    def press(self, words: str) -> None:
        """Press a control by its words."""
        press(self.window, words)

    def go_to(self, page: str) -> None:
        """Go to a page of the rail."""
        self.window.show_page(page)
        settle()
        if self.window.shelf.shown != page:
            message = f"the page {page} did not open."
            raise TourError(message)

    def pass_time(self, seconds: float) -> None:
        """Let time pass and have the session look at the clock."""
        self.clock.advance(seconds)
        self.program.runner.look()
        settle()

    def close(self) -> None:
        """Close the window and let go of it."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)

    def _set_text_size(self, percent: int) -> None:
        self.program.window.services.theme.change(self.program.window.theme_choice, percent)


def walk(app: QApplication, data_dir: Path, view: View, camera: Camera) -> None:
    """Walk through the main job; raise TourError where a page cannot be reached."""
    walker = Walker(app, data_dir / "runner", view, camera)
    walker.shoot("first_start")
    walker.press("Start")
    _about(walker)
    for level in ("emergency", "same_day", "clinician", "caution"):
        walker.shoot(f"safety_{level}")
        walker.press("None of these")
    _questions(walker)
    walker.shoot("result")
    walker.press("What if")
    walker.shoot("what_if")
    walker.press("Back")
    walker.press("Start my plan")
    walker.shoot("today_first_day")
    _first_days(walker)
    walker.shoot("today")
    _stretches(walker)
    data(walker)
    guided(walker)
    _heat_and_ice(walker)
    for page in ("help", "settings"):
        walker.go_to(page)
        walker.shoot(page)
    walker.press("How this works")
    walker.press("From your answers to a result")
    walker.shoot("how_this_works")
    walker.press("Back")
    walker.close()
    for name, place, flag in STOPS:
        _stop(Walker(app, data_dir / name, view, camera), name, place, flag)


def begin_plan(walker: Walker) -> None:
    """Go through the assessment without warning signs, and without pictures, up to the first day of a plan."""
    walker.quiet = True
    walker.press("Start")
    _about(walker)
    for _ in range(4):
        walker.press("None of these")
    _questions(walker)
    walker.press("Start my plan")
    walker.quiet = False


def _about(walker: Walker) -> None:
    field = next((one for one in walker.window.findChildren(QLineEdit) if one.isVisible()), None)
    if field is None:
        message = "there is no field for the age."
        raise TourError(message)
    for digit, key in (("3", Qt.Key.Key_3), ("4", Qt.Key.Key_4)):
        type_key(field, key, digit)
    walker.press(walker.window.services.knowledge.safety.contact("UK").name)
    walker.shoot("about_you")
    walker.press("Next")


def _questions(walker: Walker) -> None:
    services = walker.window.services
    for _ in range(60):
        draft = services.store.profile.draft
        if draft is None:
            return
        page = page_now(services.knowledge, draft)
        match page.kind:
            case "pain":
                for slider, number in zip(_sliders(walker), PAIN[page.id], strict=True):
                    type_key(slider, Qt.Key(Qt.Key.Key_0 + number), str(number))
                walker.shoot(page.id.replace("-", "_"))
            case "tasks":
                type_key(walker.wizard, Qt.Key.Key_2, "2")
                walker.shoot("daily_tasks")
            case "question":
                choice = services.knowledge.patterns.by_id(page.id).choice(ANSWERS[page.id])
                walker.press(choice.text)
                if page.id in PICTURED:
                    walker.shoot(f"question_{page.id}")
            case "more":
                type_key(walker.wizard, Qt.Key.Key_1, "1")
                walker.shoot("more_questions")
            case _:
                walker.shoot(page.id)
        _next(walker)
    message = "the wizard does not end."
    raise TourError(message)


def _sliders(walker: Walker) -> list[PainSlider]:
    return [one for one in walker.window.findChildren(PainSlider) if one.isVisible()]


def _next(walker: Walker) -> None:
    walker.wizard.foot.next.click()
    settle()


def _first_days(walker: Walker) -> None:
    for day in range(3):
        rows = walker.today.stretches.rows
        for row in list(rows.values())[: 2 if day == 1 else None]:
            row.box.click()
        _walk_today(walker)
        walker.clock.advance(24 * 60 * MINUTE_S if day < 2 else (FOURTH_DAY - walker.clock.now()).total_seconds())
        walker.go_to("today")
        walker.today.refresh()
    for row in list(walker.today.stretches.rows.values())[:2]:
        row.box.click()
    settle()


def _walk_today(walker: Walker) -> None:
    walker.press("Log")
    type_key(_sliders(walker)[0], Qt.Key.Key_1, "1")
    walker.press("None of these")
    walker.press("Save walk")


def _stretches(walker: Walker) -> None:
    walker.go_to("stretches")
    walker.shoot("library")
    first = next(iter(walker.today.stretches.rows))
    walker.window.show_stretch(first)
    settle()
    walker.shoot("stretch")


def _heat_and_ice(walker: Walker) -> None:
    walker.go_to("heat_ice")
    walker.shoot("heat_and_ice")
    walker.window.start_session("contrast_short")
    settle()
    walker.shoot("skin_questions")
    walker.press("None of these")
    walker.press("Next")
    walker.shoot("session_ready")
    walker.press("Start")
    walker.pass_time(46)
    walker.shoot("session_heat")
    walker.press("Floor mode")
    walker.shoot("session_floor")
    walker.press("Leave floor mode")
    walker.press("Pause")
    walker.shoot("session_paused")
    walker.press("Resume")
    walker.pass_time(3 * MINUTE_S)
    walker.shoot("session_take_it_off")
    walker.press("It is off")
    walker.shoot("session_skin")
    skin = walker.window.services.knowledge.heat_ice.skin_answer
    walker.press(skin[0].text)
    walker.pass_time(22)
    walker.shoot("session_ice")
    walker.press("Stop")
    settle()


def _stop(walker: Walker, name: str, place: int, flag_id: str) -> None:
    services = walker.window.services
    walker.quiet = True
    walker.press("Start")
    _about(walker)
    for _ in range(place):
        walker.press("None of these")
    walker.press(services.knowledge.safety.by_id(flag_id).statement)
    walker.press("Go on")
    if name == "clinician_first":
        walker.press("None of these")
        _questions(walker)
    walker.quiet = False
    walker.shoot(name)
    walker.close()
