"""Writes tiny pictures of an exercise, as tests of pages need them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QColor, QImage

SIZE = (32, 18)


def two_halves(left: str, right: str) -> QImage:
    """Return a picture whose halves differ, so that turning it round shows."""
    width, height = SIZE
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor(left if x < width / 2 else right))
    return image


def write_still(folder: Path, pose: str, left: str, right: str, *, tint: str = "") -> None:
    """Write a still of a position in both widths; with a tint, the tinted ones have this colour on the left."""
    folder.mkdir(parents=True, exist_ok=True)
    for width in (480, 960):
        assert two_halves(left, right).save(str(folder / f"{pose}-{width}.webp"), quality=100)
        if tint:
            assert two_halves(tint, right).save(str(folder / f"{pose}-{width}-tint.webp"), quality=100)


def write_frames(file: Path, frames: Sequence[QImage]) -> None:
    """Write a moving WebP; Qt reads those but does not write them."""
    body = b"WEBP" + _chunk(b"VP8X", bytes([0x12, 0, 0, 0]) + _size24()) + _chunk(b"ANIM", bytes(6))
    part = file.with_suffix(".part.webp")
    for frame in frames:
        assert frame.save(str(part), quality=100)
        # Behind the twelve bytes of the file's head are its own chunks.
        picture = part.read_bytes()[12:]
        duration = (80).to_bytes(3, "little")
        body += _chunk(b"ANMF", bytes(6) + _size24() + duration + bytes(1) + _without_head(picture))
    part.unlink()
    file.write_bytes(b"RIFF" + len(body).to_bytes(4, "little") + body)


def _without_head(chunks: bytes) -> bytes:
    """Return the chunks that hold the picture, without the one that describes a file."""
    if chunks[:4] != b"VP8X":
        return chunks
    return chunks[8 + int.from_bytes(chunks[4:8], "little") :]


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _size24() -> bytes:
    return b"".join((side - 1).to_bytes(3, "little") for side in SIZE)
