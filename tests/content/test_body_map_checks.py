"""The regions of the body map: each once, closed and inside the picture."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from recovery_app.content.reader import BODY_MAP, ContentError, read_knowledge
from recovery_app.domain.body_outline import REGION_IDS


def refused(assets: Path) -> str:
    """Return what reading says against the regions, in one line that names their file."""
    with pytest.raises(ContentError) as caught:
        read_knowledge(assets)
    assert "\n" not in str(caught.value)
    assert "regions.json" in str(caught.value)
    return str(caught.value)


@pytest.fixture
def file(assets: Path) -> Path:
    return assets / BODY_MAP


@pytest.fixture
def table(file: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


def test_the_shipped_regions_are_read_in_their_order(assets: Path) -> None:
    assert {region.id for region in read_knowledge(assets).body.regions} == set(REGION_IDS)


def test_a_change_of_the_regions_is_seen_in_spite_of_a_compiled_copy(
    assets: Path, file: Path, table: dict[str, Any], tmp_path: Path
) -> None:
    read_knowledge(assets, cache=tmp_path / "cache")
    table["high"] = table["high"] + 100
    file.write_text(json.dumps(table), encoding="utf-8")
    assert read_knowledge(assets, cache=tmp_path / "cache").body.high == table["high"]


def test_missing_regions_are_named_with_the_remedy(assets: Path, file: Path) -> None:
    file.unlink()
    assert "Install the program again" in refused(assets)


def test_half_a_file_is_refused(assets: Path, file: Path) -> None:
    file.write_bytes(file.read_bytes()[:400])
    refused(assets)


def test_a_region_that_is_missing_is_named(assets: Path, file: Path, table: dict[str, Any]) -> None:
    table["regions"] = [one for one in table["regions"] if one["id"] != "dimple-left"]
    file.write_text(json.dumps(table), encoding="utf-8")
    assert "dimple-left" in refused(assets)


def test_a_region_that_nobody_knows_is_named(assets: Path, file: Path, table: dict[str, Any]) -> None:
    table["regions"].append({**table["regions"][0], "id": "elbow"})
    file.write_text(json.dumps(table), encoding="utf-8")
    assert "elbow" in refused(assets)


def test_two_points_make_no_region(assets: Path, file: Path, table: dict[str, Any]) -> None:
    table["regions"][0]["outline"] = [[0, 10], [5, 20]]
    file.write_text(json.dumps(table), encoding="utf-8")
    assert "three" in refused(assets)


@pytest.mark.parametrize("point", [[-900, 10], [0, -1], [0, 9000]])
def test_a_point_outside_the_picture_is_refused(
    assets: Path, file: Path, table: dict[str, Any], point: list[float]
) -> None:
    table["regions"][0]["outline"].append(point)
    file.write_text(json.dumps(table), encoding="utf-8")
    assert "outside the picture" in refused(assets)
