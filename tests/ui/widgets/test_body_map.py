from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.body_map import BodyMap
from recovery_app.ui.widgets.body_shapes import read_path, region_ids, region_path


@pytest.fixture(params=[(461, 584), (254, 320), (800, 400)])
def body_map(request: pytest.FixtureRequest, theme: Theme, qtbot: QtBot) -> BodyMap:
    made = BodyMap(theme)
    qtbot.addWidget(made)
    made.resize(*request.param)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("region", region_ids())
def test_every_region_can_be_hit_in_forty_four_pixels(body_map: BodyMap, region: str) -> None:
    zone = body_map.region(region).zone.boundingRect()
    assert zone.width() >= 44
    assert zone.height() >= 44


@pytest.mark.parametrize("region", region_ids())
def test_a_click_in_the_middle_of_a_region_chooses_it(body_map: BodyMap, qtbot: QtBot, region: str) -> None:
    middle = body_map.region(region).shape.boundingRect().center().toPoint()
    if not body_map.rect().contains(middle):
        pytest.skip("the thigh runs out of the picture")
    with qtbot.waitSignal(body_map.region_chosen) as told:
        qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [region]
    assert body_map.chosen() == (region,)


def test_a_wider_click_zone_yields_to_the_drawn_neighbour(body_map: BodyMap) -> None:
    for region in region_ids():
        middle = body_map.region(region).shape.boundingRect().center()
        assert body_map.region_at(middle) == region


def test_left_and_right_are_mirrored_and_twinned() -> None:
    lefts = [region for region in region_ids() if region.endswith("-left")]
    assert len(lefts) * 2 + 1 == len(region_ids())
    for left in lefts:
        right = region_path(left.replace("-left", "-right")).boundingRect()
        drawn = region_path(left).boundingRect()
        assert drawn.center().x() < 0 < right.center().x()
        assert drawn.width() == pytest.approx(right.width())


def test_the_keyboard_reaches_and_chooses_a_region(body_map: BodyMap, qtbot: QtBot) -> None:
    region = body_map.region("dimple-left")
    assert region.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(body_map.region_chosen) as told:
        qtbot.keyClick(region, Qt.Key.Key_Space)
    assert told.args == ["dimple-left"]


def test_several_regions_can_be_chosen_where_asked_for(theme: Theme, qtbot: QtBot) -> None:
    made = BodyMap(theme, several=True)
    qtbot.addWidget(made)
    made.region("beside-left").click()
    made.region("beside-right").click()
    assert made.chosen() == ("beside-left", "beside-right")
    made.region("beside-left").click()
    assert made.chosen() == ("beside-right",)


def test_an_unknown_letter_in_a_path_is_refused() -> None:
    with pytest.raises(KeyError):
        read_path("M0 0 A1 1")
