"""The report for a clinician: choosing its parts, seeing it, and taking it along on paper or as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from recovery_app.domain.date_range import RangeChoice, range_of
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.report import ALL_PARTS, ORIGIN, ClinicianReport, clinician_report
from recovery_app.domain.report_parts import PART_TITLES, ReportPart
from recovery_app.domain.stored_data import DataError
from recovery_app.state.data_keeper import NoData
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.main_window import MainWindow
from recovery_app.ui.paper import POINT, draw_pages
from recovery_app.ui.printing import NO_PRINTER, write_pdf
from recovery_app.ui.report.look import ATTEMPTS, SMALLEST_PT
from recovery_app.ui.report.report_dialog import BUSY, NO_PARTS, ReportDialog
from recovery_app.ui.report.report_pages import ReportPages
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.domain.cases import NOON, TODAY, check, run
from tests.domain.days import DAY, back, person
from tests.domain.told_everything import every_yes, told_everything
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    services_for,
    tab_stops,
    words_of,
)
from tests.ui.paper import assert_edges_are_blank, read_back, seen, words_in

A4 = QPageSize(QPageSize.PageSizeId.A4)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)
PAPERS = [pytest.param(A4, id="A4"), pytest.param(LETTER, id="Letter")]


def report(
    profile: Profile, knowledge: Knowledge, choice: RangeChoice = "6w", parts: frozenset[ReportPart] = ALL_PARTS
) -> ClinicianReport:
    """Return somebody's report."""
    return clinician_report(profile, knowledge, range_of(choice, profile, TODAY), parts, NOON)


def laid_out(made: ClinicianReport, theme: Theme, name: str = "", paper: QPageSize = A4) -> ReportPages:
    """Return the pages of a report."""
    return ReportPages(made, name, paper.size(QPageSize.Unit.Point) * POINT, theme)


def saved(made: ClinicianReport, theme: Theme, path: Path, name: str = "", paper: QPageSize = A4) -> QPdfDocument:
    """Return the report as it is read back from a file."""
    write_pdf(lambda device: draw_pages(device, lambda size: ReportPages(made, name, size * POINT, theme)), path,
              "Back report", paper)  # fmt: skip
    return read_back(path)


# On paper.


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("choice", get_args(RangeChoice))
def test_who_told_everything_gets_two_pages_and_reads_what_is_left_out(
    theme: Theme, knowledge: Knowledge, tmp_path: Path, choice: RangeChoice, paper: QPageSize
) -> None:
    made = report(told_everything(knowledge), knowledge, choice)
    document = saved(made, theme, tmp_path / "report.pdf", "Ada Example", paper)
    assert document.pageCount() == 2
    words = words_in(document)
    for one in made.sections:
        assert one.title in words
        assert all(line.text in words for line in one.lines)
    assert "more in the tables." in words
    assert laid_out(made, theme, paper=paper).is_cut


@pytest.mark.parametrize("paper", PAPERS)
def test_even_every_warning_sign_at_once_takes_no_third_page(
    theme: Theme, knowledge: Knowledge, tmp_path: Path, paper: QPageSize
) -> None:
    made = report(told_everything(knowledge, flags=every_yes(knowledge)), knowledge, "all")
    assert saved(made, theme, tmp_path / "report.pdf", "A" * 160, paper).pageCount() == 2


def test_more_than_two_pages_of_lines_are_ended_with_a_count(
    theme: Theme, knowledge: Knowledge, tmp_path: Path
) -> None:
    made = report(told_everything(knowledge), knowledge)
    twice = msgspec.structs.replace(made, sections=made.sections * 2)
    document = saved(twice, theme, tmp_path / "report.pdf")
    assert document.pageCount() == 2
    assert "more lines. A report with fewer parts shows them." in words_in(document)
    assert laid_out(twice, theme).is_cut


def test_little_told_is_one_page_with_nothing_left_out(theme: Theme, knowledge: Knowledge) -> None:
    pages = laid_out(report(new_profile("p", NOON), knowledge), theme)
    assert pages.count == 1
    assert not pages.is_cut


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_stands_where_a_printer_cannot_print(
    theme: Theme, knowledge: Knowledge, tmp_path: Path, paper: QPageSize
) -> None:
    document = saved(report(told_everything(knowledge), knowledge), theme, tmp_path / "report.pdf", "Ada", paper)
    assert_edges_are_blank(document)


