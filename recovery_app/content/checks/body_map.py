"""The body map: every region stands once, and inside the picture."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.uniqueness import each_once
from recovery_app.content.error import ContentError
from recovery_app.domain.body_outline import REGION_IDS, BodyOutline

FILE = "illustrations/body-map/regions.json"
FEWEST_POINTS = 3


def body_map_problems(body: BodyOutline) -> Iterator[ContentError]:
    """Yield what does not hold in the regions of the body map."""
    yield from each_once(FILE, "region", (region.id for region in body.regions), REGION_IDS)
    for region in body.regions:
        if region.id not in REGION_IDS:
            yield ContentError(FILE, f"region {region.id}: nobody knows it. Name one of {', '.join(REGION_IDS)}.")
        if len(region.outline) < FEWEST_POINTS:
            yield ContentError(FILE, f"region {region.id}: {len(region.outline)} points. An outline needs three.")
        if any(abs(x) > body.wide / 2 or not 0 <= y <= body.high for x, y in region.outline):
            yield ContentError(FILE, f"region {region.id}: a point is outside the picture. Trace it again.")
