"""A note is shown by the desktop's service, replaces the one before, and can be taken away."""

from __future__ import annotations

from collections.abc import Callable

from recovery_app.device.notification import BusNotifier
from tests.device.a_bus import ERROR, ScriptedBus


def test_a_note_is_shown_and_the_next_one_takes_its_place(new_bus: Callable[[], ScriptedBus]) -> None:
    first, second = new_bus(), new_bus()
    first.answers("u", 7)
    second.answers("u", 7)
    buses = iter((first.bus, second.bus))
    notifier = BusNotifier(lambda: next(buses))
    assert notifier.show("Rest", "Next: left <side> & right")
    assert notifier.show("Take it off now", "", urgent=True)
    member, values = first.got()
    assert member == "Notify"
    assert values[1:5] == [0, "recovery-app", "Rest", "Next: left &lt;side> &amp; right"]
    assert dict(values[6])["urgency"] == 1
    member, values = second.got()
    assert values[1] == 7
    assert dict(values[6])["urgency"] == 2


def test_a_note_that_is_shown_can_be_taken_away_once(new_bus: Callable[[], ScriptedBus]) -> None:
    first, second = new_bus(), new_bus()
    first.answers("u", 7)
    second.answers()
    buses = iter((first.bus, second.bus))
    notifier = BusNotifier(lambda: next(buses))
    notifier.show("Rest", "")
    notifier.clear()
    notifier.clear()
    assert second.got() == ("CloseNotification", [7])


def test_a_desktop_that_refuses_shows_nothing_and_that_is_told(scripted: ScriptedBus) -> None:
    scripted.answers("s", "no", kind=ERROR)
    assert not BusNotifier(lambda: scripted.bus).show("Rest", "")


def test_an_answer_of_another_kind_is_no_note(scripted: ScriptedBus) -> None:
    scripted.answers("s", "7")
    assert not BusNotifier(lambda: scripted.bus).show("Rest", "")


def test_without_a_bus_there_are_no_notes() -> None:
    notifier = BusNotifier(lambda: None)
    assert not notifier.is_there()
    assert not notifier.show("Rest", "")


def test_a_desktop_whose_service_runs_shows_notes(scripted: ScriptedBus) -> None:
    scripted.answers("b", True)
    assert BusNotifier(lambda: scripted.bus).is_there()
