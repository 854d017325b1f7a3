"""What is asked from outside obeys the rules of a press in the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.flag import Level
from recovery_app.domain.heat_ice_start import ON_HOLD as PACKS_ON_HOLD
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.moving_access import NO_RUN, NOT_FOR_YOU, ON_HOLD, PAIN_FIRST, RUNNING
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.remote import Answer, Request, SessionStatus, Wish
from recovery_app.domain.session_status import NO_SESSION
from recovery_app.state import remote_control as told
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.remote_control import RemoteControl
from recovery_app.state.session_runner import SessionRunner
from tests.domain.cases import check
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import with_plan

TILT = "pelvic-tilt"


class Desk:
    """Hold a remote control with all that it stands on, and what it asked of the window."""

    def __init__(self, knowledge: Knowledge, clock: FakeClock, profile: Profile) -> None:
        self.knowledge, self.clock = knowledge, clock
        self.store = ProfileStore(profile, lambda _profile: (), ManualTicker())
        self.runner = SessionRunner(self.store, knowledge, clock, ManualTicker())
        self.remote = RemoteControl(self.runner, self.store, knowledge, clock)
        self.wanted: list[str] = []
        self.remote.heat_ice_requested.connect(self.wanted.append)
        self.remote.session_requested.connect(self._note_shown)

    def ask(self, do: Wish, what: str = "") -> Answer:
        return self.remote.answer(Request(do, what))

    def screened(self) -> None:
        self.store.apply(lambda profile: change.screen_skin(profile, (), (), "screen", self.clock.now()))

    def pack(self, protocol: str = "ice", seconds: float = 0) -> None:
        self.screened()
        assert self.runner.start(protocol).state == "ready"  # type: ignore[arg-type]
        self.clock.advance(seconds)

    def pass_time(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.advance(1)
            self.runner.look()

    def _note_shown(self) -> None:
        self.wanted.append("the session")


@pytest.fixture
def desk(qtbot: QtBot, knowledge: Knowledge, clock: FakeClock) -> Desk:
    return Desk(knowledge, clock, with_plan(knowledge, clock))


def test_without_a_session_only_its_state_is_told(desk: Desk) -> None:
    assert desk.ask("status") == Answer(ok=True, say=NO_SESSION, status=SessionStatus())
    for do in ("pause", "resume", "skip", "stop"):
        assert desk.ask(do) == Answer(ok=False, say=NO_SESSION, status=SessionStatus())  # type: ignore[arg-type]


def test_a_pack_is_made_ready_but_begins_only_in_the_window(desk: Desk) -> None:
    desk.screened()
    assert desk.ask("start", "heat") == Answer(ok=True, say=told.CONFIRM.format(name="Heat"), status=SessionStatus())
    assert desk.wanted == ["heat"]
    assert desk.runner.session is None


def test_questions_about_the_skin_that_are_due_are_answered_in_the_window(desk: Desk) -> None:
    answer = desk.ask("start", "heat")
    assert (answer.ok, answer.say) == (False, "A few questions about your skin come first. Answer them in the window.")
    assert desk.wanted == ["heat"]
    assert desk.runner.session is None


def test_skin_that_needs_time_says_when(desk: Desk) -> None:
    desk.pack("ice", 600)
    desk.runner.take_off()
    desk.runner.answer_skin(next(one for one in desk.knowledge.heat_ice.skin_answer if one.good))
    answer = desk.ask("start", "ice")
    assert (answer.ok, answer.say) == (False, "Skin needs time between sessions. Possible again at 11:10.")
    assert desk.wanted == []


def test_nothing_begins_while_the_plan_is_on_hold_or_before_the_questions(desk: Desk) -> None:
    flag = next(one for one in desk.knowledge.safety.flag if one.level is Level.EMERGENCY)
    entry = check(Level.EMERGENCY, flag.id, at_moment=desk.clock.now())
    desk.store.apply(lambda profile: change.with_entry(profile, entry))
    assert desk.ask("start", "heat").say == PACKS_ON_HOLD
    for what in ("moves", TILT):
        assert desk.ask("start", what).say == ON_HOLD
    assert not any(desk.ask("start", what).ok for what in ("walk", "run"))
    fresh = Desk(desk.knowledge, desk.clock, new_profile("p", desk.clock.now()))
    assert not any(fresh.ask("start", what).ok for what in ("heat", "moves", TILT, "walk", "run"))
    assert (desk.wanted, fresh.wanted) == ([], [])


@pytest.mark.parametrize(("what", "kind"), [("moves", "guided"), (TILT, "guided"), ("walk", "walk")])
def test_what_may_start_starts_and_is_shown(desk: Desk, what: str, kind: str) -> None:
    answer = desk.ask("start", what)
    assert answer.ok
    assert answer.status is not None
    assert answer.status.kind == kind
    assert desk.wanted == ["the session"]
    again = desk.ask("start", "heat")
    assert (again.ok, again.say) == (False, RUNNING)


def test_what_may_not_start_says_why(desk: Desk) -> None:
    assert desk.ask("start", "run").say == NO_RUN
    assert desk.ask("start", "superman").say == NOT_FOR_YOU
    unknown = desk.ask("start", "a" * 500)
    assert not unknown.ok
    assert len(unknown.say) < 120
    assert desk.runner.session is None


def test_a_pack_is_paused_resumed_and_ended_with_the_question_about_the_skin(desk: Desk) -> None:
    desk.pack("ice", 60)
    assert desk.ask("pause").say == "Ice: paused, 9:00 left."
    assert desk.ask("pause").ok
    assert desk.ask("skip").say == told.IS_PAUSED
    assert desk.ask("resume").say == "Ice: 9:00 left."
    skipped = desk.ask("skip")
    assert skipped.ok
    assert "Take the pack off" in skipped.say
    assert desk.wanted == ["the session"]
    for do in ("pause", "resume", "skip", "stop"):
        refused = desk.ask(do)  # type: ignore[arg-type]
        assert (refused.ok, refused.say) == (False, "Answer the question about your skin in the window.")


def test_a_pack_whose_time_is_over_can_only_be_stopped_from_outside(desk: Desk) -> None:
    desk.pack("ice", 2400)
    for do in ("pause", "resume", "skip"):
        refused = desk.ask(do)  # type: ignore[arg-type]
        assert (refused.ok, refused.say) == (False, told.TAKE_OFF)
    assert desk.ask("stop").ok
    assert desk.runner.session is not None
    desk.runner.answer_skin(next(one for one in desk.knowledge.heat_ice.skin_answer if one.good))
    entry = desk.store.profile.log[-1]
    assert isinstance(entry, HeatIceLogged)
    assert (entry.outcome, entry.overrun_s) == ("stopped", 1800)


def test_the_rest_of_the_skin_is_not_cut_from_outside(desk: Desk) -> None:
    desk.pack("ice_intermittent", 600)
    desk.runner.take_off()
    desk.runner.answer_skin(next(one for one in desk.knowledge.heat_ice.skin_answer if one.good))
    assert desk.ask("skip").say == told.WHOLE_REST
    desk.clock.advance(600)
    assert desk.ask("skip").say == told.GO_ON_THERE


def test_an_exercise_is_read_done_paused_and_stopped(desk: Desk) -> None:
    desk.ask("start", TILT)
    assert desk.ask("pause").say == told.READ_FIRST
    assert desk.ask("resume").ok
    desk.pass_time(8)
    assert desk.ask("pause").ok
    assert desk.ask("status").status == desk.ask("pause").status
    assert desk.ask("resume").ok
    assert desk.ask("stop") == Answer(ok=True, say=told.STOPPED, status=SessionStatus())
    entry = desk.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert entry.outcome == "abandoned"


@pytest.mark.parametrize("do", ["resume", "skip"])
def test_after_a_gap_the_first_wish_only_shows_the_pause(desk: Desk, do: Wish) -> None:
    desk.ask("start", TILT)
    desk.ask("resume")
    desk.pass_time(8)
    desk.clock.advance(600)
    refused = desk.ask(do)
    assert (refused.ok, refused.say) == (False, told.WAS_AWAY)
    assert refused.status is not None
    assert refused.status.paused
    assert desk.ask(do).ok


def test_an_exercise_that_is_skipped_while_it_is_read_is_left_out(desk: Desk) -> None:
    desk.ask("start", "moves")
    first = desk.runner.view()
    assert desk.ask("skip").ok
    second = desk.runner.view()
    assert first is not None
    assert second is not None
    assert (second.exercise_number, second.phase) == (2, "reading")
    assert second.exercise_id != first.exercise_id


def test_skipping_the_last_step_ends_the_session(desk: Desk) -> None:
    desk.ask("start", "walk")
    desk.clock.advance(60)
    assert desk.ask("skip") == Answer(ok=True, say=told.OVER, status=SessionStatus())


def test_a_walk_whose_time_is_over_is_ended_not_paused(desk: Desk) -> None:
    desk.ask("start", "walk")
    desk.clock.advance(7200)
    assert desk.ask("pause").say == told.TIME_OVER
    assert desk.ask("skip").ok


def test_nothing_goes_on_from_outside_while_it_is_asked_what_hurts(desk: Desk) -> None:
    assert desk.ask("start", TILT).ok
    assert desk.ask("resume").ok
    desk.pass_time(8)
    desk.runner.ask_pain(ask=True)
    for do in ("resume", "skip"):
        answer = desk.ask(do)  # type: ignore[arg-type]
        assert (answer.ok, answer.say) == (False, PAIN_FIRST)
        assert answer.status is not None
        assert answer.status.paused
    assert desk.ask("stop").ok
    entry = desk.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert entry.because == "pain"
    assert not desk.runner.asks_pain


def test_what_was_left_yesterday_is_over_and_another_session_may_start(desk: Desk) -> None:
    assert desk.ask("start", TILT).ok
    assert desk.ask("resume").ok
    desk.pass_time(8)
    assert desk.ask("pause").ok
    desk.clock.advance(86_400)
    assert desk.ask("resume").say == NO_SESSION
    assert desk.ask("start", TILT).ok
