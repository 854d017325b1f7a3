"""Written cases, judged on the content that ships, against what the clinical files say of them."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest

from recovery_app.assess_case import judge, read_case
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import NOON
from tests.vignettes.figures import figures
from tests.vignettes.vignette import VIGNETTES, Vignette


@pytest.fixture(scope="module")
def judged(knowledge: Knowledge) -> dict[str, dict[str, Any]]:
    """Return the judgement of every vignette, by its id."""
    return {one.id: judge(read_case(one.as_case(), knowledge), knowledge, NOON) for one in VIGNETTES}


@pytest.mark.parametrize("vignette", VIGNETTES, ids=lambda one: one.id)
def test_a_written_case_is_judged_as_the_clinical_files_say(
    vignette: Vignette, judged: dict[str, dict[str, Any]]
) -> None:
    result, expected = judged[vignette.id], vignette.expected
    assert result["level"] == expected.level.value, vignette.reason
    assert sorted(flag["id"] for flag in result["flags"]) == sorted(expected.fired), vignette.reason
    if expected.level.stops_everything:
        assert (result["patterns"], result["agenda"], result["rest_days"]) == ([], {}, None)
        return
    assert (result["certainty"], result["strain_or_sprain"]) == (
        expected.certainty,
        expected.strain_or_sprain,
    ), vignette.reason
    if expected.top is not None:
        assert (result["patterns"][0]["id"], result["plan_pattern"]) == (
            expected.top,
            expected.plan_pattern,
        ), vignette.reason
    assert expected.allows_rest(result["rest_days"]), vignette.reason
    if expected.leg_nerve is not None:
        assert result["leg_nerve"]["verdict"] == expected.leg_nerve, vignette.reason
    if expected.contradictions is not None:
        assert tuple(one["id"] for one in result["contradictions"]) == expected.contradictions, vignette.reason
    if expected.level is Level.CLINICIAN:
        assert (result["agenda"]["exercises"], result["agenda"]["run"]) == ([], None)


def test_no_warning_sign_of_the_written_cases_is_missed(
    judged: dict[str, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    found = figures(VIGNETTES, judged)
    with capsys.disabled():
        sys.stdout.write(f"\n{len(VIGNETTES)} vignettes.\n{found}\n")
    assert found.sensitivity == 1.0, found.missed


def _is_alone(vignette: Vignette) -> bool:
    return len(vignette.expected.fired) == 1 and "unsure" not in vignette.flags.values()


def test_every_warning_sign_stands_alone_in_a_written_case(knowledge: Knowledge) -> None:
    alone = {one.expected.fired[0] for one in VIGNETTES if _is_alone(one)}
    assert alone == {flag.id for flag in knowledge.safety.flag}


def test_every_written_case_has_its_own_id_a_known_source_and_a_reason(knowledge: Knowledge) -> None:
    assert len({one.id for one in VIGNETTES}) == len(VIGNETTES) >= 80
    known = {source.id for source in knowledge.sources} | {"M"}
    for one in VIGNETTES:
        assert one.sources
        assert {re.sub(r"(?<=\d)m$", "", source) for source in one.sources} <= known, one.id
        assert re.search(r"(red_flags|causes|plan)\.md", one.reason), one.id
