"""The steps of a journey through the whole program, on this machine's own devices."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from recovery_app.bootstrap import Parts, Program, new_application, new_host
from recovery_app.device.instance_call import ask_to_raise
from recovery_app.domain.log_entry import HeatIceLogged, WalkLogged
from recovery_app.domain.log_training import CheckIn
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import press, type_key
from recovery_app.ui.data.data_page import DataPage
from recovery_app.ui.data.erase_dialog import EraseDialog
from recovery_app.ui.data.name_dialog import NameDialog
from recovery_app.ui.data.replace_dialog import ReplaceDialog
from recovery_app.ui.data.stored_dialog import StoredDialog
from recovery_app.ui.report.report_dialog import ReportDialog
from recovery_app.ui.telling.check_in_dialog import CheckInDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.widgets.pain_slider import PainSlider
from tests.fakes import FakeClock, ManualTicker
from tests.journeys.program import to_a_plan, today

MINUTE_S = 60
Shown = TypeVar("Shown", bound=QDialog)


class Journey:
    """Hold the program and its clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FakeClock()
        self.app: QApplication = new_application()
        self.host = new_host(self.app, Parts(folder / "data", "light", self.clock, new_ticker=ManualTicker))
        self.host.show()
        # What has time until the window is painted belongs to the journey: the link to another start, for one.
        self.app.processEvents()
        settle()

    @property
    def program(self) -> Program:
        """Return the program of the person whose turn it is."""
        return self.host.program

    def wait_for_another_than(self, program: Program) -> None:
        """Let the host build the window anew."""
        while self.host.program is program:
            self.app.processEvents()
        self.app.processEvents()
        settle()

    def press(self, words: str) -> None:
        """Press what begins with these words."""
        press(self.program.window, words)

    def live(self, seconds: float) -> None:
        """Let time pass while the program looks at the clock."""
        self.clock.advance(seconds)
        self.program.runner.look()
        self.app.processEvents()
        settle()


def first_start_and_wizard(journey: Journey) -> None:
    """Go to the first day of a plan."""
    to_a_plan(journey.program)
    assert journey.program.window.shelf.shown == "today"


def heat_session(journey: Journey) -> None:
    """Put a pack on and take it off."""
    journey.program.window.start_session("heat")
    for words in ("None of these", "Next", "Start"):
        journey.press(words)
    journey.live(5 * MINUTE_S)
    journey.live(10 * MINUTE_S)
    journey.press("It is off")
    journey.press(journey.program.window.services.knowledge.heat_ice.skin_answer[0].text)
    journey.press("Done")
    assert isinstance(journey.program.store.profile.log[-1], HeatIceLogged)


def guided_session(journey: Journey) -> None:
    """Do all exercises of the day."""
    journey.program.window.show_page("today")
    journey.press("Start")
    while (view := journey.program.runner.view()) is not None:
        if view.phase == "reading":
            journey.press("Start")
        journey.live(5)
    journey.press("Tell how it felt")
    shown(journey, QDialog).reject()


def walk(journey: Journey) -> None:
    """Log the walk of the day."""
    journey.press("Log")
    dialog = shown(journey, WalkDialog)
    type_key(dialog.findChildren(PainSlider)[0], Qt.Key.Key_1, "1")
    press(dialog, "None of these")
    press(dialog, "Save walk")
    assert isinstance(journey.program.store.profile.log[-1], WalkLogged)


def check_in(journey: Journey) -> None:
    """Tell how the back is."""
    press(today(journey.program).also.check_in, "Tell")
    dialog = shown(journey, CheckInDialog)
    type_key(dialog.findChildren(PainSlider)[0], Qt.Key.Key_2, "2")
    press(dialog, "Save")
    assert isinstance(journey.program.store.profile.log[-1], CheckIn)


def library(journey: Journey) -> None:
    """Look at the stretches and at one of them."""
    journey.program.window.show_page("stretches")
    journey.program.window.show_stretch(journey.program.window.services.knowledge.exercises[0].id)
    settle()
    assert journey.program.window.shelf.shown == "stretch"


