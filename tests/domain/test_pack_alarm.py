"""The alarm of a pack that stays on, and what to keep to in heat or ice (heat_ice.md 1 and 5)."""

from __future__ import annotations

import pytest

from recovery_app.domain.heat_ice import HeatIceKind
from recovery_app.domain.heat_ice_notes import notes_for
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pack_alarm import alarm_number, is_late, is_louder
from tests.domain.cases import NOON, TODAY, at, screened


@pytest.mark.parametrize(
    ("over_s", "number", "louder"),
    [
        pytest.param(0, 1, False, id="heat_ice.md 5 at the end"),
        pytest.param(59, 1, False, id="before a minute"),
        pytest.param(60, 2, False, id="heat_ice.md 5 repeat after 60 s"),
        pytest.param(179, 3, False, id="before three minutes"),
        pytest.param(180, 4, True, id="heat_ice.md 5 louder after 3 min"),
    ],
)
def test_the_alarm_repeats_and_gets_louder(knowledge: Knowledge, over_s: float, number: int, louder: bool) -> None:
    assert alarm_number(knowledge.heat_ice, over_s) == number
    assert is_louder(knowledge.heat_ice, over_s) is louder


@pytest.mark.parametrize(
    ("hour", "late"),
    [
        pytest.param(20, False, id="before nine"),
        pytest.param(21, True, id="heat_ice.md 5 after 21:00"),
        pytest.param(0, True, id="after midnight"),
        pytest.param(2, True, id="the night belongs to the evening"),
        pytest.param(3, False, id="the new day"),
    ],
)
def test_late_sessions_are_known(knowledge: Knowledge, hour: int, late: bool) -> None:
    assert is_late(knowledge.heat_ice, at(TODAY, hour)) is late


def test_without_answers_there_is_nothing_to_keep_to(knowledge: Knowledge) -> None:
    assert notes_for(knowledge.heat_ice, "heat", ()) == ()
    assert notes_for(knowledge.heat_ice, "heat", (screened(NOON),)) == ()


@pytest.mark.parametrize(
    ("question", "kind", "words"),
    [
        pytest.param("HI-08", "heat", "midwife", id="heat_ice.md 1 HI-08 heat"),
        pytest.param("HI-08", "ice", "short", id="heat_ice.md 1 HI-08 ice"),
        pytest.param("HI-12", "heat", "adult", id="heat_ice.md 1 HI-12 heat"),
        pytest.param("HI-12", "ice", "adult", id="heat_ice.md 1 HI-12 ice"),
        pytest.param("HI-14", "contrast", "clinician", id="heat_ice.md 1 HI-14 contrast"),
    ],
)
def test_what_is_allowed_with_care_says_how(knowledge: Knowledge, question: str, kind: HeatIceKind, words: str) -> None:
    notes = notes_for(knowledge.heat_ice, kind, (screened(NOON, question),))
    assert len(notes) == 1
    assert words in notes[0]


@pytest.mark.parametrize(("question", "kind"), [("HI-01", "heat"), ("HI-03", "ice"), ("HI-12", "contrast")])
def test_what_is_ruled_out_needs_no_note(knowledge: Knowledge, question: str, kind: HeatIceKind) -> None:
    assert notes_for(knowledge.heat_ice, kind, (screened(NOON, question),)) == ()
