from __future__ import annotations

from recovery_app.domain.fit import Fit, FitKind
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.library_sections import sections


def shelf(knowledge: Knowledge, *kinds: FitKind) -> tuple[Fit, ...]:
    return tuple(Fit(one, kind) for one, kind in zip(knowledge.exercises, kinds, strict=False))


def test_the_plan_comes_first_and_what_is_not_for_now_last(knowledge: Knowledge) -> None:
    fits = shelf(knowledge, "planned", "free", "dropped", "swapped", "missing", "later", "unsuited", "against", "avoid")
    found = {one.name: [fit.kind for fit in one.fits] for one in sections(fits)}
    assert list(found) == ["plan", "more", "not_now"]
    assert found["plan"] == ["planned"]
    assert found["more"] == ["free", "dropped", "swapped", "missing"]
    assert found["not_now"] == ["later", "unsuited", "against", "avoid"]


def test_a_section_without_stretches_is_left_out(knowledge: Knowledge) -> None:
    assert [one.name for one in sections(shelf(knowledge, "free", "avoid"))] == ["more", "not_now"]
    assert sections(()) == ()


def test_the_order_of_the_shelf_is_kept(knowledge: Knowledge) -> None:
    fits = shelf(knowledge, "planned", "planned", "free", "free", "avoid", "avoid")
    assert tuple(fit for one in sections(fits) for fit in one.fits) == fits
