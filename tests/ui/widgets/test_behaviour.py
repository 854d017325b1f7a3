from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.action_row import ActionRow
from recovery_app.ui.widgets.banner import Banner
from recovery_app.ui.widgets.bar import SegmentBar
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.check_row import CheckRow
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.countdown import Countdown
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.hero_card import HeroCard
from recovery_app.ui.widgets.rail import Rail, RailEntry
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.ring import Ring
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.timeline import Timeline, TimelinePhase

TAB, BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


@pytest.mark.parametrize(("given", "shown"), [(-1.0, 0.0), (0.25, 0.25), (1.5, 1.0)])
def test_a_ring_holds_its_value_between_nothing_and_all(theme: Theme, qtbot: QtBot, given: float, shown: float) -> None:
    ring = Ring(theme)
    qtbot.addWidget(ring)
    ring.set_left(given)
    assert ring.left() == shown


def test_a_countdown_is_as_large_as_its_ring_allows(theme: Theme, qtbot: QtBot) -> None:
    ring, digits = Ring(theme, "heat", stroke_part=18), Countdown(theme, "2:14")
    qtbot.addWidget(ring)
    ring.add_countdown(digits)
    ring.resize(560, 560)
    ring.show()
    large = digits.font_px()
    ring.resize(300, 300)
    assert 150 <= large <= 188
    assert digits.font_px() < large
    assert digits.sizeHint().width() <= ring.inner_diameter()


def test_a_countdown_keeps_its_width_while_it_counts(theme: Theme, qtbot: QtBot) -> None:
    digits = Countdown(theme, "1:11")
    qtbot.addWidget(digits)
    digits.set_room(400)
    before = digits.sizeHint()
    digits.set_text("2:48")
    assert digits.sizeHint() == before


def test_segments_are_held_between_none_and_all(theme: Theme, qtbot: QtBot) -> None:
    bar = SegmentBar(theme, 5)
    qtbot.addWidget(bar)
    bar.set_done(7)
    assert bar.done() == 5