def progress(journey: Journey) -> None:
    """Look at the charts over each range."""
    journey.program.window.show_page("progress")
    for words in ("2 weeks", "6 weeks", "All"):
        journey.press(words)
        journey.app.processEvents()
    assert journey.program.window.shelf.shown == "progress"


def all_other_pages(journey: Journey) -> None:
    """Look at every other page of the rail, at the medicines and at how the program works."""
    window = journey.program.window
    for page in ("plan", "heat_ice", "help", "settings"):
        window.show_page(page)
        settle()
        assert window.shelf.shown == page
    journey.press("How this works")
    journey.press("Back")
    window.medicine.show_medicine()
    settle()


def data_saved_and_brought_back(journey: Journey) -> None:
    """Save everything outside, read what is stored, go back to a backup, and bring the copy in again."""
    page = your_data(journey)
    copy = journey.folder / "copy.json"
    page.saving.copy_to(page.take.told, copy)
    page.saving.tables_to(page.take.told, journey.folder)
    while page.saving.side.is_busy:
        journey.app.processEvents()
    page.saving.calendar_to(page.take.told, journey.folder / "plan.ics")
    while page.saving.side.is_busy:
        journey.app.processEvents()
    assert {one.suffix for one in journey.folder.rglob("*")} >= {".json", ".csv", ".ics"}
    page.keeping.show_stored(page.where.told)
    stored = shown(journey, StoredDialog)
    stored.read("profile.json")
    stored.reject()
    next(iter(page.backups.looks.values())).click()
    press(shown(journey, ReplaceDialog), "Go back to this")
    page = your_data(journey)
    page.replacing.look_at_file(page.bring.told, copy)
    while page.replacing.side.is_busy:
        journey.app.processEvents()
    press(shown(journey, ReplaceDialog), "Bring it in")


def report_saved(journey: Journey) -> None:
    """Make a report and save it."""
    your_data(journey)
    journey.press("Make a report")
    dialog = shown(journey, ReportDialog)
    while dialog.report is None:
        journey.app.processEvents()
    path = journey.folder / "report.pdf"
    dialog.save_pdf(path)
    assert path.read_bytes().startswith(b"%PDF")
    dialog.reject()


def two_people(journey: Journey) -> None:
    """Add a person, go on with that one, and come back."""
    page, mine = your_data(journey), journey.program
    page.keeping.add_person()
    dialog = shown(journey, NameDialog)
    dialog.name.setText("Sam")
    dialog.accept()
    next(iter(page.people.switches.values())).click()
    journey.wait_for_another_than(mine)
    page, sams = your_data(journey), journey.program
    next(iter(page.people.switches.values())).click()
    journey.wait_for_another_than(sams)


def second_start(journey: Journey) -> None:
    """Have another start ask this one to come to the front, over the link between the two."""
    asked = Thread(target=ask_to_raise, args=(journey.folder / "data",))
    asked.start()
    while asked.is_alive():
        journey.app.processEvents()


def everything_erased(journey: Journey) -> None:
    """Erase everything, which leads to a first start."""
    full = journey.program
    your_data(journey).keeping.erase()
    dialog = shown(journey, EraseDialog)
    dialog.word.setText("ERASE")
    dialog.accept()
    journey.wait_for_another_than(full)
    assert journey.program.store.profile.log == ()


def close(journey: Journey) -> None:
    """Close the window."""
    assert journey.program.window.close()


def your_data(journey: Journey) -> DataPage:
    """Show the page of the data."""
    journey.program.window.show_page("settings")
    journey.press("Open your data")
    return journey.program.window.shelf.page("data", DataPage)


def shown(journey: Journey, kind: type[Shown]) -> Shown:
    """Return the dialog of a kind that is open."""
    return next(one for one in journey.program.window.findChildren(kind) if one.isVisible())


STEPS = (
    first_start_and_wizard,
    heat_session,
    guided_session,
    walk,
    check_in,
    library,
    progress,
    all_other_pages,
    data_saved_and_brought_back,
    report_saved,
    two_people,
    second_start,
    everything_erased,
    close,
)
