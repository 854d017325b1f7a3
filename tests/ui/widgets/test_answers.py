from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.flag_row import FlagRow

KEY = Qt.Key


@pytest.fixture
def group(theme: Theme, qtbot: QtBot) -> AnswerGroup:
    made = AnswerGroup(theme, "Which is worse?")
    for which, title in (("back", "Back"), ("same", "About the same"), ("leg", "Leg")):
        made.add(which, title, "A second line")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_first()
    return made


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_arrows_move_without_choosing(group: AnswerGroup) -> None:
    _press(KEY.Key_Down)
    assert group.cards()[1].hasFocus()
    assert group.chosen() == ()
    _press(KEY.Key_Up)
    _press(KEY.Key_Up)
    assert group.cards()[2].hasFocus()


def test_space_chooses_and_only_one_stays_chosen(group: AnswerGroup, qtbot: QtBot) -> None:
    _press(KEY.Key_Space)
    _press(KEY.Key_Down)
    with qtbot.waitSignal(group.changed) as told:
        _press(KEY.Key_Space)
    assert told.args == [("same",)]
    assert group.chosen() == ("same",)


def test_enter_goes_on_without_choosing(group: AnswerGroup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(group.accepted):
        _press(KEY.Key_Return)
    assert group.chosen() == ()


def test_digits_choose_by_place(group: AnswerGroup) -> None:
    _press(KEY.Key_3)
    assert group.chosen() == ("leg",)
    _press(KEY.Key_9)
    assert group.chosen() == ("leg",)


def test_the_whole_card_can_be_clicked(group: AnswerGroup, qtbot: QtBot) -> None:
    card = group.cards()[1]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 3, card.height() - 12))
    assert group.chosen() == ("same",)


def test_the_keyboard_shows_a_ring_and_the_mouse_does_not(group: AnswerGroup, qtbot: QtBot) -> None:
    card = group.cards()[1]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not card.focus_ring.is_shown
    _press(KEY.Key_Down)
    assert group.cards()[2].focus_ring.is_shown


def test_an_answer_can_be_taken_back_by_the_page(group: AnswerGroup) -> None:
    group.set_chosen(("back",))
    group.set_chosen(())
    assert group.chosen() == ()


def test_choosing_does_not_change_the_height(group: AnswerGroup) -> None:
    card = group.cards()[0]
    before = card.heightForWidth(200)
    card.set_chosen(chosen=True)
    assert card.heightForWidth(200) == before


def test_several_answers_can_be_ticked_where_they_do_not_exclude_each_other(theme: Theme, qtbot: QtBot) -> None:
    group = AnswerGroup(theme, exclusive=False)
    qtbot.addWidget(group)
    for which in ("a", "b"):
        group.add(which, which).click()
    assert group.chosen() == ("a", "b")


def test_two_columns_become_one_where_there_is_no_room(theme: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    group = AnswerGroup(theme, columns=2)
    qtbot.addWidget(group)
    for which in ("a", "b"):
        group.add(which, which)
    group.resize(900, 200)
    with qtbot.waitExposed(group):
        group.show()
    first, second = group.cards()
    qtbot.waitUntil(lambda: first.y() == second.y())
    theme.apply(qapp, "light", 200)
    qtbot.waitUntil(lambda: first.y() < second.y())


def test_cards_are_spoken_as_radio_buttons_and_check_boxes(theme: Theme, qtbot: QtBot) -> None:
    for exclusive, role in ((True, QAccessible.Role.RadioButton), (False, QAccessible.Role.CheckBox)):
        group = AnswerGroup(theme, exclusive=exclusive)
        qtbot.addWidget(group)
        spoken = QAccessible.queryAccessibleInterface(group.add("a", "Back clearly worse", "Mild"))
        assert spoken.role() == role
        assert spoken.text(QAccessible.Text.Name) == "Back clearly worse"


@pytest.fixture
def row(theme: Theme, qtbot: QtBot) -> FlagRow:
    criteria = [("one", "One leg"), ("both", "Both legs")]
    made = FlagRow(theme, "weak", "A leg got weaker", criteria=criteria, criteria_title="Which?", may_withhold=True)
    qtbot.addWidget(made)
    return made


def test_a_tick_is_a_yes_and_opens_the_criteria(row: FlagRow, qtbot: QtBot) -> None:
    assert row.answer() is None
    with qtbot.waitSignal(row.answer_changed) as told:
        row.card.click()
    assert told.args == ["weak", "yes"]
    assert row.criteria.isVisibleTo(row)


def test_ticked_criteria_replace_the_plain_yes(row: FlagRow) -> None:
    row.card.click()
    row.criteria.cards()[1].click()
    assert row.answer() == ("both",)


def test_not_sure_takes_the_tick_away(row: FlagRow, qtbot: QtBot) -> None:
    row.card.click()
    with qtbot.waitSignal(row.answer_changed) as told:
        row.unsure.click()
    assert told.args == ["weak", "unsure"]
    assert not row.card.isChecked()
    assert not row.criteria.isVisibleTo(row)


def test_a_tick_takes_not_sure_and_prefer_not_to_say_away(row: FlagRow) -> None:
    assert row.withheld is not None
    row.withheld.click()
    assert row.answer() == "withheld"
    row.unsure.click()
    assert row.answer() == "unsure"
    row.card.click()
    assert row.answer() == "yes"


def test_prefer_not_to_say_is_only_there_where_allowed(theme: Theme, qtbot: QtBot) -> None:
    row = FlagRow(theme, "fever", "A fever")
    qtbot.addWidget(row)
    assert row.withheld is None


@pytest.mark.parametrize("answer", ["yes", "unsure", "withheld", ("one",), None])
def test_an_answer_given_before_is_shown_again(row: FlagRow, answer: str | tuple[str, ...] | None) -> None:
    row.set_answer(answer)
    assert row.answer() == answer