def test_rows_never_run_into_each_other_or_into_the_foot(theme: Theme, knowledge: Knowledge) -> None:
    pages = laid_out(report(told_everything(knowledge), knowledge), theme)
    for page in pages.pages:
        ends = 0.0
        for one in page:
            assert one.down >= ends
            ends = one.down + one.row.height
        assert ends <= A4.size(QPageSize.Unit.Point).height() * POINT


def test_every_page_says_where_it_comes_from_and_the_first_that_it_is_no_diagnosis(
    theme: Theme, knowledge: Knowledge, tmp_path: Path
) -> None:
    document = saved(report(told_everything(knowledge), knowledge), theme, tmp_path / "report.pdf")
    for page in range(2):
        words = " ".join(document.getAllText(page).text().split())
        assert "Covers 30 Jan 2025 to 12 Mar 2025. Made on 12 Mar 2025." in words
        assert "Self-reported. Not a diagnosis." in words
        assert f"Page {page + 1} of 2" in words
    assert ORIGIN in words_in(document)


def test_a_name_is_on_it_only_where_one_was_typed_and_markup_stays_text(
    theme: Theme, knowledge: Knowledge, tmp_path: Path
) -> None:
    made = report(told_everything(knowledge), knowledge)
    named = words_in(saved(made, theme, tmp_path / "named.pdf", "<b>Ada</b> Example"))
    assert "Name on the report: <b>Ada</b> Example" in named
    assert "Dr <i>Ada</i> <script>x</script>" in named
    assert "Name on the report" not in words_in(saved(made, theme, tmp_path / "bare.pdf"))


def test_parts_that_are_off_are_absent(theme: Theme, knowledge: Knowledge, tmp_path: Path) -> None:
    made = report(told_everything(knowledge), knowledge, parts=frozenset({"pain", "medicine"}))
    words = words_in(saved(made, theme, tmp_path / "report.pdf"))
    for part, title in PART_TITLES.items():
        assert (title in words) is (part in {"pain", "medicine"})
    assert "numbness" not in words


def test_the_letters_are_large_enough_to_read_on_paper() -> None:
    assert min(*(look.text_pt for look in ATTEMPTS), SMALLEST_PT) >= 8.5


def test_a_calm_run_a_sore_run_and_a_flare_up_look_different_in_the_chart(
    theme: Theme, knowledge: Knowledge, tmp_path: Path
) -> None:
    chosen: frozenset[ReportPart] = frozenset({"pain"})
    images = []
    for log in ((), (run(back(3), pain=0),), (run(back(3), pain=8),)):
        made = report(person(knowledge, *log, days=10), knowledge, parts=chosen)
        images.append(seen(saved(made, theme, tmp_path / "report.pdf"), 0))
    assert images[0] != images[1] != images[2] != images[0]


@pytest.mark.parametrize("years", [1, 10])
def test_a_chart_of_years_is_drawn_with_every_run(
    theme: Theme, knowledge: Knowledge, tmp_path: Path, years: int
) -> None:
    log = tuple(run(back(number), pain=number % 9) for number in range(0, 365 * years, 2))
    made = report(person(knowledge, *log[::-1], days=365 * years), knowledge, "all", frozenset({"pain"}))
    assert made.pain is not None
    assert len(made.pain.marks) == len(log)
    assert saved(made, theme, tmp_path / "report.pdf").pageCount() == 1


def test_paper_stays_dark_on_white_in_the_dark_theme(theme: Theme, knowledge: Knowledge, tmp_path: Path) -> None:
    made = report(told_everything(knowledge), knowledge)
    light = seen(saved(made, theme, tmp_path / "light.pdf"), 0)
    theme.change("dark", 200)
    assert seen(saved(made, theme, tmp_path / "dark.pdf"), 0) == light
    assert light.pixelColor(light.width() // 2, 20) == QColor("white")


# The dialog.


Open = Callable[..., ReportDialog]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, knowledge: Knowledge) -> Open:
    """Return what opens the dialog on somebody's profile, on a machine without a printer, its report made."""

    def open_it(profile: Profile | None = None, *, has_printer: bool = False, data: object = None) -> ReportDialog:
        services = services_for(theme, knowledge, FakeClock(NOON), profile or told_everything(knowledge))
        if data is not None:
            services = replace(services, data=data)
        shown = ReportDialog(services, has_printer=lambda: has_printer)
        qtbot.addWidget(shown)
        shown.open()
        qtbot.waitUntil(lambda: shown.report is not None)
        return shown

    return open_it


