"""The sheet of today's exercises: on paper, in a file, and the way to it."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QLocale, QMarginsF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from recovery_app.domain.exercise_sheet import ExerciseSheet, SheetExercise, exercise_sheet
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pictures import ExercisePictures, KeyPose
from recovery_app.domain.profile import Profile
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.main_window import MainWindow
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.printing import NO_PRINTER, paper_size, write_pdf
from recovery_app.ui.services import PageServices
from recovery_app.ui.sheet.measures import ATTEMPTS, BOX_MM, SMALLEST_PT
from recovery_app.ui.sheet.sheet_dialog import SheetDialog
from recovery_app.ui.sheet.sheet_paper import SheetPaper
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.today_page import TodayPage
from tests.domain.cases import NOON, check, override
from tests.domain.days import person
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    in_front,
    services_for,
    tab_stops,
    with_plan,
    words_of,
)
from tests.ui.paper import assert_edges_are_blank, read_back, seen, words_in

A4 = QPageSize(QPageSize.PageSizeId.A4)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)
Sheet = Callable[[int], ExerciseSheet]


@pytest.fixture
def day_of_strength(theme: Theme, knowledge: Knowledge) -> PageServices:
    """Return the services of somebody on a day with stretches and strength."""
    return services_for(theme, knowledge, FakeClock(NOON), person(knowledge, days=10))


@pytest.fixture
def sheet(knowledge: Knowledge) -> Sheet:
    """Return the sheet of a day with so many exercises, all that a plan can hold at most."""
    pins = (override("pin", one.id) for one in knowledge.exercises)
    longest = exercise_sheet(person(knowledge, *pins, days=60), knowledge, NOON)
    assert longest is not None
    return lambda count: msgspec.structs.replace(longest, exercises=_spread(longest.exercises, count))


def _spread(exercises: tuple[SheetExercise, ...], count: int) -> tuple[SheetExercise, ...]:
    """Return so many exercises from the beginning and the end, so that a long day has both blocks."""
    at_the_end = count // 2 if count > 3 else 0
    return exercises[: count - at_the_end] + exercises[len(exercises) - at_the_end :]


def saved(services: PageServices, sheet: ExerciseSheet, path: Path, paper: QPageSize = A4) -> QPdfDocument:
    """Return the sheet as it is read back from a file."""
    write_pdf(SheetPaper(services, sheet).draw, path, sheet.name, paper)
    return read_back(path)


@pytest.mark.parametrize("paper", [pytest.param(A4, id="A4"), pytest.param(LETTER, id="Letter")])
@pytest.mark.parametrize("count", [1, 3, 12, 29])
def test_a_day_fits_on_one_or_two_pages_with_every_name_dose_and_sign(
    services: PageServices, sheet: Sheet, tmp_path: Path, count: int, paper: QPageSize
) -> None:
    day = sheet(count)
    document = saved(services, day, tmp_path / "sheet.pdf", paper)
    assert document.pageCount() == (1 if count <= 3 else 2)
    words = words_in(document)
    for one in day.exercises:
        assert one.exercise.name in words
        assert one.dose in words
        assert one.how_often.lower() in words.lower()
        assert f"Stop if: {one.stop_if}" in words
    assert len(day.exercises) == count


@pytest.mark.parametrize("count", [1, 3, 12, 29])
def test_every_page_has_the_day_its_number_when_to_stop_and_whom_to_call(
    services: PageServices, sheet: Sheet, tmp_path: Path, count: int
) -> None:
    day = sheet(count)
    document = saved(services, day, tmp_path / "sheet.pdf")
    for page in range(document.pageCount()):
        words = " ".join(document.getAllText(page).text().split())
        assert "Wed 12 Mar 2025" in words
        assert f"Page {page + 1} of {document.pageCount()}" in words
        assert all(f"{line.lead} {line.text}" in words for line in day.safety)


@pytest.mark.parametrize("paper", [pytest.param(A4, id="A4"), pytest.param(LETTER, id="Letter")])
@pytest.mark.parametrize("count", [3, 12, 29])
def test_nothing_is_cut_off_or_runs_into_the_foot(
    services: PageServices, sheet: Sheet, tmp_path: Path, count: int, paper: QPageSize
) -> None:
    day = sheet(count)
    pages = SheetPaper(services, day).pages(paper.size(QPageSize.Unit.Point))
    assert all(pages.spare(number) >= 0 for number in range(pages.count))
    document = saved(services, day, tmp_path / "sheet.pdf", paper)
    assert_edges_are_blank(document)


def test_the_boxes_to_tick_are_as_many_as_the_times_of_the_day(services: PageServices, sheet: Sheet) -> None:
    for count in (3, 12, 29):
        day = sheet(count)
        pages = SheetPaper(services, day).pages(A4.size(QPageSize.Unit.Point))
        assert [boxes for page in pages.boxes for boxes in page] == [one.boxes for one in day.exercises]
        assert pages.names == tuple(one.exercise.name for one in day.exercises)


def test_the_sheet_can_be_read_at_arms_length() -> None:
    """At least 10 pt, and boxes of 6 mm."""
    sizes = [size for look, _ in ATTEMPTS for size in (look.name_pt, look.dose_pt, look.text_pt)]
    assert min(*sizes, SMALLEST_PT) >= 10
    assert BOX_MM == 6


def test_few_exercises_tell_every_step_and_many_are_a_list(
    services: PageServices, sheet: Sheet, tmp_path: Path
) -> None:
    few, many = sheet(3), sheet(29)
    words = words_in(saved(services, few, tmp_path / "few.pdf"))
    assert all(step in words for one in few.exercises for step in one.exercise.steps)
    assert few.exercises[0].exercise.steps[0] not in words_in(saved(services, many, tmp_path / "many.pdf"))


def test_a_page_ends_where_a_block_ends(day_of_strength: PageServices, knowledge: Knowledge, tmp_path: Path) -> None:
    day = exercise_sheet(day_of_strength.store.profile, knowledge, NOON)
    assert day is not None
    document = saved(day_of_strength, day, tmp_path / "sheet.pdf")
    first, second = (document.getAllText(page).text() for page in range(2))
    assert "Stretches" in first
    assert day.strength_name not in first
    assert day.strength_name in second


def test_more_exercises_than_a_plan_holds_take_another_page_and_lose_nothing(
    services: PageServices, sheet: Sheet, tmp_path: Path
) -> None:
    day = sheet(29)
    doubled = msgspec.structs.replace(day, exercises=day.exercises * 2)
    pages = SheetPaper(services, doubled).pages(A4.size(QPageSize.Unit.Point))
    assert pages.count > 2
    assert len(pages.names) == 58
    assert all(pages.spare(number) >= 0 for number in range(pages.count))
    assert f"Page {pages.count} of {pages.count}" in words_in(saved(services, doubled, tmp_path / "sheet.pdf"))


def test_the_file_says_its_title(services: PageServices, sheet: Sheet, tmp_path: Path) -> None:
    document = saved(services, sheet(3), tmp_path / "sheet.pdf")
    assert document.metaData(QPdfDocument.MetaDataField.Title) == "Exercises 12 Mar 2025"


def test_the_paper_is_the_one_of_the_country() -> None:
    assert paper_size(QLocale("en_GB")) == A4
    assert paper_size(QLocale("de_DE")) == A4
    assert paper_size(QLocale("en_US")) == LETTER
    assert paper_size(QLocale("fr_CA")) == LETTER


def drawn_in(knowledge: Knowledge, assets: Path, *exercise_ids: str) -> Knowledge:
    """Return what is known with pictures of these exercises alone, whose files are all red."""
    still = QImage(960, 540, QImage.Format.Format_ARGB32)
    still.fill(QColor("#C03020"))
    assert still.save(str(assets / "red.webp"))
    pose = KeyPose("hold", "Lying on the back.")
    for exercise_id in exercise_ids:
        folder = assets / "illustrations" / exercise_id
        folder.mkdir(parents=True)
        (folder / "hold-960-tint.webp").write_bytes((assets / "red.webp").read_bytes())
    drawn = (
        ExercisePictures(one, "woman", ("low back",), (pose,), "hold", "to and fro", 1, 1, 1, 2) for one in exercise_ids
    )
    return msgspec.structs.replace(knowledge, pictures=tuple(drawn))


def test_the_picture_of_an_exercise_is_on_the_sheet(services: PageServices, sheet: Sheet, tmp_path: Path) -> None:
    day = sheet(1)
    known = drawn_in(services.knowledge, tmp_path, day.exercises[0].exercise.id)
    with_picture = replace(services, knowledge=known, pictures=PictureLoader(tmp_path))
    image = seen(saved(with_picture, day, tmp_path / "sheet.pdf"), 0)
    middle = image.pixelColor(50 * 4, 60 * 4)
    assert abs(middle.red() - 0xC0) + abs(middle.green() - 0x30) + abs(middle.blue() - 0x20) < 30


def test_every_picture_of_a_day_is_there_though_the_loader_keeps_fewer(
    services: PageServices, sheet: Sheet, tmp_path: Path
) -> None:
    day = sheet(29)
    known = drawn_in(services.knowledge, tmp_path, *(one.exercise.id for one in day.exercises))
    with_pictures = replace(services, knowledge=known, pictures=PictureLoader(tmp_path))
    drawn = saved(with_pictures, day, tmp_path / "drawn.pdf")
    image = seen(drawn, drawn.pageCount() - 1)
    column = [image.pixelColor(20 * 4, y) for y in range(image.height())]
    reds = [colour.red() > 150 and colour.green() < 100 for colour in column]
    begins = sum(here and not before for before, here in itertools.pairwise(reds))
    assert begins == sum(one.exercise.name in drawn.getAllText(drawn.pageCount() - 1).text() for one in day.exercises)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_without_a_picture_the_figure_of_the_position_is_drawn_dark_on_white(
    services: PageServices, theme: Theme, sheet: Sheet, tmp_path: Path, look: str
) -> None:
    theme.change("dark" if look == "dark" else "light", 100)
    image = seen(saved(services, sheet(1), tmp_path / "sheet.pdf"), 0)
    theme.change("light", 100)
    area = [image.pixelColor(x, y).lightness() for x in range(20 * 4, 80 * 4, 2) for y in range(40 * 4, 80 * 4, 2)]
    assert min(area) < 110
    assert max(area) == 255


def test_a_printer_gets_the_same_pages_whatever_its_margins(
    day_of_strength: PageServices, knowledge: Knowledge, tmp_path: Path
) -> None:
    day = exercise_sheet(day_of_strength.store.profile, knowledge, NOON)
    assert day is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(A4)
    printer.setPageMargins(QMarginsF(15, 25, 15, 25), QPageLayout.Unit.Millimeter)
    SheetPaper(day_of_strength, day).draw(printer)
    printed = read_back(tmp_path / "printed.pdf")
    written = saved(day_of_strength, day, tmp_path / "sheet.pdf")
    assert words_in(printed) == words_in(written)
    assert printed.pageCount() == written.pageCount()


# The way to it.


@pytest.fixture
def dialog(qtbot: QtBot, day_of_strength: PageServices, knowledge: Knowledge) -> SheetDialog:
    """Return the dialog of a day of two pages, on a machine without a printer."""
    day = exercise_sheet(day_of_strength.store.profile, knowledge, NOON)
    assert day is not None
    shown = SheetDialog(day_of_strength, day, has_printer=lambda: False)
    qtbot.addWidget(shown)
    shown.open()
    return shown


def test_the_dialog_shows_the_pages_as_they_come_out(dialog: SheetDialog) -> None:
    assert "2 pages of" in words_of(dialog)
    assert "Cat and cow" in dialog.preview.accessibleName()
    image = dialog.preview.grab().toImage()
    shades = {image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())}
    assert 255 in shades
    assert min(shades) < 160
    assert_everything_has_a_name(dialog)
    assert_nothing_is_clipped(dialog)


def test_the_preview_follows_the_theme_and_the_text_size(dialog: SheetDialog, theme: Theme) -> None:
    before = dialog.preview.sizeHint().width()
    theme.change("dark", 200)
    assert dialog.preview.sizeHint().width() > before
    dialog.fit()
    assert_nothing_is_clipped(dialog)


def test_the_keyboard_alone_reaches_every_way_out(qtbot: QtBot, dialog: SheetDialog) -> None:
    assert tab_stops(qtbot, dialog, "Close") == ["Close", "Save as PDF", "Print"]


def test_without_a_printer_one_line_says_so(dialog: SheetDialog) -> None:
    button(dialog, "Print").click()
    assert NO_PRINTER in words_of(dialog)


def test_printing_opens_the_dialog_of_the_system(
    qtbot: QtBot, day_of_strength: PageServices, knowledge: Knowledge
) -> None:
    day = exercise_sheet(day_of_strength.store.profile, knowledge, NOON)
    assert day is not None
    shown = SheetDialog(day_of_strength, day, has_printer=lambda: True)
    qtbot.addWidget(shown)
    shown.open()
    button(shown, "Print").click()
    asked = shown.findChild(QDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()


def test_saving_suggests_a_name_with_the_day_and_says_that_it_is_saved(dialog: SheetDialog, tmp_path: Path) -> None:
    button(dialog, "Save as PDF").click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    assert Path(asked.selectedFiles()[0]).name == "Exercises 12 Mar 2025.pdf"
    asked.fileSelected.emit(str(tmp_path / "mine.pdf"))
    asked.reject()
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert "Saved as mine.pdf." in words_of(dialog)
    assert dialog.isVisible()


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_lost(dialog: SheetDialog, tmp_path: Path) -> None:
    dialog.save_pdf(tmp_path / "gone" / "mine.pdf")
    assert "The file was not saved. No such file or directory." in words_of(dialog)
    dialog.save_pdf(tmp_path / "mine.pdf")
    assert "Saved as mine.pdf." in words_of(dialog)
    assert [one.name for one in tmp_path.iterdir()] == ["mine.pdf"]


def test_what_is_no_ordinary_file_is_told_and_kept(dialog: SheetDialog, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    dialog.save_pdf(pipe)
    assert dialog.told.text() == "The file was not saved. pipe.pdf is not an ordinary file; choose another name."
    assert pipe.is_fifo()


def test_a_folder_in_the_place_of_the_file_is_told_and_kept(dialog: SheetDialog, tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").mkdir()
    (tmp_path / "mine.pdf" / "photo.jpg").write_bytes(b"kept")
    dialog.save_pdf(tmp_path / "mine.pdf")
    assert dialog.told.text().startswith("The file was not saved. ")
    assert (tmp_path / "mine.pdf" / "photo.jpg").read_bytes() == b"kept"


Open = Callable[[Profile], MainWindow]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, knowledge: Knowledge) -> Iterator[Open]:
    """Return what opens the window on somebody's profile."""
    opened: list[MainWindow] = []

    def open_it(profile: Profile) -> MainWindow:
        services = services_for(theme, knowledge, FakeClock(NOON), profile)
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


