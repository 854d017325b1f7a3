"""What was forgotten can be told later, and what was told wrong can be mended, from the day itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change, plan_change
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import CheckIn, MorningRated, RunLogged
from recovery_app.domain.profile import Profile
from recovery_app.domain.told_when import on_day
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.check_in_dialog import CheckInDialog
from recovery_app.ui.telling.day_dialog import DayDialog
from recovery_app.ui.telling.day_teller import DayTeller
from recovery_app.ui.telling.morning_dialog import MorningDialog
from recovery_app.ui.telling.run_dialog import RunDialog
from recovery_app.ui.telling.run_line_dialog import RunLineDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    services_for,
    with_plan,
    words_of,
)

AnyDialog = TypeVar("AnyDialog", bound=Dialog)
DAY = timedelta(days=1)


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1180, 780)
    made.show()
    return made


@pytest.fixture
def days(services: PageServices, page: QWidget) -> DayTeller:
    return DayTeller(services, page)


@pytest.fixture
def today(services: PageServices) -> date:
    return day_of(services.clock.now())


def shown(qtbot: QtBot, page: QWidget, kind: type[AnyDialog]) -> AnyDialog:
    dialog = next(one for one in page.findChildren(kind) if one.isVisible())
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


def press(qtbot: QtBot, dialog: Dialog, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(dialog.focusWidget() or dialog, key)


def counted(services: PageServices) -> tuple[LogEntry, ...]:
    return live(services.store.profile.log)


def of_kind(services: PageServices, kind: type[LogEntry]) -> list[LogEntry]:
    return [entry for entry in counted(services) if isinstance(entry, kind)]


def ran(services: PageServices, day: date, minutes: int, pain: int | None = 0) -> None:
    """Let a run of a day be told now."""
    now = services.clock.now()

    def told(profile: Profile) -> Profile:
        return plan_change.log_run(
            profile, f"run-{minutes}", now, run_min=minutes, stage=None, pain_during=pain, when=on_day(day, now)
        )

    services.store.apply(told)


# Check-ins.


def test_an_evening_is_told_with_digits_and_tab_alone(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices
) -> None:
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    dialog.first.setFocus()
    press(qtbot, dialog, Qt.Key.Key_4, Qt.Key.Key_Tab, Qt.Key.Key_6, Qt.Key.Key_Tab, Qt.Key.Key_0, Qt.Key.Key_Return)
    entry = counted(services)[-1]
    assert isinstance(entry, CheckIn)
    assert entry.pain == PainScores(average=4, worst=6, leg=0)


def test_the_day_so_far_is_shown_and_not_asked(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices
) -> None:
    now = services.clock.now()
    services.store.apply(lambda one: change.log_walk(one, "w", now, minutes=24, brisk=False, pain_during=4))
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    assert "Sore. 24 min walked." in words_of(dialog)
    dialog.stepper.before.click()
    assert "No light yet. Nothing noted for this day." in words_of(dialog)


def test_an_earlier_evening_can_be_told_up_to_two_weeks_back(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    assert not dialog.stepper.after.isEnabled()
    for _ in range(14):
        dialog.stepper.before.click()
    assert not dialog.stepper.before.isEnabled()
    assert "that day" in words_of(dialog)
    press(qtbot, dialog, Qt.Key.Key_3, Qt.Key.Key_Return)
    entry = counted(services)[-1]
    assert isinstance(entry, CheckIn)
    assert (entry.day, entry.told_at) == (today - 14 * DAY, services.clock.now())


def test_a_day_that_was_told_is_shown_as_it_was_told_and_changed(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices
) -> None:
    now = services.clock.now()
    pain = PainScores(average=3, leg=1)
    services.store.apply(lambda one: plan_change.check_in(one, "c", now, pain=pain, sleep_broken=True))
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    assert (dialog.pain(), dialog.sleep_broken()) == (pain, True)
    assert "replaces" in words_of(dialog)
    dialog.first.setFocus()
    press(qtbot, dialog, Qt.Key.Key_5, Qt.Key.Key_Return)
    assert of_kind(services, CheckIn) == [counted(services)[-1]]
    entry = counted(services)[-1]
    assert isinstance(entry, CheckIn)
    assert (entry.pain.average, entry.pain.leg, entry.replaces) == (5, 1, "c")


def test_answers_that_were_begun_stay_when_the_day_is_changed(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    dialog.first.setFocus()
    press(qtbot, dialog, Qt.Key.Key_7)
    dialog.stepper.before.click()
    dialog.verb.click()
    entry = counted(services)[-1]
    assert isinstance(entry, CheckIn)
    assert (entry.day, entry.pain.average) == (today - DAY, 7)


def test_what_was_not_touched_is_filled_in_from_the_day_that_is_shown(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    now = services.clock.now()
    pain = PainScores(average=3, worst=8, leg=4)
    services.store.apply(lambda one: plan_change.check_in(one, "c", now, pain=pain, sleep_broken=True))
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    qtbot.keyClick(dialog.sliders["now"], Qt.Key.Key_2)
    dialog.stepper.before.click()
    assert dialog.pain() == PainScores(now=2)
    assert dialog.sleep_broken() is None
    dialog.stepper.after.click()
    assert dialog.pain() == PainScores(average=3, worst=8, leg=4, now=2)
    assert dialog.sleep_broken() is True


def test_a_number_begun_for_another_day_leaves_the_rest_of_a_told_day_as_it_was(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    now, pain = services.clock.now() - DAY, PainScores(average=3, worst=8, leg=4)
    services.store.apply(lambda one: plan_change.check_in(one, "c", now, pain=pain, sleep_broken=True))
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    qtbot.keyClick(dialog.sliders["worst"], Qt.Key.Key_6)
    dialog.stepper.before.click()
    dialog.verb.click()
    entry = counted(services)[-1]
    assert isinstance(entry, CheckIn)
    assert (entry.day, entry.pain) == (today - DAY, PainScores(average=3, worst=6, leg=4))
    assert entry.sleep_broken is True


def test_after_midnight_the_evening_before_is_still_today(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, clock: FakeClock, today: date
) -> None:
    clock.set_wall(clock.now().replace(hour=2) + DAY)
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    press(qtbot, dialog, Qt.Key.Key_2, Qt.Key.Key_Return)
    assert counted(services)[-1].day == today


# Runs in one line.


def test_a_run_of_an_earlier_day_is_told_with_its_morning(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    day = today - 2 * DAY
    days.teller.run_line()
    dialog = shown(qtbot, page, RunLineDialog)
    line = dialog.line
    assert not line.feel_choice.isVisible()
    line.when.edit.setDate(QDate(day.year, day.month, day.day))
    assert line.feel_choice.isVisible()
    line.distance.setValue(5.2)
    line.minutes.setValue(30)
    line.worst.setValue(2)
    assert dialog.foot.text() == "Say what you noticed, or Nothing else."
    line.noticed.tick("toward_spine")
    assert dialog.light_line.mark.light() == "green"
    line.feel_choice.setCurrentIndex(line.feel_choice.findData("worse"))
    line.night.setChecked(True)
    line.minutes.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Return)
    run, morning = counted(services)[-2:]
    assert isinstance(run, RunLogged)
    assert (run.day, run.run_min, run.distance_km, run.pain_during, run.signs) == (day, 30, 5.2, 2, ("toward_spine",))
    assert isinstance(morning, MorningRated)
    assert (morning.about, morning.day, morning.feel, morning.night_pain) == (day, day + DAY, "worse", True)


def test_a_night_is_not_kept_out_of_sight_where_the_morning_is_left_open(
    qtbot: QtBot, page: QWidget, days: DayTeller, today: date
) -> None:
    days.teller.run_line(today - 2 * DAY)
    line = shown(qtbot, page, RunLineDialog).line
    line.feel_choice.setCurrentIndex(line.feel_choice.findData("worse"))
    line.night.setChecked(True)
    line.feel_choice.setCurrentIndex(0)
    line.feel_choice.setCurrentIndex(line.feel_choice.findData("worse"))
    assert line.night.isVisible()
    assert not line.night.isChecked()


def test_minutes_are_needed_and_enough(qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices) -> None:
    days.teller.run_line()
    dialog = shown(qtbot, page, RunLineDialog)
    before = services.store.profile
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert services.store.profile is before
    assert dialog.foot.text() == "Give the minutes of running."
    assert dialog.focusWidget() is dialog.line.minutes


def test_a_run_much_longer_than_those_before_is_said_to_be_and_saved_all_the_same(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today - 5 * DAY, 20)
    days.teller.run_line()
    dialog = shown(qtbot, page, RunLineDialog)
    dialog.line.minutes.setValue(22)
    assert not dialog.spike.isVisible()
    dialog.line.minutes.setValue(23)
    assert dialog.spike.isVisible()
    assert "20 min" in dialog.spike.text.text()
    dialog.verb.click()
    assert isinstance(counted(services)[-1], RunLogged)


def test_more_than_one_sign_of_a_run_can_be_told_in_the_line(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices
) -> None:
    days.teller.run_line()
    dialog = shown(qtbot, page, RunLineDialog)
    line = dialog.line
    line.minutes.setValue(20)
    line.worst.setValue(1)
    width = line.noticed.sizeHint().width()
    menu = line.noticed.menu
    QApplication.processEvents()  # a window that becomes the active one late would close the list again
    qtbot.mousePress(line.noticed, Qt.MouseButton.LeftButton)
    first = menu.actionGeometry(menu.actions()[0]).center()
    qtbot.mouseRelease(menu, Qt.MouseButton.LeftButton, pos=first)
    assert menu.isVisible()
    assert not line.signs_told()
    for sign in ("limp", "tingling"):
        row = next(action for action in menu.actions() if action.data() == sign)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(row).center())
        assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert line.noticed.currentText() == "2 signs"
    assert line.noticed.accessibleDescription() == "A limp. New tingling."
    assert line.noticed.sizeHint().width() == width
    press(qtbot, dialog, Qt.Key.Key_Return)
    entry = counted(services)[-1]
    assert isinstance(entry, RunLogged)
    assert entry.signs == ("limp", "tingling")


def test_the_keyboard_ticks_signs_and_nothing_else_takes_them_away(
    qtbot: QtBot, page: QWidget, days: DayTeller
) -> None:
    days.teller.run_line()
    dialog = shown(qtbot, page, RunLineDialog)
    noticed = dialog.line.noticed
    noticed.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(noticed.menu, key)
    assert dialog.line.signs() == ("limp", "down_leg")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(noticed.menu, key)
    assert not noticed.menu.isVisible()
    assert (noticed.currentText(), dialog.line.signs(), dialog.line.signs_told()) == ("Nothing else", (), True)
    noticed.tick("nothing")
    assert (noticed.currentText(), dialog.line.signs_told()) == ("Not told", False)


def test_a_morning_that_was_told_is_not_asked_again(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    now, day = services.clock.now(), today - DAY
    services.store.apply(lambda one: plan_change.rate_morning(one, "m", now, about=day, feel="same", night_pain=False))
    days.teller.run_line(day)
    assert not shown(qtbot, page, RunLineDialog).line.feel_choice.isVisible()


def test_in_the_us_distances_are_miles(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    def moved(one: Profile) -> Profile:
        return msgspec.structs.replace(one, settings=msgspec.structs.replace(one.settings, region="US"))

    services.store.apply(moved)
    days.teller.run_line()
    dialog = shown(qtbot, page, RunLineDialog)
    dialog.line.distance.setValue(3.1)
    dialog.line.minutes.setValue(30)
    dialog.verb.click()
    entry = counted(services)[-1]
    assert isinstance(entry, RunLogged)
    assert entry.distance_km == pytest.approx(4.989)
    days.day(today)
    assert "3.1 mi" in words_of(shown(qtbot, page, DayDialog))


def test_no_day_out_of_reach_can_be_chosen_for_a_run(qtbot: QtBot, page: QWidget, days: DayTeller, today: date) -> None:
    days.teller.run_line()
    line = shown(qtbot, page, RunLineDialog).line
    for wanted, got in ((today + DAY, today), (today - 61 * DAY, today - 60 * DAY)):
        line.when.edit.setDate(QDate(wanted.year, wanted.month, wanted.day))
        assert line.day() == got


def test_tab_goes_through_the_line_in_its_order(qtbot: QtBot, page: QWidget, days: DayTeller, today: date) -> None:
    days.teller.run_line(today - DAY)
    dialog = shown(qtbot, page, RunLineDialog)
    dialog.line.minutes.setValue(20)
    dialog.line.when.edit.setFocus()
    stops: list[str] = []
    for _ in range(10):  # a date takes one for each of its parts
        focused = dialog.focusWidget()
        assert focused is not None
        if focused.accessibleName() not in stops:
            stops.append(focused.accessibleName())
        press(qtbot, dialog, Qt.Key.Key_Tab)
    assert stops[:6] == [
        "Day of the run",
        "Distance in kilometres",
        "Minutes of running",
        "The most pain while running, 0 to 10",
        "Noticed",
        "Next morning",
    ]


# The day, and mending it.


def test_a_day_before_this_week_is_reached_with_the_arrows(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today - 9 * DAY, 30, pain=7)
    days.day(today)
    dialog = shown(qtbot, page, DayDialog)
    for _ in range(9):
        qtbot.keyClick(dialog.stepper.before, Qt.Key.Key_Space)
    QApplication.sendPostedEvents()  # a new part of a layout is shown by an event
    assert dialog.day() == today - 9 * DAY
    assert "Run, 30 min, pain up to 7 of 10. Stop." in words_of(dialog)
    assert "No time" in words_of(dialog)


def test_a_run_is_changed_and_the_day_keeps_what_it_said(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today - DAY, 30, pain=7)
    days.day(today - DAY)
    button(shown(qtbot, page, DayDialog), "Change: No time Run").click()
    dialog = shown(qtbot, page, RunDialog)
    assert (dialog.minutes.value(), dialog.felt.pain()) == (30, 7)
    assert "Change a run" in words_of(dialog)
    qtbot.keyClick(dialog.felt.slider, Qt.Key.Key_2)
    dialog.distance.setValue(4)
    dialog.verb.click()
    entry = counted(services)[-1]
    assert isinstance(entry, RunLogged)
    assert (entry.pain_during, entry.distance_km, entry.replaces) == (2, 4, "run-30")
    again = shown(qtbot, page, DayDialog)
    assert again.day() == today - DAY
    assert "Run, 30 min, 4 km, pain up to 2 of 10. Calm." in words_of(again)
    assert "Changed, was: Run, 30 min, pain up to 7 of 10. Stop." in words_of(again)


def test_a_run_changed_to_many_more_minutes_is_said_to_be_much_longer(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today - 5 * DAY, 10)
    ran(services, today - DAY, 11)
    days.day(today - DAY)
    button(shown(qtbot, page, DayDialog), "Change").click()
    dialog = shown(qtbot, page, RunDialog)
    assert not dialog.spike.isVisible()
    dialog.minutes.setValue(90)
    assert dialog.spike.isVisible()
    assert "was 10 min" in dialog.spike.text.text()
    assert dialog.spike.text.text() in words_of(dialog)
    dialog.minutes.setValue(11)
    assert not dialog.spike.isVisible()


def test_a_timed_run_that_was_much_longer_is_said_to_be(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today - 5 * DAY, 10)
    ended = services.clock.now() - timedelta(hours=1)
    session = SessionLogged("s", ended, today, "run", "", ended, 1800, 1800, 0, 0, "done", run_s=1800)
    services.store.apply(lambda one: change.with_entry(one, session))
    days.timed.ask(session, None, None)
    assert "was 10 min" in shown(qtbot, page, RunDialog).spike.text.text()


def test_leaving_a_change_leads_back_to_the_day_with_nothing_changed(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today, 30)
    before = services.store.profile
    days.day(today)
    button(shown(qtbot, page, DayDialog), "Change").click()
    press(qtbot, shown(qtbot, page, RunDialog), Qt.Key.Key_Escape)
    assert shown(qtbot, page, DayDialog).day() == today
    assert services.store.profile is before


def test_walks_mornings_and_check_ins_are_changed_from_the_day_too(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    now = services.clock.now()

    def told(one: Profile) -> Profile:
        one = change.log_walk(one, "w", now, minutes=15, brisk=True, pain_during=3, signs=("limp",))
        one = plan_change.rate_morning(one, "m", now, about=today - DAY, feel="worse", night_pain=True)
        return plan_change.check_in(one, "c", now, pain=PainScores(average=4), sleep_broken=None)

    services.store.apply(told)
    days.day(today)
    button(shown(qtbot, page, DayDialog), "Change: 09:00 Walk").click()
    walk = shown(qtbot, page, WalkDialog)
    assert (walk.minutes.value(), walk.brisk.isChecked(), walk.felt.signs()) == (15, True, ("limp",))
    walk.felt.choices.cards["none"].click()
    walk.verb.click()
    button(shown(qtbot, page, DayDialog), "Change: 09:00 Morning").click()
    morning = shown(qtbot, page, MorningDialog)
    assert (morning.feel(), morning.night_pain()) == ("worse", True)
    morning.feel_choice.cards["same"].click()
    morning.verb.click()
    button(shown(qtbot, page, DayDialog), "Change: 09:00 Back").click()
    evening = shown(qtbot, page, CheckInDialog)
    evening.first.setFocus()
    press(qtbot, evening, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert {getattr(entry, "replaces", "") for entry in counted(services)} >= {"w", "m", "c"}
    assert words_of(shown(qtbot, page, DayDialog)).count("Changed, was:") == 3


def test_what_was_forgotten_of_an_earlier_day_is_told_from_it(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    day = today - 3 * DAY
    days.day(day)
    button(shown(qtbot, page, DayDialog), "Log a walk").click()
    walk = shown(qtbot, page, WalkDialog)
    assert not walk.verb.isEnabled()
    walk.minutes.setValue(20)
    qtbot.keyClick(walk.felt.slider, Qt.Key.Key_1)
    walk.felt.choices.cards["none"].click()
    walk.verb.click()
    button(shown(qtbot, page, DayDialog), "Tell the morning after").click()
    morning = shown(qtbot, page, MorningDialog)
    assert "that morning" in words_of(morning)
    morning.feel_choice.cards["better"].click()
    morning.night_choice.cards["no"].click()
    morning.verb.click()
    button(shown(qtbot, page, DayDialog), "Log a run").click()
    run = shown(qtbot, page, RunLineDialog)
    assert run.line.day() == day
    run.reject()
    button(shown(qtbot, page, DayDialog), "Tell how your back was").click()
    evening = shown(qtbot, page, CheckInDialog)
    assert evening.day() == day
    press(qtbot, evening, Qt.Key.Key_3, Qt.Key.Key_Return)
    assert [one.day for one in of_kind(services, WalkLogged)] == [day]
    assert [one.day for one in of_kind(services, MorningRated)] == [day + DAY]
    assert [one.day for one in of_kind(services, CheckIn)] == [day]
    assert shown(qtbot, page, DayDialog).day() == day


@pytest.mark.parametrize(("kind", "words"), [("walk", "Walk by the clock"), ("run", "Run and walk by the clock")])
def test_how_a_session_felt_can_be_told_later(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date, kind: str, words: str
) -> None:
    ended = services.clock.now() - timedelta(hours=1)
    run_s = 720 if kind == "run" else 0
    session = SessionLogged("s", ended, today, kind, "", ended, 720, 720, 0, 0, "done", run_s=run_s)  # type: ignore[arg-type]
    services.store.apply(lambda one: change.with_entry(one, session))
    days.day(today)
    button(shown(qtbot, page, DayDialog), f"Tell how it felt: 08:00 {words}").click()
    dialog = shown(qtbot, page, WalkDialog if kind == "walk" else RunDialog)
    assert isinstance(dialog, WalkDialog | RunDialog)
    assert dialog.minutes.value() == 12
    qtbot.keyClick(dialog.felt.slider, Qt.Key.Key_2)
    dialog.felt.choices.cards["none"].click()
    dialog.verb.click()
    entry = counted(services)[-1]
    assert isinstance(entry, WalkLogged | RunLogged)
    assert (entry.at, entry.told_at, entry.pain_during) == (ended, services.clock.now(), 2)
    assert "Tell how it felt" not in " ".join(
        one.accessibleName() for one in shown(qtbot, page, DayDialog).findChildren(QWidget) if one.isVisible()
    )


KINDS = ("check-in", "run line", "day", "changed run", "late walk", "late morning")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("percent", "width", "height"), [(100, 1180, 780), (100, 900, 640), (200, 1180, 780)])
def test_nothing_is_clipped_or_scrolls_sideways_and_everything_has_a_name(
    qtbot: QtBot,
    qapp: QApplication,
    knowledge: Knowledge,
    clock: FakeClock,
    services: PageServices,
    percent: int,
    width: int,
    height: int,
    kind: str,
) -> None:
    made = services_for(services.theme, knowledge, clock, with_plan(knowledge, clock))
    made.theme.apply(qapp, "light", percent)
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    days, today = DayTeller(made, page), day_of(clock.now())
    yesterday = today - DAY
    ran(made, today - 5 * DAY, 28)
    ran(made, yesterday, 30, pain=7)
    days.day(yesterday)
    if kind != "day":
        {
            "check-in": lambda: days.teller.check_in(yesterday),
            "run line": lambda: days.teller.run_line(today - 2 * DAY),
            "changed run": lambda: button(shown(qtbot, page, DayDialog), "Change").click(),
            "late walk": lambda: button(shown(qtbot, page, DayDialog), "Log a walk").click(),
            "late morning": lambda: button(shown(qtbot, page, DayDialog), "Tell the morning").click(),
        }[kind]()
    dialog = shown(qtbot, page, Dialog)
    if isinstance(dialog, RunLineDialog):
        dialog.line.minutes.setValue(60)
        dialog.line.feel_choice.setCurrentIndex(1)
    assert_nothing_is_clipped(dialog)
    assert_everything_has_a_name(dialog)
    area = dialog.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    if percent == 100:
        assert area.verticalScrollBar().maximum() == 0


def test_a_much_longer_run_is_said_beside_its_minutes_in_a_small_window(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    page.resize(900, 640)
    ran(services, today - 5 * DAY, 10)
    ran(services, today, 30)
    days.day(today)
    button(shown(qtbot, page, DayDialog), "Change").click()
    dialog = shown(qtbot, page, RunDialog)
    assert_nothing_is_clipped(dialog)
    assert dialog.findChild(QScrollArea).horizontalScrollBar().maximum() == 0
    for part in (dialog.minutes, dialog.spike, dialog.felt.light_line, dialog.verb):
        assert part.visibleRegion().boundingRect() == part.rect()


def test_a_run_is_one_line_where_there_is_room(qtbot: QtBot, page: QWidget, days: DayTeller, today: date) -> None:
    days.teller.run_line(today - DAY)
    line = shown(qtbot, page, RunLineDialog).line
    boxes = (line.when.edit, line.distance, line.minutes, line.worst, line.noticed, line.feel_choice)
    assert len({box.mapTo(line, box.rect().topLeft()).y() for box in boxes}) == 1
    assert len({box.height() for box in boxes}) == 1


@pytest.mark.parametrize("size", [(1180, 780), (900, 640), (720, 560)])
def test_the_title_stays_in_sight_where_a_form_scrolls(
    qtbot: QtBot, page: QWidget, days: DayTeller, qapp: QApplication, theme: Theme, size: tuple[int, int]
) -> None:
    theme.apply(qapp, "light", 200)
    page.resize(*size)
    days.teller.check_in()
    dialog = shown(qtbot, page, CheckInDialog)
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    for place in (bar.value(), bar.maximum()):
        bar.setValue(place)
        assert not dialog.title.visibleRegion().isEmpty()
        assert dialog.title.visibleRegion().boundingRect() == dialog.title.rect()


def test_large_text_in_the_line_of_a_run_needs_no_scrolling_where_the_window_is_tall_enough(
    qtbot: QtBot, page: QWidget, days: DayTeller, qapp: QApplication, theme: Theme, today: date
) -> None:
    theme.apply(qapp, "light", 200)
    days.teller.run_line(today)
    area = shown(qtbot, page, RunLineDialog).findChild(QScrollArea)
    QApplication.sendPostedEvents()
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_entered_begins_at_one_place_in_every_field_of_a_line(
    qtbot: QtBot, page: QWidget, days: DayTeller, qapp: QApplication, theme: Theme, today: date, percent: int
) -> None:
    theme.apply(qapp, "light", percent)
    days.teller.run_line(today)
    line = shown(qtbot, page, RunLineDialog).line
    lefts = {box.lineEdit().textMargins().left() for box in (line.when.edit, line.distance, line.minutes, line.worst)}
    assert lefts == {10 if percent == 100 else 22}


def test_the_words_of_a_day_stand_in_one_column(
    qtbot: QtBot, page: QWidget, days: DayTeller, services: PageServices, today: date
) -> None:
    ran(services, today, 20)
    now = services.clock.now()
    pain = PainScores(average=3)
    services.store.apply(lambda one: plan_change.check_in(one, "c", now, pain=pain, sleep_broken=None))
    days.day(today)
    dialog = shown(qtbot, page, DayDialog)
    QApplication.sendPostedEvents()
    words = [one for one in dialog.findChildren(QLabel) if one.text().startswith(("Run,", "Back,"))]
    assert len({one.mapTo(dialog, one.rect().topLeft()).x() for one in words if one.isVisible()}) == 1
    assert len(words) == 2
