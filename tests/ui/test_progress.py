"""The progress page shows what was told, day by day, without blame and without promises."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from recovery_app.domain.change import end_episode, finish_wizard
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.profile import WizardDraft, new_profile
from recovery_app.tour.camera import settle
from recovery_app.ui.charts.table_dialog import TableDialog
from recovery_app.ui.progress.progress_page import ProgressPage
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    in_front,
    runner_answers,
    services_for,
    tab_stops,
    with_plan,
    words_of,
)
from tests.ui.progress_days import GOALS, six_weeks


@pytest.fixture
def told(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    """Return the services of a page for somebody who told six weeks."""
    return services_for(theme, knowledge, clock, six_weeks(knowledge, clock))


def page_of(qtbot: QtBot, services: PageServices, width: int = 1076, height: int = 780) -> ProgressPage:
    page = in_front(qtbot, ProgressPage(services), width, height)
    page.draw_now()
    return page


def dialog_of(page: ProgressPage) -> QDialog:
    return next(one for one in page.findChildren(QDialog) if one.isVisible())


def test_pain_is_told_by_a_change_and_a_chart(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    assert page.pain.tag.text() == "7 to 2 in 5 weeks"
    assert page.pain.legend.words()[:3] == ("7-day median", "Each day", "Run, calm")
    assert "7-day median 7 at first, 2 at the end." in page.pain.chart.accessibleDescription()
    assert page.pain.chart.is_drawn()


def test_the_pain_of_the_first_answers_stands_in_the_chart_on_day_one(qtbot: QtBot, services: PageServices) -> None:
    page = page_of(qtbot, services)
    assert "check-in" not in words_of(page)
    assert page.pain.chart.accessibleDescription().endswith("Pain told on 1 day. 7-day median 4.")


def test_the_first_day_says_what_will_come(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    answers = runner_answers(knowledge, pain=PainScores())
    page = page_of(qtbot, services_for(theme, knowledge, clock, with_plan(knowledge, clock, answers)))
    words = words_of(page)
    assert "Your first check-in shows here tonight." in words
    assert "Your runs show here once you log one." in words
    assert "Your walks show here once you log one." in words
    assert "No pain medicine was noted in these days." in words
    assert "Too few days to say" in words
    assert page.pain.tag.isHidden()
    assert_nothing_is_clipped(page)


def test_without_anything_told_the_page_still_opens(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = page_of(qtbot, services_for(theme, knowledge, clock, new_profile("p", clock.now())))
    assert "No pain was told in these days." in words_of(page)
    assert_nothing_is_clipped(page)


def test_another_range_shows_other_days(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    weeks = len(page.plan.grid.days()) // 7
    qtbot.mouseClick(button(page, "2 weeks"), Qt.MouseButton.LeftButton)
    assert len(page.plan.grid.days()) // 7 < weeks
    assert page.pain.chart.accessibleDescription().startswith("From 4 Apr to 17 Apr.")
    qtbot.mouseClick(button(page, "All"), Qt.MouseButton.LeftButton)
    assert page.pain.chart.accessibleDescription().startswith("From 12 Mar to 17 Apr.")


def test_a_page_that_is_shown_again_unchanged_is_left_as_it_was(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    qtbot.keyClick(page.plan.grid, Qt.Key.Key_Left)
    at = page.plan.grid.day_at_hand()
    page.hide()
    page.show()
    assert page.plan.grid.day_at_hand() is at is not None


def test_what_is_told_meanwhile_is_there_when_the_page_is_shown_again(
    qtbot: QtBot, told: PageServices, knowledge: Knowledge
) -> None:
    page = page_of(qtbot, told)
    page.hide()
    profile = told.store.profile
    told.store.apply(lambda old: msgspec.structs.replace(old, log=profile.log[:3]))
    page.show()
    assert "Your runs show here once you log one." in words_of(page)


def test_a_new_day_moves_the_range(qtbot: QtBot, told: PageServices, clock: FakeClock) -> None:
    page = page_of(qtbot, told)
    today = day_of(clock.now())
    clock.advance(86_400)
    page.bring_up_to_date()
    marks = {day.day: day.mark for day in page.plan.grid.days()}
    assert marks[today + timedelta(days=1)] == "today"
    assert marks[today] != "today"


def test_the_grid_is_gone_through_with_the_arrows_and_enter_opens_a_day(
    qtbot: QtBot, told: PageServices, clock: FakeClock
) -> None:
    page = page_of(qtbot, told)
    grid, today = page.plan.grid, day_of(clock.now())
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    assert grid.day_at_hand() is not None
    for key, days in ((Qt.Key.Key_Left, 1), (Qt.Key.Key_Up, 8), (Qt.Key.Key_Right, 7), (Qt.Key.Key_Down, 0)):
        qtbot.keyClick(grid, key)
        at = grid.day_at_hand()
        assert at is not None
        assert at.day == today - timedelta(days=days)
    qtbot.keyClick(grid, Qt.Key.Key_Up)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert "Thursday, 10 Apr" in dialog_of(page).windowTitle()


def test_a_day_to_come_is_not_opened(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    qtbot.keyClick(page.plan.grid, Qt.Key.Key_End)
    at = page.plan.grid.day_at_hand()
    assert at is not None
    assert at.mark == "ahead"
    qtbot.keyClick(page.plan.grid, Qt.Key.Key_Return)
    assert not [one for one in page.findChildren(QDialog) if one.isVisible()]


def test_a_click_opens_the_day_under_the_pointer(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    grid = page.plan.grid
    opened = []
    grid.day_requested.connect(opened.append)
    shape = grid._shape()
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=shape.cell(9).center().toPoint())
    assert opened == [grid.days()[9].day]
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert len(opened) == 1


def test_every_day_of_the_grid_says_in_words_what_it_shows(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    spoken = [day.spoken for day in page.plan.grid.days() if day.mark != "before"]
    assert len(spoken) == len(set(spoken)) > 30
    assert page.plan.fact.text() in page.plan.grid.accessibleDescription()


def test_earlier_weeks_come_when_they_are_asked_for(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = page_of(qtbot, services_for(theme, knowledge, clock, six_weeks(knowledge, clock, 120)))
    assert not page.plan.earlier.isVisible()
    qtbot.mouseClick(button(page, "All"), Qt.MouseButton.LeftButton)
    before = len(page.plan.grid.days())
    page.plan.earlier.click()
    assert len(page.plan.grid.days()) > before
    assert not page.plan.earlier.isVisible()


def test_goals_are_told_from_their_start_to_now(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    words = words_of(page)
    assert all(goal in words for goal in GOALS)
    assert "1 to 6" in words
    assert "Start, 18 Mar." in words
    with qtbot.waitSignal(page.goals_requested):
        button(page, "Change your goals").click()
    with qtbot.waitSignal(page.week_requested):
        button(page, "Tell how the week went").click()


def test_without_goals_the_card_says_how_to_name_them(qtbot: QtBot, services: PageServices) -> None:
    page = page_of(qtbot, services)
    assert "Name up to three things you want to do again." in words_of(page)
    with qtbot.waitSignal(page.goals_requested):
        button(page, "Name your goals").click()


def test_the_goals_of_an_episode_that_is_over_stay_with_its_days(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    over = end_episode(six_weeks(knowledge, clock), day_of(clock.now()))
    page = page_of(qtbot, services_for(theme, knowledge, clock, over))
    words = words_of(page)
    assert "Earlier episode, 12 Mar to 17 Apr" in words
    assert "1 to 6" in words
    assert "Start, 18 Mar." in words
    assert "On average: 5.3 points better than at the start." in words
    assert button(page, "Name your goals")


def test_a_new_episode_shows_its_goals_above_those_of_the_one_before(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    over = end_episode(six_weeks(knowledge, clock), day_of(clock.now()))
    clock.advance(2 * 86_400)
    answers = msgspec.structs.replace(runner_answers(knowledge), goals=("Dance again",))
    anew = finish_wizard(over, WizardDraft(clock.now(), answers, ()), "again", clock.now())
    words = words_of(page_of(qtbot, services_for(theme, knowledge, clock, anew)))
    assert words.index("Dance again") < words.index("Earlier episode, 12 Mar to 17 Apr") < words.index(GOALS[0])


@pytest.mark.parametrize(("percent", "width"), [(100, 640), (200, 900)])
def test_the_goals_of_two_episodes_fit(
    qtbot: QtBot, theme: Theme, qapp: QApplication, knowledge: Knowledge, clock: FakeClock, percent: int, width: int
) -> None:
    theme.apply(qapp, "dark", percent)
    over = end_episode(six_weeks(knowledge, clock), day_of(clock.now()))
    answers = msgspec.structs.replace(runner_answers(knowledge), goals=("Dance again",))
    anew = finish_wizard(over, WizardDraft(clock.now(), answers, ()), "again", clock.now())
    page = page_of(qtbot, services_for(theme, knowledge, clock, anew), width, 640)
    settle()
    assert_nothing_is_clipped(page)
    assert page.goals.minimumSizeHint().width() <= page.goals.width() <= width


def test_the_first_weeks_of_a_range_are_no_weeks_without_walks(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    assert page.walking.chart.accessibleDescription().startswith("6 weeks. ")
    page.head.range_chosen.emit("all")
    assert page.walking.chart.accessibleDescription().startswith("6 weeks. ")


def test_the_plan_counts_the_days_of_the_range(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    page.head.range_chosen.emit("2w")
    assert " of 13 days kept" in page.plan.fact.text()


def test_all_goes_back_beyond_the_present_episode(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    over = end_episode(six_weeks(knowledge, clock), day_of(clock.now()))
    clock.advance(2 * 86_400)
    answers = runner_answers(knowledge)
    anew = finish_wizard(over, WizardDraft(clock.now(), answers, ()), "again", clock.now())
    page = page_of(qtbot, services_for(theme, knowledge, clock, anew))
    page.head.range_chosen.emit("all")
    assert "From 12 Mar to 19 Apr." in page.pain.chart.accessibleDescription()


def test_days_with_medicine_are_counted_by_product(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    assert page.medicine.fact.text() == "4 of 37 days"
    assert "Paracetamol 500 mg tablets" in words_of(page)
    assert page.medicine.strip.accessibleDescription() == "4 of 37 days"


def test_a_dose_after_midnight_is_a_day_of_its_own_at_once(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    """The page of medicine counts by the calendar too, so that nobody sees two numbers."""
    late = clock.now().replace(hour=23)
    night = late + timedelta(hours=2, minutes=30)
    doses = tuple(DoseTaken(f"d{at}", at, day_of(at), "apap-500-uk", at, 500, "UK") for at in (late, night))
    clock.set_wall(night)
    profile = msgspec.structs.replace(new_profile("p", late), log=doses)
    page = page_of(qtbot, services_for(theme, knowledge, clock, profile))
    assert page.medicine.fact.text().startswith("2 of ")


def test_what_days_tell_comes_with_its_limits(qtbot: QtBot, told: PageServices, knowledge: Knowledge) -> None:
    words = words_of(page_of(qtbot, told))
    assert all(note in words for note in knowledge.progress.helped.notes)
    assert "Each needs 7 days with it and as many without." in words


def test_a_run_can_be_logged_from_here(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    button(page, "Log a run").click()
    assert dialog_of(page).isVisible()


def test_the_report_and_the_data_are_asked_for(qtbot: QtBot, told: PageServices) -> None:
    page = page_of(qtbot, told)
    with qtbot.waitSignal(page.report_requested):
        button(page, "Export report").click()
    with qtbot.waitSignal(page.data_requested):
        button(page, "Your data").click()


@pytest.mark.parametrize(
    "what",
    [
        "Back pain, 0 to 10",
        "Plan days",
        "What you can do",
        "Runs, minutes of running",
        "Walking, minutes a week",
        "Days with pain medicine",
        "Pain on the day after",
    ],
)
def test_each_card_shows_its_numbers_as_a_table(qtbot: QtBot, told: PageServices, what: str) -> None:
    page = page_of(qtbot, told)
    button(page, f"Show as table: {what}").click()
    dialog = dialog_of(page)
    assert isinstance(dialog, TableDialog)
    assert dialog.view.model().rowCount() > 0
    assert all(len(row) == len(dialog.view._table.heads) for row in dialog.view._table.rows)


def test_tab_goes_through_the_page_in_the_order_it_is_read(qtbot: QtBot, told: PageServices) -> None:
    stops = tab_stops(qtbot, page_of(qtbot, told, 700, 640), "6 weeks")
    order = [
        "Export report",
        "Back pain, 0 to 10",
        "Show as table: Back pain, 0 to 10",
        "Plan days",
        "Tell how the week went",
        "Change your goals",
        "Runs, minutes of running",
        "Log a run",
        "Walking, minutes a week",
        "Your data",
    ]
    assert [stops.index(one) for one in order] == sorted(stops.index(one) for one in order)


@pytest.mark.parametrize(
    ("percent", "width", "height"),
    [(100, 1076, 780), (100, 796, 640), (200, 992, 780), (200, 544, 560), (150, 616, 560)],
)
@pytest.mark.parametrize("full", [True, False])
def test_nothing_is_clipped_in_any_size(
    qtbot: QtBot,
    theme: Theme,
    qapp: QApplication,
    knowledge: Knowledge,
    clock: FakeClock,
    percent: int,
    width: int,
    height: int,
    full: bool,
) -> None:
    theme.apply(qapp, "light", percent)
    profile = six_weeks(knowledge, clock) if full else with_plan(knowledge, clock)
    page = page_of(qtbot, services_for(theme, knowledge, clock, profile), width, height)
    settle()
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    for card in (page.pain, page.plan, page.goals, page.runs, page.walking, page.medicine, page.helped):
        assert card.width() <= width
        assert card.minimumSizeHint().width() <= card.width()
    legend = page.pain.legend
    assert legend.height() >= legend.heightForWidth(legend.width())
    assert page.plan.grid.height() >= page.plan.grid.heightForWidth(page.plan.grid.width())
    charts = (page.pain.chart, page.runs.chart, page.walking.chart)
    assert [chart.height() for chart in charts] == [chart.sizeHint().height() for chart in charts]


def test_the_page_can_be_read_from_right_to_left(qtbot: QtBot, told: PageServices) -> None:
    page = ProgressPage(told)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    in_front(qtbot, page)
    page.draw_now()
    grid = page.plan.grid
    assert grid._shape().cell(0).x() > grid._shape().cell(6).x()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert grid.day_at_hand() == grid.days()[1]
