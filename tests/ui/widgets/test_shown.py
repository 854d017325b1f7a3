from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.content.location import find_assets
from recovery_app.content.reader import read_knowledge
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.action_row import ActionRow
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.banner import Banner
from recovery_app.ui.widgets.bar import Bar, SegmentBar
from recovery_app.ui.widgets.body_map import BodyMap
from recovery_app.ui.widgets.button import Button, IconButton
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_box import CheckBox
from recovery_app.ui.widgets.check_row import CheckRow
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.day_cell import DayCell
from recovery_app.ui.widgets.evidence_row import EvidenceHeader, EvidenceRow
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.flag_row import FlagRow
from recovery_app.ui.widgets.hero_card import HeroCard
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.pain_slider import PainSlider
from recovery_app.ui.widgets.picture import Picture
from recovery_app.ui.widgets.rail import Rail, RailEntry
from recovery_app.ui.widgets.ring import Ring
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.tag import Tag
from recovery_app.ui.widgets.timeline import Timeline, TimelinePhase

LONG = "Numbness between the legs, around the genitals or the back passage, that was not there before the pain began"


def _card(theme: Theme) -> QWidget:
    card = Card(theme, LONG, "2 of 5 done")
    card.add(Text(theme, LONG, "small", "muted", strong="Numbness"))
    card.add_row(CheckRow(theme, LONG, "20 s, 3 each side"))
    card.add_row(ActionRow(theme, "flame", LONG, LONG, "Start", "heat"))
    return card


def _hero(theme: Theme) -> QWidget:
    hero = HeroCard(theme)
    hero.set_next("Next", LONG, LONG, "Start", second_text="Undo")
    return hero


def _ring(theme: Theme) -> QWidget:
    ring = Ring(theme, diameter_px=144)
    ring.add_words("3 d 6 h", "to review")
    return ring


def _timeline(theme: Theme) -> QWidget:
    timeline = Timeline(theme, "20 minutes in all")
    timeline.set_phases([TimelinePhase("heat", 3, 1), TimelinePhase("ice", 1, 1), TimelinePhase("rest", 2, 2)], 1)
    return timeline


def _field(theme: Theme) -> QWidget:
    field = Field(theme, "Age", QLineEdit())
    field.set_error("Please use a number.")
    return field


def _body_map(theme: Theme) -> QWidget:
    return BodyMap(theme, read_knowledge(find_assets()).body)


MAKERS: dict[str, Callable[[Theme], QWidget]] = {
    "answer card": lambda theme: AnswerCard(theme, LONG, LONG),
    "banner": lambda theme: Banner(theme, "care", LONG, "Go on", "End"),
    "bar": lambda theme: Bar(theme, "Dose", has_mark=True),
    "body map": _body_map,
    "button": lambda theme: Button(theme, "Stop, take it off", "hurts", "session", "square"),
    "card": _card,
    "check box": lambda theme: CheckBox(theme, LONG),
    "chip": lambda theme: Chip(theme, "Area", [("back", "Low back")]),
    "day cell": lambda theme: DayCell(theme, "Tue", "part", "Tuesday, sore, 3 of 5 done"),
    "evidence header": lambda theme: EvidenceHeader(theme, "What pointed here", "Against", "For"),
    "evidence row": lambda theme: EvidenceRow(theme, LONG, -0.5, "Counts a little"),
    "field": _field,
    "flag row": lambda theme: FlagRow(theme, "saddle", LONG, LONG, [("a", LONG)], LONG, may_withhold=True),
    "hero": _hero,
    "icon button": lambda theme: IconButton(theme, "skip-back", "Previous"),
    "note": lambda theme: Note(theme, "Why we ask.", LONG),
    "pain slider": lambda theme: PainSlider(theme, "Back pain"),
    "picture": Picture,
    "rail": lambda theme: Rail(theme, [RailEntry("today", "Today", "calendar-check")]),
    "ring": _ring,
    "segment bar": lambda theme: SegmentBar(theme, 5),
    "segmented": lambda theme: SegmentedControl(theme, "Range", [("2", "2 weeks"), ("6", "6 weeks")], "2"),
    "tag": lambda theme: Tag(theme, "4 of 10, moderate", icon="check"),
    "timeline": _timeline,
}


def _show(widget: QWidget, qtbot: QtBot, width: int) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(widget)
    qtbot.addWidget(page)
    page.resize(width, max(200, page.heightForWidth(width)))
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("name", MAKERS)
def test_a_widget_is_drawn_without_clipping_a_label_at_double_text_size(
    theme: Theme, qapp: QApplication, qtbot: QtBot, name: str, choice: str
) -> None:
    widget = MAKERS[name](theme)
    theme.apply(qapp, "dark" if choice == "dark" else "light", 200)
    page = _show(widget, qtbot, 980)
    page.resize(980, max(page.heightForWidth(980), page.minimumSizeHint().height()))
    assert not page.grab().isNull()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.width() >= label.minimumSizeHint().width(), label.text()
            needed = label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.hasHeightForWidth():
            assert button.height() >= button.heightForWidth(button.width()), button.text()


@pytest.mark.parametrize("name", MAKERS)
def test_everything_the_keyboard_reaches_has_a_name_and_is_large_enough(theme: Theme, qtbot: QtBot, name: str) -> None:
    page = _show(MAKERS[name](theme), qtbot, 900)
    for child in page.findChildren(QWidget):
        if child.isVisible() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            spoken = QAccessible.queryAccessibleInterface(child)
            assert spoken.text(QAccessible.Text.Name), type(child).__name__
            assert child.height() >= 40, type(child).__name__
            assert child.width() >= 40, type(child).__name__


@pytest.mark.parametrize("name", MAKERS)
def test_a_change_of_theme_repaints_a_widget(theme: Theme, qapp: QApplication, qtbot: QtBot, name: str) -> None:
    page = _show(MAKERS[name](theme), qtbot, 900)
    light = page.grab().toImage()
    theme.apply(qapp, "dark", 100)
    assert page.grab().toImage() != light


def test_a_label_wraps_instead_of_being_clipped(theme: Theme, qtbot: QtBot) -> None:
    label = Text(theme, LONG)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > label.heightForWidth(600) >= theme.line_px("body")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_markup_in_a_label_is_shown_as_typed(theme: Theme, qtbot: QtBot) -> None:
    label = Text(theme, "<b>x</b>")
    qtbot.addWidget(label)
    assert label.text() == "<b>x</b>"
    assert label.sizeHint().width() > Text(theme, "x").sizeHint().width()
