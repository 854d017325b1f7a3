"""Write the sounds: `python -m tools.sounds [FOLDER]`, into assets/sounds without a folder."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

from tools.sounds.score import SCORE
from tools.sounds.tone import RATE, Note, samples

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "sounds"


def write(path: Path, notes: tuple[Note, ...]) -> None:
    """Write notes as a wave file: one channel, 16 bits, 22.05 kHz."""
    heard = samples(notes)
    if sys.byteorder == "big":
        heard.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(heard.tobytes())


def main(folder: Path) -> None:
    """Write every sound into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SCORE.items():
        write(folder / f"{name}.wav", notes)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
