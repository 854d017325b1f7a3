from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.pain_slider import PainSlider

KEY = Qt.Key


@pytest.fixture
def slider(theme: Theme, qtbot: QtBot) -> PainSlider:
    made = PainSlider(theme, "Back pain over the last 24 hours")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def test_nothing_is_preset(slider: PainSlider) -> None:
    assert slider.pain() is None
    assert slider.accessibleDescription() == "Choose a number"


def test_the_first_choice_is_told_even_when_it_is_zero(slider: PainSlider, qtbot: QtBot) -> None:
    with qtbot.waitSignal(slider.pain_changed) as told:
        qtbot.keyClick(slider, KEY.Key_0)
    assert told.args == [0]
    assert slider.pain() == 0
    assert slider.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("keys", "pain"),
    [
        ((KEY.Key_4,), 4),
        ((KEY.Key_4, KEY.Key_Right), 5),
        ((KEY.Key_4, KEY.Key_Left), 3),
        ((KEY.Key_1, KEY.Key_0), 10),
        ((KEY.Key_End,), 10),
        ((KEY.Key_End, KEY.Key_Right), 10),
        ((KEY.Key_Home, KEY.Key_Left), 0),
        ((KEY.Key_Right,), 0),
        ((KEY.Key_Left,), 10),
    ],
)
def test_keys_step_and_jump(slider: PainSlider, qtbot: QtBot, keys: tuple[Qt.Key, ...], pain: int) -> None:
    for key in keys:
        qtbot.keyClick(slider, key)
    assert slider.pain() == pain


@pytest.mark.parametrize("number", range(11))
def test_every_number_can_be_clicked_and_is_wide_enough(slider: PainSlider, qtbot: QtBot, number: int) -> None:
    zone = slider.number_rect(number)
    assert zone.width() >= 40
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=zone.center().toPoint())
    assert slider.pain() == number


def test_enter_is_left_to_the_page(slider: PainSlider, qtbot: QtBot) -> None:
    qtbot.keyClick(slider, KEY.Key_Return)
    assert slider.pain() is None


def test_it_is_spoken_as_a_slider_with_its_value(slider: PainSlider) -> None:
    slider.set_pain(7)
    spoken = QAccessible.queryAccessibleInterface(slider)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.valueInterface().currentValue() == 7
