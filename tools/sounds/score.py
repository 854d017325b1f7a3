"""What is played for each cue; a tired person who does not look must tell them apart by their shape."""

from __future__ import annotations

from tools.sounds.tone import Note

C4, G4, C5, D5, E5, G5, A5, C6 = 261.63, 392.0, 523.25, 587.33, 659.26, 783.99, 880.0, 1046.5

SCORE: dict[str, tuple[Note, ...]] = {
    # Two knocks on one low note: nothing has begun.
    "ready": (Note(0.0, G4, 0.35), Note(0.35, G4, 0.5)),
    # One leap up.
    "start": (Note(0.0, C5, 0.3), Note(0.18, G5, 0.6, 0.6)),
    # One long bell, in the middle of the range, alone.
    "half": (Note(0.0, E5, 0.9, 0.4), Note(0.0, E5 * 2, 0.5, 0.15)),
    # To and fro, as the sides are.
    "switch": (Note(0.0, G4, 0.3), Note(0.24, D5, 0.3), Note(0.48, G4, 0.3), Note(0.72, D5, 0.5)),
    # Three slow steps down.
    "rest": (Note(0.0, G5, 0.45), Note(0.32, E5, 0.45), Note(0.64, C5, 0.7)),
    # Four quick steps up, the last one rings.
    "done": (Note(0.0, C5, 0.35, 0.4), Note(0.16, E5, 0.35, 0.4), Note(0.32, G5, 0.4, 0.4), Note(0.48, C6, 1.0, 0.45)),
    # A short tap for each repetition.
    "count": (Note(0.0, A5, 0.14, 0.45),),
    # Two notes and a question.
    "check": (Note(0.0, D5, 0.3), Note(0.25, D5, 0.3), Note(0.5, A5, 0.6)),
    "breath_in": (Note(0.0, 220.0, 1.1, 0.4, to_hertz=440.0),),
    "breath_out": (Note(0.0, 440.0, 1.1, 0.4, to_hertz=220.0),),
    # One low note is left, two high ones are right.
    "left": (Note(0.0, C4, 0.5, 0.6),),
    "right": (Note(0.0, C6, 0.22, 0.45), Note(0.22, C6, 0.4, 0.45)),
    # Falling pairs that get more, quicker, louder and sharper.
    "alarm_1": tuple(
        Note(0.5 * pair + 0.18 * half, (A5, E5)[half], 0.3, 0.5) for pair in range(3) for half in range(2)
    ),
    "alarm_2": tuple(
        Note(0.4 * pair + 0.14 * half, (A5, E5)[half], 0.26, 0.6, edge=0.5) for pair in range(5) for half in range(2)
    ),
    "alarm_3": tuple(
        Note(0.3 * pair + 0.11 * half, (C6, E5)[half], 0.24, 0.65, edge=1.0) for pair in range(8) for half in range(2)
    ),
}