def test_a_blocked_button_says_why(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    button.set_blocked("20 minutes is the limit")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "20 minutes is the limit"
    button.set_blocked("")
    assert button.isEnabled()


def test_enter_presses_a_button(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_blocked_action_shows_the_reason_in_its_lines(theme: Theme, qtbot: QtBot) -> None:
    row = ActionRow(theme, "pill", "Ibuprofen", "400 mg", "Log")
    qtbot.addWidget(row)
    row.set_blocked("Not before 16:30", "16:30")
    assert row.lines.text() == "Not before 16:30"
    assert not row.button.isEnabled()
    assert row.button.accessibleName() == "Log: Ibuprofen"


def test_the_box_of_a_check_row_ticks_and_the_rest_opens(theme: Theme, qtbot: QtBot) -> None:
    row = CheckRow(theme, "Cat and cow", "8 slow rounds")
    qtbot.addWidget(row)
    row.resize(500, 64)
    row.show()
    with qtbot.waitSignal(row.ticked) as told:
        qtbot.mouseClick(row.box, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    with qtbot.waitSignal(row.opened):
        qtbot.mouseClick(row.rest, Qt.MouseButton.LeftButton)


def test_a_chip_reads_as_label_and_value_once_it_is_set(theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(theme, "Area", [("back", "Low back")])
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Area"
    with qtbot.waitSignal(chip.option_chosen) as told:
        chip.menu.actions()[1].trigger()
    assert told.args == ["back"]
    assert chip.accessibleName() == "Area: Low back"
    with qtbot.waitSignal(chip.option_chosen) as told:
        chip.menu.actions()[0].trigger()
    assert told.args == [""]


def test_a_segment_is_chosen_with_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    control = SegmentedControl(theme, "Range", [("2", "2 weeks"), ("6", "6 weeks")], "2")
    qtbot.addWidget(control)
    with qtbot.waitExposed(control):
        control.show()
    control.activateWindow()
    first, second = (child for child in control.findChildren(QWidget) if child.accessibleName())
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    with qtbot.waitSignal(control.option_chosen) as told:
        qtbot.keyClick(second, Qt.Key.Key_Space)
    assert told.args == ["6"]
    assert control.option() == "6"


def test_tab_and_the_focus_of_the_whole_come_to_the_chosen_segment(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    above = Button(theme, "Above")
    control = SegmentedControl(theme, "Range", [("2", "2 weeks"), ("6", "6 weeks")], "6")
    below = Button(theme, "Below")
    for part in (above, control, below):
        column.addWidget(part)
    qtbot.addWidget(holder)
    holder.show()
    with qtbot.waitActive(holder):
        holder.activateWindow()
    control.setFocus()
    assert holder.focusWidget().text() == "6 weeks"
    for key, text in ((TAB, "Below"), (BACK, "6 weeks"), (BACK, "Above"), (TAB, "6 weeks")):
        qtbot.keyClick(holder.focusWidget(), key)
        assert holder.focusWidget().text() == text
    control.set_option("")
    above.setFocus()
    qtbot.keyClick(above, TAB)
    assert holder.focusWidget().text() == "2 weeks"


def test_a_closed_banner_is_gone_and_tells(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, "care", "You stopped at move 2, left side.", "Go on")
    qtbot.addWidget(banner)
    banner.show()
    close = next(child for child in banner.findChildren(Button) if child.accessibleName().startswith("Close"))
    with qtbot.waitSignal(banner.closed):
        close.click()
    assert banner.isHidden()


def test_the_hero_drops_its_button_when_the_day_is_done(theme: Theme, qtbot: QtBot) -> None:
    hero = HeroCard(theme)
    qtbot.addWidget(hero)
    hero.set_next("Next", "Finish your stretches", "3 gentle moves left", "Start")
    assert hero.button.isVisibleTo(hero)
    hero.set_done("Done for today. Rest well.")
    assert not hero.button.isVisibleTo(hero)
    assert not hero.picture.isVisibleTo(hero)


def _rail(theme: Theme) -> Rail:
    pages = [RailEntry("today", "Today", "calendar-check"), RailEntry("stretches", "Stretches", "person-standing")]
    return Rail(
        theme, pages, [RailEntry("help", "Get help", "life-buoy"), RailEntry("settings", "Settings", "settings")]
    )


def test_the_rail_asks_for_a_page_and_waits_to_be_told_which_is_current(theme: Theme, qtbot: QtBot) -> None:
    rail = _rail(theme)
    qtbot.addWidget(rail)
    rail.set_current("today")
    with qtbot.waitSignal(rail.page_requested) as told:
        rail.item("stretches").click()
    assert told.args == ["stretches"]
    assert rail.item("today").isChecked()
    assert not rail.item("stretches").isChecked()


def test_the_foot_of_the_rail_moves_into_more_when_the_window_is_low(theme: Theme, qtbot: QtBot) -> None:
    rail = _rail(theme)
    qtbot.addWidget(rail)
    rail.resize(104, 700)
    rail.show()
    assert not rail.has_more()
    rail.resize(104, 260)
    assert rail.has_more()
    assert not rail.item("help").isVisibleTo(rail)


def test_the_rail_widens_with_the_text(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    rail = _rail(theme)
    qtbot.addWidget(rail)
    assert rail.width() == 104
    theme.apply(qapp, "light", 200)
    assert rail.minimumWidth() > 140


def test_columns_follow_the_width_in_units_of_the_text(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    columns = Reflow(theme)
    qtbot.addWidget(columns)
    for name, side in (("a", "left"), ("b", "right")):
        columns.add(QLabel(name), "right" if side == "right" else "left")
    columns.resize(1000, 400)
    columns.show()
    assert columns.is_wide()
    theme.apply(qapp, "light", 200)
    assert not columns.is_wide()


def test_one_column_follows_the_order_given(theme: Theme, qtbot: QtBot) -> None:
    columns = Reflow(theme)
    qtbot.addWidget(columns)
    first, last, middle = QLabel("1"), QLabel("3"), QLabel("2")
    columns.add(first, order=0)
    columns.add(last, order=2)
    columns.add(middle, "right", order=1)
    columns.resize(500, 400)
    with qtbot.waitExposed(columns):
        columns.show()
    tops = [label.mapTo(columns, label.rect().topLeft()).y() for label in (first, middle, last)]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3


def test_buttons_wrap_under_each_other(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    for text in ("Save as PDF", "Print summary", "I answered by mistake"):
        flow.addWidget(Button(theme, text))
    assert flow.heightForWidth(200) > 2 * flow.heightForWidth(2000)


def test_a_page_scrolls_to_the_control_that_gets_the_keyboard(theme: Theme, qtbot: QtBot) -> None:
    page = ScrollPage(theme)
    qtbot.addWidget(page)
    buttons = [Button(theme, f"Button {number}") for number in range(30)]
    for button in buttons:
        page.add(button)
    page.resize(500, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    buttons[-1].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 500)
    assert buttons[-1].focus_ring.is_shown


def test_segments_of_a_timeline_are_as_wide_as_they_are_long(theme: Theme, qtbot: QtBot) -> None:
    timeline = Timeline(theme, "20 minutes in all")
    qtbot.addWidget(timeline)
    timeline.resize(400, 60)
    timeline.set_phases([TimelinePhase("heat", 3, 1), TimelinePhase("ice", 1, 1)])
    heat, ice = timeline.segments()
    assert heat.width() == pytest.approx(3 * ice.width(), rel=0.05)
    assert heat.height() > ice.height()
