"""The body map's regions lie on the body, apart from each other, and can be seen and hit on it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtGui import QImage

from recovery_app.domain.body_outline import REGION_IDS, BodyOutline
from tools.illustrations.body_map_paint import LARGEST_BYTES, NAMES, REGIONS
from tools.illustrations.outlines import longest_outline, simple, smooth
from tools.illustrations.palette import token
from tools.illustrations.vectors import Array

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "illustrations" / "body-map"
BODY = msgspec.json.decode((FOLDER / REGIONS).read_bytes(), type=BodyOutline)
LINES = {region.id: np.array(region.outline) for region in BODY.regions}
MAP_PX = (462, 584)
"""The least size of the map beside the answers."""
TARGET_PX = 44


def picture(theme: str) -> Array:
    """Return a picture as red, green, blue and cover, 0 to 1, rows from the top."""
    image = QImage(str(FOLDER / NAMES[theme])).convertToFormat(QImage.Format.Format_RGBA8888)
    assert not image.isNull()
    flat = np.frombuffer(image.constBits(), dtype=np.uint8)
    return flat.reshape(image.height(), image.width(), 4) / 255


def at(image: Array, points: Array) -> Array:
    """Return the pixels at points in the drawing's units."""
    high, wide = image.shape[:2]
    columns = ((points[:, 0] + BODY.wide / 2) / BODY.wide * wide).astype(int)
    rows = (points[:, 1] / BODY.high * high).astype(int)
    return image[rows, columns]


def inside(line: Array, points: Array) -> Array:
    """Tell which points a closed line surrounds."""
    x, y = points.T
    out = np.zeros(len(points), dtype=bool)
    for (ax, ay), (bx, by) in zip(line, np.roll(line, -1, axis=0), strict=True):
        if ay != by:
            out ^= ((ay > y) != (by > y)) & (x < ax + (bx - ax) * (y - ay) / (by - ay))
    return out


def filled(line: Array, step: float = 1.0) -> Array:
    """Return the points of a grid inside a closed line."""
    (left, top), (right, foot) = line.min(0), line.max(0)
    grid = np.stack(np.meshgrid(np.arange(left, right, step), np.arange(top, foot, step)), axis=-1).reshape(-1, 2)
    return grid[inside(line, grid)]


def contrast(front: tuple[float, float, float], backs: Array) -> Array:
    """Return the WCAG contrast of a colour with each of many."""
    first, second = luminance(np.array([front])), luminance(backs)
    out: Array = (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)
    return out


def luminance(colours: Array) -> Array:
    light = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    out: Array = light @ [0.2126, 0.7152, 0.0722]
    return out


def test_every_region_is_there() -> None:
    assert sorted(LINES) == sorted(REGION_IDS)


@pytest.mark.parametrize("theme", NAMES)
def test_the_pictures_are_small_and_show_the_same_body(theme: str) -> None:
    image = picture(theme)
    assert (FOLDER / NAMES[theme]).stat().st_size < LARGEST_BYTES
    assert image.shape[1] / image.shape[0] == pytest.approx(BODY.wide / BODY.high, rel=0.002)
    assert np.abs(image[..., 3] - picture("light")[..., 3]).max() < 0.1


@pytest.mark.parametrize("region", REGION_IDS)
def test_a_region_lies_on_the_body(region: str) -> None:
    cover = picture("light")[..., 3:]
    assert at(cover, np.concatenate([LINES[region], filled(LINES[region])])).min() > 0.95


@pytest.mark.parametrize(("one", "other"), list(combinations(REGION_IDS, 2)))
def test_regions_do_not_touch(one: str, other: str) -> None:
    assert not inside(LINES[one], filled(LINES[other])).any()
    apart = np.linalg.norm(LINES[one][:, None] - LINES[other], axis=-1)
    assert apart.min() > 2


@pytest.mark.parametrize("left", [one for one in REGION_IDS if one.endswith("-left")])
def test_left_is_the_mirrored_right(left: str) -> None:
    right = LINES[left.replace("-left", "-right")]
    assert LINES[left].mean(0)[0] < 0 < right.mean(0)[0]
    assert sorted(map(tuple, (LINES[left] * [-1, 1]).tolist())) == sorted(map(tuple, right.tolist()))


def test_the_middle_is_the_same_on_both_sides() -> None:
    points = set(map(tuple, LINES["midline"].tolist()))
    assert points == {(-x, y) for x, y in points}


@pytest.mark.parametrize("region", REGION_IDS)
def test_a_region_is_large_enough_to_hit(region: str) -> None:
    scale = min(MAP_PX[0] / BODY.wide, MAP_PX[1] / BODY.high)
    wide, high = np.ptp(LINES[region], axis=0) * scale
    assert high >= TARGET_PX
    # The spine is narrow on any body; its click zone is wider than what is drawn.
    assert wide >= (20 if region == "midline" else TARGET_PX)


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize("mark", ["region_edge", "pain"])
def test_the_edge_of_a_region_can_be_seen_on_skin_and_shorts(theme: str, mark: str) -> None:
    image = picture(theme)
    for line in LINES.values():
        along = np.concatenate([line + (np.roll(line, -1, axis=0) - line) * share for share in (0, 0.25, 0.5, 0.75)])
        assert contrast(token(theme, mark), at(image, along)[:, :3]).min() >= 3


def test_a_round_field_is_traced_to_its_circle() -> None:
    across, down = np.meshgrid(np.arange(60), np.arange(50))
    line = simple(smooth(longest_outline(18.0 - np.hypot(across - 31.5, down - 24.2)), 2), 0.1)
    assert np.abs(np.hypot(line[:, 0] - 31.5, line[:, 1] - 24.2) - 18).max() < 0.3
    assert len(line) < 60


def test_of_two_shapes_the_larger_is_traced() -> None:
    across, down = np.meshgrid(np.arange(60), np.arange(40))
    two = np.maximum(4.0 - np.hypot(across - 8, down - 8), 12.0 - np.hypot(across - 40, down - 20))
    assert longest_outline(two).mean(0) == pytest.approx([40, 20], abs=0.5)


def test_a_field_that_is_nowhere_inside_is_refused() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        longest_outline(-np.ones((5, 5)))
