"""Heat and ice while no session runs."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from recovery_app.domain import change, plan_change
from recovery_app.domain.episode import PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.heat_ice_session import begin_heat_ice
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.ui.heat_ice.heat_ice_page import HeatIcePage
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from tests.domain.cases import check, pack
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    services_for,
    with_plan,
    words_of,
)

HOUR = 3_600
DAY = 24 * HOUR


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    profile = with_plan(knowledge, clock)
    clock.advance(3 * DAY)
    return services_for(theme, knowledge, clock, change.screen_skin(profile, (), (), "skin", clock.now()))


def shown(qtbot: QtBot, services: PageServices, width: int = 1076, height: int = 780) -> HeatIcePage:
    page = HeatIcePage(services)
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.sendPostedEvents()
    return page


def add(services: PageServices, protocol: str, skin: str = "ok") -> None:
    entry = pack(protocol, services.clock.now(), skin)
    services.store.apply(lambda profile: change.with_entry(profile, entry))
    QApplication.sendPostedEvents()


def test_every_kind_says_what_it_is_and_that_it_is_ready(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    text = words_of(page)
    for name in ("Heat", "Ice", "Alternate heat and ice"):
        assert name in text
    assert text.count("Ready now.") == 3
    assert services.knowledge.heat_ice.evidence_line in text
    assert services.knowledge.heat_ice.by_id("ice").evidence in text


def test_only_what_suits_now_has_the_loud_button(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    loud = [one for one in page.findChildren(Button) if one.isVisible() and one.property("kind") == "primary"]
    assert [one.accessibleName() for one in loud] == ["Start: Heat"]
    assert page.cards["heat"].tag.isVisible()
    assert not page.cards["ice"].tag.isVisible()


def test_the_other_protocol_of_a_kind_can_be_chosen_and_started_by_keyboard(
    qtbot: QtBot, services: PageServices
) -> None:
    page = shown(qtbot, services)
    button(page, "Heat wrap, 4 h").click()
    assert services.knowledge.heat_ice.by_id("wrap").summary in words_of(page)
    with qtbot.waitSignal(page.session_requested) as asked:
        qtbot.keyClick(page.cards["heat"].start, Qt.Key.Key_Return)
    assert asked.args == ["wrap"]


def test_after_a_session_the_wait_is_told_with_its_time(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    page = shown(qtbot, services)
    add(services, "heat")
    start = page.cards["heat"].start
    assert not start.isEnabled()
    assert "Next one possible at 10:00." in start.toolTip()
    assert "Next one possible at 10:00." in words_of(page)
    clock.advance(HOUR)
    page.refresh()
    assert start.isEnabled()


def test_alternating_waits_for_the_first_two_days_and_names_the_day(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    """heat_ice.md 3."""
    profile = change.screen_skin(with_plan(knowledge, clock), (), (), "skin", clock.now())
    page = shown(qtbot, services_for(theme, knowledge, clock, profile))
    assert not page.cards["contrast"].start.isEnabled()
    assert "Next one possible on " in page.cards["contrast"].state.text()
    assert page.cards["ice"].start.isEnabled()


def test_what_the_skin_answers_rule_out_stays_visible_with_its_reason(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    services.store.apply(lambda profile: change.screen_skin(profile, ("HI-02",), (), "again", clock.now()))
    page = shown(qtbot, services)
    reason = next(one.reason for one in services.knowledge.heat_ice.question if one.id == "HI-02")
    assert page.cards["ice"].start.accessibleDescription() == reason
    assert reason in words_of(page)
    assert page.cards["heat"].start.isEnabled()


def test_old_answers_lead_to_the_questions_first(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    clock.advance(8 * DAY)
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.screening_requested) as asked:
        page.cards["ice"].start.click()
    assert asked.args == ["ice"]


def test_the_questions_can_be_answered_again_at_any_time(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.screening_requested):
        button(page, "Answer again").click()


def test_an_hour_that_passed_on_the_open_page_counts(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    page = shown(qtbot, services)
    clock.advance(8 * DAY)
    with qtbot.assertNotEmitted(page.session_requested):
        page.cards["heat"].start.click()


def test_the_last_seven_sessions_show_what_really_happened(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = shown(qtbot, services)
    assert "Your sessions will show here." in words_of(page)
    for number in range(8):
        clock.advance(3 * HOUR)
        entry = pack("ice", clock.now(), "ok")
        entry = msgspec.structs.replace(entry, heat_s=0, ice_s=600 + 60 * number, overrun_s=60 * number)
        services.store.apply(lambda profile, entry=entry: change.with_entry(profile, entry))
    add(services, "contrast_short", "very_red")
    text = words_of(page)
    assert "Ice 17 min, 7 min too long." in text
    assert "Ice 11 min" not in text
    assert "Heat 15 min, stopped, skin very red." in text


def test_a_stopped_session_without_a_pack_says_so(qtbot: QtBot, services: PageServices) -> None:
    entry = msgspec.structs.replace(pack("ice", services.clock.now()), heat_s=0, outcome="stopped")
    services.store.apply(lambda profile: change.with_entry(profile, entry))
    assert "No pack was on, stopped early." in words_of(shown(qtbot, services))


def test_on_hold_everything_is_blocked_with_the_reason(qtbot: QtBot, services: PageServices) -> None:
    entry = check(Level.CLINICIAN, "RF-THOR-1", at_moment=services.clock.now() + timedelta(0))
    services.store.apply(lambda profile: change.with_entry(profile, entry))
    page = shown(qtbot, services)
    assert page.hold_banner.isVisible()
    assert not any(card.start.isEnabled() for card in page.cards.values())
    assert "Your plan is on hold." in page.cards["heat"].state.text()


def test_without_safety_answers_nothing_starts(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, services_for(theme, knowledge, clock, new_profile("p", clock.now())))
    assert not any(card.start.isEnabled() for card in page.cards.values())
    assert not page.advice.isVisible()


def test_a_running_session_can_be_opened_and_no_other_begins(qtbot: QtBot, services: PageServices) -> None:
    session = begin_heat_ice(services.knowledge.heat_ice.by_id("ice"), "s", services.clock.instant())
    services.store.apply(lambda profile: change.keep_session(profile, session))
    page = shown(qtbot, services)
    assert not any(card.start.isEnabled() for card in page.cards.values())
    with qtbot.waitSignal(page.reopen_requested):
        button(page, "Open it").click()


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200), (544, 560, 200)],
)
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot, services: PageServices, theme: Theme, qapp: QApplication, width: int, height: int, percent: int
) -> None:
    theme.apply(qapp, "dark", percent)
    page = shown(qtbot, services, width, height)
    add(services, "heat", "very_red")
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    assert page.findChild(QScrollArea).horizontalScrollBar().maximum() == 0


def test_heat_that_changes_nothing_leads_to_the_review(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    review = services.knowledge.heat_ice.heat_review
    page = shown(qtbot, services)
    assert review.title not in words_of(page)
    for _ in range(7):
        services.store.apply(lambda profile: change.with_entry(profile, pack("heat", clock.now())))
        clock.advance(86_400)
    told = PainScores(average=5)
    services.store.apply(lambda profile: plan_change.check_in(profile, "c", clock.now(), pain=told, sleep_broken=None))
    assert f"{review.title} {review.text}" in words_of(page)


def test_an_answer_about_the_skin_that_only_another_version_knows_is_told_all_the_same(
    qtbot: QtBot, services: PageServices
) -> None:
    entry = msgspec.structs.replace(pack("heat", services.clock.now(), "of-another-version"), outcome="skin")
    services.store.apply(lambda profile: change.with_entry(profile, entry))
    assert "stopped, skin not as it should be" in words_of(shown(qtbot, services))
