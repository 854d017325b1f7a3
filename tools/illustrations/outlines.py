"""Trace where a field changes sign, smooth the line, and keep only the points it needs."""

from __future__ import annotations

import numpy as np

from tools.illustrations.vectors import Array

# Corners of a cell clockwise from the top left, and the corners at the ends of its four sides.
_CORNERS = ((0, 0), (0, 1), (1, 1), (1, 0))
_SIDES = ((0, 1), (1, 2), (2, 3), (3, 0))
_Edge = tuple[tuple[int, int], tuple[int, int]]


def longest_outline(value: Array) -> Array:
    """Return the longest closed line (x, y in pixels from the middle of the first one) round where value is positive.

    The values at the rim must be negative.
    """
    steps = _steps(value)
    if not steps:
        raise ValueError("the field is nowhere positive in the picture")
    best: list[_Edge] = []
    while steps:
        loop = [next(iter(steps))]
        while loop[-1] in steps:
            loop.append(steps.pop(loop[-1]))
        best = max(best, loop[1:], key=len)
    return np.array([_crossing(value, edge) for edge in best])


def _steps(value: Array) -> dict[_Edge, _Edge]:
    """Return for each crossed cell side the next one, with the inside always on the same hand."""
    inside = value > 0
    within = inside.astype(int)
    mixed = within[:-1, :-1] + within[1:, :-1] + within[:-1, 1:] + within[1:, 1:]
    steps: dict[_Edge, _Edge] = {}
    for row, column in zip(*np.nonzero((mixed > 0) & (mixed < 4)), strict=True):
        corners = [(int(row) + down, int(column) + across) for down, across in _CORNERS]
        leaving = [(corners[a], corners[b]) for a, b in _SIDES if inside[corners[a]] and not inside[corners[b]]]
        entering = [(corners[b], corners[a]) for a, b in _SIDES if not inside[corners[a]] and inside[corners[b]]]
        steps.update(zip(entering, leaving, strict=True))
    return steps


def _crossing(value: Array, edge: _Edge) -> tuple[float, float]:
    (row, column), (other_row, other_column) = edge
    share = value[edge[0]] / (value[edge[0]] - value[edge[1]])
    return column + (other_column - column) * share, row + (other_row - row) * share


def smooth(line: Array, reach: float) -> Array:
    """Return a closed line with each point the soft mean of its neighbours along it; reach in points."""
    count = int(3 * reach)
    steps = np.arange(-count, count + 1)
    weights = np.exp(-0.5 * (steps / reach) ** 2)
    out: Array = sum(weight * np.roll(line, -step, axis=0) for step, weight in zip(steps, weights, strict=True))
    return out / weights.sum()


def simple(line: Array, exact: float, *, closed: bool = True) -> Array:
    """Return the points of a line that keep it within `exact` of what it was (Douglas and Peucker)."""
    if not closed:
        return line[_kept(line, exact)]
    far = int(np.argmax(np.linalg.norm(line - line[0], axis=1)))
    first, second = line[: far + 1], np.concatenate([line[far:], line[:1]])
    return np.concatenate([first[_kept(first, exact)][:-1], second[_kept(second, exact)][:-1]])


def _kept(line: Array, exact: float) -> Array:
    keep = np.zeros(len(line), dtype=bool)
    keep[[0, -1]] = True
    waiting = [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        if end - start < 2:
            continue
        along, offset = line[end] - line[start], line[start + 1 : end] - line[start]
        off = np.abs(along[0] * offset[:, 1] - along[1] * offset[:, 0]) / max(float(np.linalg.norm(along)), 1e-9)
        worst = int(np.argmax(off))
        if off[worst] > exact:
            middle = start + 1 + worst
            keep[middle] = True
            waiting += [(start, middle), (middle, end)]
    return keep
