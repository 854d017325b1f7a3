"""A quick drawing of a solved pose: capsules for limbs, contacts as dots, floor and props. Needs Pillow."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from tools.illustrations.figure import Figure
from tools.illustrations.goals import Touch
from tools.illustrations.pose_file import Exercise
from tools.illustrations.props import boxes_of, strap_of
from tools.illustrations.shown import shown_points
from tools.illustrations.skeleton import SIDES
from tools.illustrations.solve import Solved
from tools.illustrations.targets import Reach, part_at
from tools.illustrations.vectors import Array
from tools.illustrations.view import View, view_of

WIDTH, HEIGHT = 640, 360
COLOURS = {"trunk": (108, 150, 158), "left": (92, 132, 196), "right": (222, 142, 92), "head": (150, 110, 90)}
PAPER, EDGE, MAT, PROP, HIT, MISSED = (
    (246, 243, 237),
    (60, 60, 64),
    (190, 214, 212),
    (205, 196, 180),
    (40, 140, 60),
    (210, 40, 40),
)
LIMBS = (("upper_arm", "forearm", 0.045, 0.034), ("forearm", "hand", 0.034, 0.024), ("thigh", "shin", 0.082, 0.052),
         ("shin", "foot", 0.052, 0.032), ("foot", "toes", 0.036, 0.03))  # fmt: skip
FAR_MISS_M = 0.01


def draw(exercise: Exercise, solved: list[Solved], folder: Path) -> list[Path]:
    """Write one PNG a key pose and return the paths; right limbs are orange, left limbs blue."""
    figures = [one.figure for one in solved]
    view = view_of(exercise, shown_points(exercise, figures))
    folder.mkdir(parents=True, exist_ok=True)
    out = []
    for pose, one in zip(exercise.poses, solved, strict=True):
        image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        pen = ImageDraw.Draw(image)
        for box in boxes_of(exercise, figures):
            _box(pen, view, box.corners(), MAT if box.kind == "mat" else PROP)
        _figure(pen, view, one.figure)
        strap = [_spot(view, point) for point in strap_of(exercise, one.figure)]
        if strap:
            pen.line(strap, fill=EDGE, width=3)
        _dots(pen, view, one)
        pen.text((8, 6), f"{exercise.id}: {pose.name} ({exercise.body}; right side orange, left side blue)", fill=EDGE)
        out.append(folder / f"{exercise.id}-{pose.name.replace(' ', '-')}.png")
        image.save(out[-1])
    return out


def draw_frames(exercise: Exercise, figures: list[Figure], folder: Path) -> Path:
    """Write the frames of a movement small and side by side in one PNG and return its path."""
    view = view_of(exercise, shown_points(exercise, figures))
    folder.mkdir(parents=True, exist_ok=True)
    columns = 4
    sheet = Image.new("RGB", (columns * WIDTH // 2, -(-len(figures) // columns) * HEIGHT // 2), PAPER)
    for k, figure in enumerate(figures):
        image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
        pen = ImageDraw.Draw(image)
        for box in boxes_of(exercise, figures):
            _box(pen, view, box.corners(), MAT if box.kind == "mat" else PROP)
        _figure(pen, view, figure)
        sheet.paste(image.resize((WIDTH // 2, HEIGHT // 2)), (k % columns * WIDTH // 2, k // columns * HEIGHT // 2))
    out = folder / f"{exercise.id}-movement.png"
    sheet.save(out)
    return out


def _spot(view: View, point: Array) -> tuple[float, float]:
    x, y, _ = view.flat(point)
    return WIDTH / 2 + x * WIDTH, HEIGHT / 2 - y * WIDTH


def _box(pen: ImageDraw.ImageDraw, view: View, corners: Array, colour: tuple[int, int, int]) -> None:
    faces = [(0, 1, 2, 3), (4, 5, 6, 7), *((k, (k + 1) % 4, (k + 1) % 4 + 4, k + 4) for k in range(4))]
    for face in sorted(faces, key=lambda one: float(view.flat(corners[list(one)])[:, 2].mean())):
        pen.polygon([_spot(view, corners[k]) for k in face], fill=colour, outline=tuple(int(c * 0.8) for c in colour))


def _capsules(figure: Figure) -> list[tuple[Array, Array, float, float, str]]:
    out = []
    trunk = ["pelvis", "lumbar1", "lumbar2", "lumbar3", "thorax1", "thorax2", "neck1"]
    middle = [figure.points(one, np.array([[0, -0.04, 0.0]]))[0] for one in trunk]
    for a, b in pairwise(middle):
        for shift in (-0.07, 0.0, 0.07):
            side = figure.frame_of("lumbar3")[:, 0] * shift
            out.append((a + side, b + side, 0.085, 0.085, "trunk"))
    out.append((figure.joint("neck1"), figure.joint("head"), 0.05, 0.05, "head"))
    crown = figure.points("head", np.array([[0, 0.0, 0.03], [0, -0.01, 0.07], [0, -0.1, 0.035]]))
    out += [(crown[0], crown[1], 0.085, 0.085, "head"), (crown[1], crown[2], 0.012, 0.012, "head")]
    for side in SIDES:
        for one, two, thick, thin in LIMBS:
            out.append((figure.joint(f"{side} {one}"), figure.joint(f"{side} {two}"), thick, thin, side))
        hand = figure.points(f"{side} hand", np.array([[0, 0, 0.0], [0, 0, -0.17]]))
        out.append((hand[0], hand[1], 0.026, 0.016, side))
        toes = figure.points(f"{side} toes", np.array([[0, 0, 0.0], [0, -0.05, 0.0]]))
        heel = figure.points(f"{side} foot", np.array([[0, 0.02, -0.045], [0, -0.08, -0.045]]))
        out += [(toes[0], toes[1], 0.024, 0.016, side), (heel[0], heel[1], 0.025, 0.02, side)]
    return out


def _figure(pen: ImageDraw.ImageDraw, view: View, figure: Figure) -> None:
    pieces = _capsules(figure)
    for a, b, thick, thin, kind in sorted(pieces, key=lambda p: float(view.flat((p[0] + p[1]) / 2)[2])):
        steps = 14
        for edge in (0.006, 0.0):
            colour = EDGE if edge and kind != "trunk" else COLOURS[kind]
            for k in range(steps + 1):
                share = k / steps
                x, y = _spot(view, a + (b - a) * share)
                r = (thick + (thin - thick) * share + (edge if kind != "trunk" else 0)) / view.width * WIDTH
                pen.ellipse((x - r, y - r, x + r, y + r), fill=colour)


def _dots(pen: ImageDraw.ImageDraw, view: View, one: Solved) -> None:
    for goal, miss in one.misses():
        if not isinstance(goal, Touch | Reach):
            continue
        place = goal.place if isinstance(goal, Touch) else str(goal.row["part"])
        x, y = _spot(view, part_at(one.figure, place)[1])
        pen.ellipse((x - 4, y - 4, x + 4, y + 4), fill=MISSED if miss > FAR_MISS_M else HIT, outline=(255, 255, 255))
