"""Which way of moving eases the back."""

from __future__ import annotations

import pytest

from recovery_app.domain.direction import Direction, direction_of_ease, direction_to_leave_out
from recovery_app.domain.knowledge import Knowledge


@pytest.mark.parametrize(
    ("answers", "ease", "left_out"),
    [
        pytest.param({}, None, None, id="nothing said"),
        pytest.param({"Q10": "eases"}, "bend", None, id="bending eases, the other not said"),
        pytest.param({"Q10": "eases", "Q11": "nochange"}, "bend", None, id="the other changes nothing"),
        pytest.param({"Q10": "eases", "Q11": "hurts"}, "bend", "arch", id="arching hurts"),
        pytest.param({"Q10": "eases", "Q11": "leg"}, "bend", "arch", id="arching sends pain on"),
        pytest.param({"Q10": "eases", "Q22": "periph"}, "bend", "arch", id="press-ups send pain on"),
        pytest.param({"Q11": "eases", "Q10": "leg"}, "arch", "bend", id="bending sends pain on"),
        pytest.param({"Q11": "eases", "Q10": "endonly"}, "arch", "bend", id="hurting at the end counts as hurting"),
        pytest.param({"Q22": "central", "Q10": "pullback"}, "arch", "bend", id="press-ups bring pain to the spine"),
        pytest.param({"Q10": "eases", "Q11": "eases"}, None, None, id="both ease"),
        pytest.param({"Q11": "eases", "Q22": "periph", "Q10": "leg"}, None, None, id="arching eases and sends pain on"),
        pytest.param({"Q10": "unsure", "Q11": "hurts"}, None, None, id="nothing eases"),
    ],
)
def test_the_direction_that_eases_and_the_one_left_out(
    knowledge: Knowledge, answers: dict[str, str], ease: Direction | None, left_out: Direction | None
) -> None:
    """plan.md 8, source S69."""
    rule = knowledge.plan.ease
    assert direction_of_ease(rule, answers) == ease
    assert direction_to_leave_out(rule, answers) == left_out
