"""What a pose asks of a figure's skin and angles: each goal tells its residual, derivative and miss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from tools.illustrations.figure import INDEX, NAMES, Figure
from tools.illustrations.surfaces import Surface
from tools.illustrations.vectors import Array

CONTACT_M, PIN_M, INSIDE_M = 0.0015, 0.002, 0.004
SKIN_GIVES_M, SOFT_M = 0.008, 0.002
CLINICAL_FREE_DEG, CLINICAL_DEG = 6.0, 0.8
Rows = tuple[Array, Array]


class Goal(Protocol):
    """Ask one thing of a figure."""

    @property
    def words(self) -> str:
        """Tell the goal in words for a message."""

    def rows(self, figure: Figure) -> Rows:
        """Return residuals in units of their allowance and their derivative."""

    def miss(self, figure: Figure) -> float:
        """Return how far the goal is missed: metres, or degrees for directions."""


@dataclass(frozen=True)
class Touch:
    """Ask that the nearest skin of a place lies on a surface."""

    place: str
    surface_name: str
    surface: Surface

    @property
    def words(self) -> str:
        """Tell the contact."""
        return f"{self.place} on {self.surface_name}"

    def rows(self, figure: Figure) -> Rows:
        """Return the signed distance of the nearest skin point."""
        points = figure.part(self.place)
        distance = self.surface.distance(points)
        # A soft nearest point: a hard one jumps about on flat skin and the solver with it.
        share = np.exp((distance.min() - distance) / SOFT_M)
        share /= share.sum()
        place, way = share @ points, share @ self.surface.away(points)
        moving = figure.moving(figure.body.parts[self.place][0], place)
        return np.array([share @ distance]) / CONTACT_M, (way @ moving)[None] / CONTACT_M

    def miss(self, figure: Figure) -> float:
        """Return the distance of the nearest skin point from the surface."""
        return abs(float(self.surface.distance(figure.part(self.place)).min()))


@dataclass(frozen=True)
class Pin:
    """Ask that a place stays where an earlier pose had it."""

    place: str
    at: Array
    allowance: float = PIN_M

    @property
    def words(self) -> str:
        """Tell the pin."""
        return f"{self.place} staying where it was"

    def rows(self, figure: Figure) -> Rows:
        """Return the move along the floor."""
        moving = figure.moving(figure.body.parts[self.place][0], figure.centre(self.place))
        return (figure.centre(self.place) - self.at) / self.allowance, moving / self.allowance

    def miss(self, figure: Figure) -> float:
        """Return how far the place has slid."""
        return float(np.linalg.norm(figure.centre(self.place) - self.at))


@dataclass(frozen=True)
class Outside:
    """Ask that no skin is inside the floor or a wall."""

    surface_name: str
    surface: Surface

    @property
    def words(self) -> str:
        """Tell the ban."""
        return f"no skin inside the {self.surface_name}"

    def rows(self, figure: Figure) -> Rows:
        """Return the deepest skin point of each segment that is inside."""
        values, moves = [], []
        for segment, local in figure.body.skin.items():
            points = figure.points(segment, local)
            distance = self.surface.distance(points) + SKIN_GIVES_M
            k = int(distance.argmin())
            if distance[k] < 0:
                values.append(distance[k] / INSIDE_M)
                moves.append(self.surface.away(points[k : k + 1])[0] @ figure.moving(segment, points[k]) / INSIDE_M)
        return np.array(values), np.array(moves).reshape(len(values), len(NAMES))

    def miss(self, figure: Figure) -> float:
        """Return how deep the deepest skin lies beyond what skin gives."""
        deepest = min(
            float(self.surface.distance(figure.points(s, local)).min()) for s, local in figure.body.skin.items()
        )
        return max(0.0, -deepest - SKIN_GIVES_M)


@dataclass(frozen=True)
class Clinical:
    """Ask that an angle stays near the clinical one: free within a few degrees, then held ever harder."""

    name: str
    degrees: float

    @property
    def words(self) -> str:
        """Tell the angle."""
        return f"{self.name} near {self.degrees:g}"

    def rows(self, figure: Figure) -> Rows:
        """Return how far the angle is past what is free."""
        slope = np.zeros((1, len(NAMES)))
        off = float(figure.numbers[INDEX[self.name]]) - self.degrees
        past = max(0.0, abs(off) - CLINICAL_FREE_DEG)
        if past:
            slope[0, INDEX[self.name]] = np.sign(off) / CLINICAL_DEG
        return np.array([past / CLINICAL_DEG]), slope

    def miss(self, figure: Figure) -> float:
        """Return the difference in degrees."""
        return abs(float(figure.numbers[INDEX[self.name]]) - self.degrees)
