"""What heat_ice.md 1 allows with care."""

from __future__ import annotations

import pytest

from recovery_app.domain.heat_ice import HeatIceKind
from recovery_app.domain.heat_ice_notes import notes_for, start_warnings
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import NOON, screened


def test_without_answers_there_is_nothing_to_keep_to(knowledge: Knowledge) -> None:
    assert notes_for(knowledge.heat_ice, "heat", ()) == ()


@pytest.mark.parametrize(
    ("question", "kind", "some"),
    [
        pytest.param("HI-08", "heat", True, id="pregnant: only low warmth"),
        pytest.param("HI-08", "ice", True, id="pregnant: short"),
        pytest.param("HI-08", "contrast", False, id="pregnant: ruled out, so nothing to keep to"),
        pytest.param("HI-14", "contrast", True, id="implant: ask first"),
        pytest.param("HI-01", "heat", False, id="numb skin: ruled out"),
        pytest.param("HI-13", "ice", False, id="bruise: ice needs no care"),
    ],
)
def test_notes_come_with_what_is_not_ruled_out(
    knowledge: Knowledge, question: str, kind: HeatIceKind, some: bool
) -> None:
    assert bool(notes_for(knowledge.heat_ice, kind, (screened(NOON, question),))) is some


def test_a_note_is_given_once(knowledge: Knowledge) -> None:
    notes = notes_for(knowledge.heat_ice, "ice", (screened(NOON, "HI-05", "HI-06", "HI-11"),))
    assert len(notes) == len(set(notes)) == 1


def test_before_every_start_each_pack_has_its_warnings_and_shared_ones_stand_once_at_the_end(
    knowledge: Knowledge,
) -> None:
    """heat_ice.md 5."""
    rules = knowledge.heat_ice
    heat, ice = rules.advice_for("heat"), rules.advice_for("ice")
    assert start_warnings(rules, rules.by_id("ice_intermittent")) == (ice.get_ready, ice.checklist)
    get_ready, lines = start_warnings(rules, rules.by_id("contrast_long"))
    assert get_ready == f"{ice.get_ready} {heat.get_ready}"
    assert set(lines) == {*heat.checklist, *ice.checklist}
    assert len(lines) == len(set(lines))
    assert lines[-1] in {*heat.checklist} & {*ice.checklist}
