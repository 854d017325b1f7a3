from __future__ import annotations

import shutil
from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.body_outline import REGION_IDS
from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.body_map import BodyMap
from recovery_app.ui.widgets.body_region import BodyRegion
from recovery_app.ui.widgets.body_shapes import REGION_NAMES

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(params=[(461, 584), (254, 320), (800, 400)])
def body_map(request: pytest.FixtureRequest, theme: Theme, knowledge: Knowledge, qtbot: QtBot) -> BodyMap:
    made = BodyMap(theme, knowledge.body)
    qtbot.addWidget(made)
    made.resize(*request.param)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("region", REGION_IDS)
def test_every_region_can_be_hit_in_forty_four_pixels(body_map: BodyMap, region: str) -> None:
    zone = body_map.region(region).zone.boundingRect()
    assert zone.width() >= 44
    assert zone.height() >= 44


@pytest.mark.parametrize("region", REGION_IDS)
def test_a_click_in_the_middle_of_a_region_chooses_it(body_map: BodyMap, qtbot: QtBot, region: str) -> None:
    middle = _middle(body_map, region)
    with qtbot.waitSignal(body_map.region_chosen) as told:
        qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [region]
    assert body_map.chosen() == (region,)


def test_a_wider_click_zone_yields_to_the_drawn_neighbour(body_map: BodyMap) -> None:
    for region in REGION_IDS:
        middle = body_map.region(region).shape.boundingRect().center()
        assert body_map.region_at(middle) == region


def test_the_keyboard_reaches_and_chooses_a_region(body_map: BodyMap, qtbot: QtBot) -> None:
    region = body_map.region("dimple-left")
    assert region.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(body_map.region_chosen) as told:
        qtbot.keyClick(region, Qt.Key.Key_Space)
    assert told.args == ["dimple-left"]


def test_several_regions_can_be_chosen_where_asked_for(theme: Theme, knowledge: Knowledge, qtbot: QtBot) -> None:
    made = BodyMap(theme, knowledge.body, several=True)
    qtbot.addWidget(made)
    made.region("beside-left").click()
    made.region("beside-right").click()
    assert made.chosen() == ("beside-left", "beside-right")
    made.region("beside-left").click()
    assert made.chosen() == ("beside-right",)


def test_a_low_wide_map_shows_every_region_larger_than_a_narrow_one(
    theme: Theme, knowledge: Knowledge, qtbot: QtBot
) -> None:
    made = BodyMap(theme, knowledge.body)
    qtbot.addWidget(made)
    made.show()
    sizes = {}
    for wide in (222, 840):
        made.resize(wide, 280)
        QApplication.sendPostedEvents()
        shapes = [made.region(region).shape.boundingRect() for region in REGION_IDS]
        assert all(QRectF(made.rect()).contains(shape) for shape in shapes)
        sizes[wide] = shapes[REGION_IDS.index("dimple-left")].width()
    assert sizes[840] > 1.3 * sizes[222]


def test_tab_goes_through_the_regions_from_the_spine_outwards(body_map: BodyMap) -> None:
    stops = [body_map.region(REGION_IDS[0])]
    while len(stops) < len(REGION_IDS):
        following = stops[-1].nextInFocusChain()
        assert isinstance(following, BodyRegion)
        stops.append(following)
    assert [stop.region for stop in stops] == list(REGION_IDS)
    assert [stop.accessibleName() for stop in stops] == list(REGION_NAMES.values())


def test_each_theme_shows_its_own_picture(theme: Theme, knowledge: Knowledge, qtbot: QtBot) -> None:
    made = BodyMap(theme, knowledge.body)
    qtbot.addWidget(made)
    made.resize(462, 584)
    shown = {choice: _middle_of_the_arm(made, theme, choice) for choice in ("light", "dark")}
    assert shown["light"].lightness() > 180
    assert shown["dark"].lightness() < 120
    assert shown["dark"] != theme.colour("map")


def test_a_picture_that_cannot_be_read_leaves_the_regions(
    tmp_path: Path, knowledge: Knowledge, qtbot: QtBot, qapp: QApplication
) -> None:
    shutil.copytree(ASSETS / "themes", tmp_path / "themes")
    broken = tmp_path / "illustrations" / "body-map" / "back-light.webp"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"no picture")
    made = BodyMap(Theme(tmp_path), knowledge.body)
    qtbot.addWidget(made)
    made.resize(462, 584)
    assert not made.grab().isNull()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=_middle(made, "buttock-right"))
    assert made.chosen() == ("buttock-right",)


def _middle(body_map: BodyMap, region: str) -> QPoint:
    return body_map.region(region).shape.boundingRect().center().toPoint()


def _middle_of_the_arm(body_map: BodyMap, theme: Theme, choice: Literal["light", "dark"]) -> QColor:
    """Return what is painted on the body away from every region, between shoulder and elbow."""
    theme.change(choice, 100)
    return body_map.grab().toImage().pixelColor(round(462 * 0.22), round(584 * 0.2))