def test_today_leads_to_the_sheet(window: Open, knowledge: Knowledge) -> None:
    shown = window(person(knowledge, days=10))
    button(shown, "Print today's sheet").click()
    asked = shown.findChild(SheetDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()


def test_a_plan_on_hold_offers_no_sheet_and_says_why_when_asked(window: Open, knowledge: Knowledge) -> None:
    shown = window(person(knowledge, check(Level.CLINICIAN, "RF-THOR-1"), days=10))
    page = shown.shelf.page("today", TodayPage)
    assert not page.stretches.print_sheet.isVisible()
    page.sheet_requested.emit()
    assert shown.findChild(SheetDialog) is None
    assert shown.messages.text == "There is no sheet while your plan is on hold."


@pytest.mark.parametrize(("size", "percent"), [((1076, 780), 100), ((796, 640), 100), ((1076, 780), 200)])
def test_today_has_room_for_the_way_to_the_sheet(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock, size: tuple[int, int], percent: int
) -> None:
    theme.change("light", percent)
    page = in_front(qtbot, TodayPage(services_for(theme, knowledge, clock, with_plan(knowledge, clock))), *size)
    assert page.stretches.print_sheet.isVisible()
    assert_nothing_is_clipped(page)


def test_tab_comes_to_the_sheet_after_the_exercises(qtbot: QtBot, services: PageServices) -> None:
    page = in_front(qtbot, TodayPage(services))
    names = tab_stops(qtbot, page, page.hero.button.accessibleName() or page.hero.button.text())
    last = list(page.stretches.rows.values())[-1]
    assert names.index("Print today's sheet") > names.index(last.box.accessibleName())
