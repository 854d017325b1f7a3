"""A pain is compared with the one before it in time, never with one told for an earlier day."""

from __future__ import annotations

from recovery_app.domain.episode import PainScores
from recovery_app.domain.told_pains import ToldPains
from tests.domain.cases import TODAY, at
from tests.domain.days import back


def test_each_sort_keeps_its_last_number() -> None:
    pains = ToldPains(at(back(9)))
    pains.add(at(back(8)), PainScores(average=3, leg=1))
    pains.add(at(back(7)), PainScores(average=5))
    assert pains.before(at(TODAY)) == PainScores(average=5, leg=1)


def test_what_is_told_later_goes_between_and_never_in_the_place_of_a_newer_pain() -> None:
    pains = ToldPains(at(back(9)))
    pains.add(at(back(8)), PainScores(average=3))
    pains.add(at(back(2)), PainScores(average=4))
    pains.add(at(back(5)), PainScores(average=9), later=True)
    assert pains.before(at(TODAY)).average == 4
    assert pains.before(at(back(4)), later=True).average == 9
    assert pains.before(at(back(6)), later=True).average == 3


def test_what_is_told_of_a_day_before_the_start_is_compared_with_the_start() -> None:
    pains = ToldPains(at(back(9)))
    pains.add(at(back(9)), PainScores(average=3))
    assert pains.before(at(back(20)), later=True).average == 3


def test_a_clock_that_was_set_back_does_not_make_a_new_pain_an_old_one() -> None:
    pains = ToldPains(at(back(9)))
    pains.add(at(back(1)), PainScores(average=7))
    pains.add(at(back(3)), PainScores(average=2))
    assert pains.before(at(back(3))).average == 2