def test_it_says_what_it_is_doing_until_the_report_is_made(qtbot: QtBot, services: PageServices) -> None:
    dialog = ReportDialog(services)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.text.text() == BUSY
    assert not dialog.save.isEnabled()
    assert dialog.save.toolTip() == BUSY
    told: list[str] = []
    dialog._maker.step_begun.connect(lambda _: told.append(dialog.text.text()))
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert "Making the report: red-flag answers …" in told
    assert dialog.save.isEnabled()
    assert "of" in dialog.text.text()


def test_closing_it_gives_up_what_is_being_made(qtbot: QtBot, services: PageServices) -> None:
    dialog = ReportDialog(services)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.reject()
    qtbot.wait(1)
    assert dialog.report is None
    assert not dialog._maker.is_busy


def test_it_shows_the_pages_and_tells_them_to_who_does_not_see_them(opened: Open) -> None:
    dialog = opened()
    assert dialog.preview.accessibleName().startswith("Preview of the report. 2 pages: Episode, Pattern, ")
    image = dialog.preview.grab().toImage()
    shades = {image.pixelColor(x, image.height() // 4).lightness() for x in range(image.width())}
    assert 255 in shades
    assert min(shades) < 160
    assert_everything_has_a_name(dialog)
    assert_nothing_is_clipped(dialog)


def test_the_pages_follow_the_parts_at_once(opened: Open) -> None:
    dialog = opened()
    for part, box in dialog.choices.boxes.items():
        box.setChecked(part in {"goals", "medicine"})
    assert dialog.preview.accessibleName() == "Preview of the report. 1 page: Own goals, Pain medicine."
    assert dialog.report is not None
    assert [one.part for one in dialog.report.sections] == ["goals", "medicine"]


def test_without_any_part_there_is_nothing_to_save(opened: Open) -> None:
    dialog = opened()
    for box in dialog.choices.boxes.values():
        box.setChecked(False)
    assert dialog.text.text() == NO_PARTS
    assert not dialog.save.isEnabled()
    dialog.choices.boxes["pain"].setChecked(True)
    assert dialog.save.isEnabled()
    assert dialog.text.text().startswith("1 page of ")


def test_other_days_make_another_report(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    button(dialog, "2 weeks").click()
    assert dialog.report is None
    assert not dialog.print.isEnabled()
    dialog.choices.boxes["pain"].setChecked(False)
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.report is not None
    assert dialog.report.range.first == back(13)
    assert dialog.report.pain is None


def test_choosing_other_days_twice_makes_only_the_last(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    made: list[ClinicianReport] = []
    dialog._maker.made.connect(made.append)
    button(dialog, "2 weeks").click()
    button(dialog, "All").click()
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert [one.range.first for one in made] == [back(460)]


def test_the_keyboard_alone_reaches_every_choice_and_every_way_out(qtbot: QtBot, opened: Open) -> None:
    dialog = opened()
    stops = tab_stops(qtbot, dialog, "Close")
    for title in PART_TITLES.values():
        assert title in stops
    order = ["Close", "Save as PDF", "Print", "6 weeks", "Name on the report (may stay empty)", "Also as files"]
    assert [one for one in stops if one in order] == order


@pytest.mark.parametrize(("look", "percent"), [("light", 100), ("dark", 100), ("light", 200)])
def test_nothing_is_clipped_at_any_text_size(theme: Theme, opened: Open, look: str, percent: int) -> None:
    theme.change("dark" if look == "dark" else "light", percent)
    dialog = opened()
    dialog.files.open()
    dialog.fit()
    assert_nothing_is_clipped(dialog)
    assert_everything_has_a_name(dialog)


def test_a_name_goes_on_the_paper_and_nowhere_else(opened: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened()
    field = dialog.choices.name_field.control
    assert isinstance(field, QLineEdit)
    before = dialog._services.store.profile
    bare = dialog.preview.grab().toImage()
    qtbot.keyClicks(field, "Ada Example")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.preview.grab().toImage() != bare
    dialog.save_pdf(tmp_path / "mine.pdf")
    document = read_back(tmp_path / "mine.pdf")
    assert "Ada Example" in words_in(document)
    assert dialog._services.store.profile is before
    assert "Ada" not in dialog.names().file
    assert document.metaData(QPdfDocument.MetaDataField.Title) == "Back report 12 Mar 2025"


def test_saving_suggests_a_name_without_anything_personal_and_says_that_it_is_saved(
    opened: Open, tmp_path: Path
) -> None:
    dialog = opened()
    button(dialog, "Save as PDF").click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    assert Path(asked.selectedFiles()[0]).name == "back-report-2025-03-12.pdf"
    asked.fileSelected.emit(str(tmp_path / "mine.pdf"))
    asked.reject()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved as mine.pdf." in words_of(dialog)
    assert dialog.isVisible()


def test_a_folder_that_cannot_be_written_to_is_told_in_one_line(opened: Open, tmp_path: Path) -> None:
    dialog = opened()
    dialog.save_pdf(tmp_path / "gone" / "mine.pdf")
    assert dialog.told.text() == "The file was not saved. No such file or directory."
    assert list(tmp_path.iterdir()) == []


def test_printing_asks_for_a_printer_or_says_that_there_is_none(opened: Open) -> None:
    dialog = opened()
    button(dialog, "Print").click()
    assert dialog.told.text() == NO_PRINTER
    other = opened(has_printer=True)
    button(other, "Print").click()
    asked = other.findChild(QDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()


class Written(NoData):
    """Write what is asked for, or refuse with a line."""

    def __init__(self, problem: str = "") -> None:
        self.problem = problem
        self.paths: list[str] = []

    def _write(self, path: Path) -> None:
        if self.problem:
            raise DataError(self.problem)
        self.paths.append(path.name)

    def export_profile(self, path: Path, _profile: Profile) -> None:
        self._write(path)

    def export_tables(self, folder: Path, _profile: Profile) -> tuple[Path, ...]:
        self._write(folder)
        return (folder / "tables" / "walks.csv",)

    def export_calendar(self, path: Path, _profile: Profile, _now: object) -> None:
        self._write(path)


@pytest.mark.parametrize(
    ("words", "name"),
    [("Save tables", "here"), ("Save your data", "data.json"), ("Save calendar", "plan.ics")],
)
def test_the_same_can_be_taken_along_as_files(opened: Open, tmp_path: Path, words: str, name: str) -> None:
    for problem in ("", "The disk is full. Choose another folder."):
        data = Written(problem)
        dialog = opened(data=data)
        dialog.files.open()
        button(dialog, words).click()
        asked = dialog.findChild(QFileDialog)
        assert asked is not None
        asked.fileSelected.emit(str(tmp_path / name))
        asked.reject()
        assert data.paths == ([] if problem else [name])
        told = words_of(dialog)
        assert problem in told if problem else "Saved " in told


# The way to it.


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, knowledge: Knowledge) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens the window on the profile of somebody with a plan who told this."""
    opened: list[MainWindow] = []

    def open_it(*log: LogEntry) -> MainWindow:
        services = services_for(theme, knowledge, FakeClock(NOON), person(knowledge, *log, days=10))
        runner = SessionRunner(services.store, knowledge, services.clock, ManualTicker())
        shown = MainWindow(services, runner, "0")
        shown.open_first_page()
        shown.show()
        opened.append(shown)
        return shown

    yield open_it
    for one in opened:
        one.close()
        one.deleteLater()
        QApplication.sendPostedEvents(one, QEvent.Type.DeferredDelete)


def test_the_progress_page_leads_to_the_report(qtbot: QtBot, window: Callable[..., MainWindow]) -> None:
    shown = window()
    shown.show_page("progress")
    button(shown, "Export report").click()
    dialog = shown.findChild(ReportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.report is not None)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_plan_on_hold_still_has_a_report_that_says_so(qtbot: QtBot, window: Callable[..., MainWindow]) -> None:
    shown = window(check(Level.CLINICIAN, "RF-THOR-1", at_moment=NOON - DAY))
    shown._show_report()
    dialog = shown.findChild(ReportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.report is not None
    safety = next(one for one in dialog.report.sections if one.part == "safety")
    assert safety.lines[0].lead == "Plan on hold:"
    dialog.reject()
