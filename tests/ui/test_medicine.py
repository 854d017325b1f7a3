"""Pain medicine: what is known, the questions, and the doses."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain.dose_change import screen_medicines
from recovery_app.domain.dose_log import doses_of
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.settings import Region, Settings
from recovery_app.ui.medicine.dose_dialog import DoseDialog
from recovery_app.ui.medicine.edit_dialog import EditDialog
from recovery_app.ui.medicine.medicine_page import MedicinePage
from recovery_app.ui.medicine.other_dialog import OtherDialog
from recovery_app.ui.medicine.past_card import MOST_SHOWN
from recovery_app.ui.medicine.questions_page import MedicineQuestionsPage
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from tests.domain.cases import an_id
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    buttons,
    tab_stops,
    words_of,
)

HOUR = 3_600
Shown = TypeVar("Shown", bound=QWidget)


def in_region(services: PageServices, region: Region = "UK") -> None:
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=Settings(region=region)))


def answered(services: PageServices, *yes: str, region: Region = "UK") -> None:
    in_region(services, region)
    now = services.clock.now()
    services.store.apply(lambda profile: screen_medicines(profile, services.knowledge, yes, an_id(), now))


def took(services: PageServices, product: str, amount: float | None, hours: float = 0) -> str:
    now = services.clock.now()
    taken = now - timedelta(hours=hours)
    entry = DoseTaken(an_id(), now, now.date(), product, taken, amount, "UK")
    services.store.apply(lambda profile: msgspec.structs.replace(profile, log=(*profile.log, entry)))
    return entry.id


def counted(services: PageServices) -> list[DoseTaken]:
    return [one.entry for one in doses_of(services.knowledge.medicines, services.store.profile.log)]


def shown(qtbot: QtBot, page: Shown, width: int = 1076, height: int = 780) -> Shown:
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.sendPostedEvents()
    return page


def dialog_of(page: MedicinePage, kind: type[Shown]) -> Shown:
    QApplication.sendPostedEvents()
    found = page.findChildren(kind)[-1]
    assert found.isVisible()
    return found


def asked_to_log(page: MedicinePage, product: str) -> DoseDialog:
    page.uses.cards[product].log.click()
    return dialog_of(page, DoseDialog)


def test_what_is_known_folds_up_once_the_questions_are_answered(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, MedicinePage(services))
    assert page.know.is_open
    answered(services)
    assert not page.know.is_open
    page.know.open()
    page.refresh()
    assert page.know.is_open


def test_what_is_known_stands_before_everything_else(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, MedicinePage(services))
    text = words_of(page)
    assert services.knowledge.medicines.honest_line in page.know.head.accessibleDescription()
    assert "no better than a dummy pill" in text
    assert "Grade A" in text
    assert "Choose your region first." in text
    assert not page.asked.isVisible()
    assert not page.uses.isVisible()


def test_the_region_comes_before_the_questions(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, MedicinePage(services))
    page.region.choice.option_chosen.emit("US")
    assert services.store.profile.settings.region == "US"
    QApplication.sendPostedEvents()
    with qtbot.waitSignal(page.questions_requested):
        button(page, "Answer the questions").click()
    assert not page.uses.choose.isVisible()


def test_elsewhere_the_packet_decides(qtbot: QtBot, services: PageServices) -> None:
    in_region(services, "EU")
    assert "Your packet decides." in words_of(shown(qtbot, MedicinePage(services)))


def test_no_medicine_is_chosen_before_and_none_is_suggested(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    page = shown(qtbot, MedicinePage(services))
    assert page.uses.cards == {}
    text = words_of(page).lower()
    assert "we do not suggest any of them" in text
    assert "take one" not in text
    names = [one.text() for one in page.uses.choose.findChildren(Button)]
    assert "Ibuprofen 200 mg tablets" in names
    assert not any("Aspirin" in name or "Naproxen" in name for name in names)


def test_a_planned_dose_is_logged_and_the_next_time_is_shown(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    page = shown(qtbot, MedicinePage(services))
    button(page, "Count Ibuprofen 200 mg").click()
    QApplication.sendPostedEvents()
    dialog = asked_to_log(page, "ibu-200-uk")
    assert not dialog.verb.isEnabled()
    button(dialog, "I take it now").click()
    assert services.knowledge.medicines.running_note in words_of(dialog)
    assert not dialog.verb.isEnabled()
    button(dialog, "400 mg").click()
    dialog.verb.click()
    assert [(one.product, one.amount, one.as_planned) for one in counted(services)] == [("ibu-200-uk", 400, True)]
    text = words_of(page)
    assert "400 of 1200 mg in 24 h" in text
    assert "Not before 15:00." in text
    assert "Leave 6 hours after the last dose: until 15:00." in text
    assert page.signs.isVisible()
    assert "Black stool" in text


def test_before_its_time_only_what_was_taken_can_be_logged(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "apap-500-uk", 1000, 2)
    page = shown(qtbot, MedicinePage(services))
    dialog = asked_to_log(page, "apap-500-uk")
    button(dialog, "I take it now").click()
    button(dialog, "500 mg").click()
    assert not dialog.verb.isEnabled()
    assert "Not before 13:00." in words_of(dialog)
    button(dialog, "I already took it").click()
    dialog.amount.spin.setValue(1000)
    dialog.verb.click()
    assert [one.as_planned for one in counted(services)] == [False, False]
    text = words_of(page)
    assert "Get advice now, even if you feel well" in text
    assert "Call 111" in text
    with qtbot.waitSignal(page.help_requested):
        button(page, "Get help").click()


def test_after_a_pharmacist_was_asked_a_dose_is_possible(qtbot: QtBot, services: PageServices) -> None:
    answered(services, "MQ-04")
    page = shown(qtbot, MedicinePage(services))
    button(page, "Count Ibuprofen 200 mg").click()
    QApplication.sendPostedEvents()
    assert "Ask a pharmacist or doctor first." in words_of(page)
    dialog = asked_to_log(page, "ibu-200-uk")
    button(dialog, "I take it now").click()
    button(dialog, "200 mg").click()
    assert not dialog.verb.isEnabled()
    dialog.advised.click()
    assert dialog.verb.isEnabled()
    dialog.verb.click()
    assert len(counted(services)) == 1


def test_what_the_answers_rule_out_says_why_and_can_still_be_logged(qtbot: QtBot, services: PageServices) -> None:
    answered(services, "MQ-03")
    took(services, "ibu-200-uk", 200, 9)
    page = shown(qtbot, MedicinePage(services))
    reason = next(one.reason for one in services.knowledge.medicines.question if one.id == "MQ-03")
    assert reason in words_of(page)
    assert "By your answers ibuprofen is not for you." in words_of(page)
    dialog = asked_to_log(page, "ibu-200-uk")
    button(dialog, "I take it now").click()
    assert not dialog.verb.isEnabled()
    assert not dialog.doses.isVisible()
    button(dialog, "I already took it").click()
    dialog.amount.unknown.click()
    assert dialog.verb.isEnabled()


def test_anything_taken_can_be_logged_before_the_questions(qtbot: QtBot, services: PageServices) -> None:
    """medication.md 4.3 and 4.8: both ingredients, one of them not known."""
    page = shown(qtbot, MedicinePage(services))
    button(page, "Log what I already took").click()
    dialog = dialog_of(page, OtherDialog)
    button(dialog, "Paracetamol and ibuprofen in one tablet").click()
    assert not dialog.verb.isEnabled()
    paracetamol, ibuprofen = dialog._fields.values()
    paracetamol.spin.setValue(500)
    assert not dialog.verb.isEnabled()
    ibuprofen.unknown.click()
    dialog.verb.click()
    assert [(one.product, one.amount, one.region) for one in counted(services)] == [
        ("apap-ibu/apap", 500, "other"),
        ("apap-ibu/ibu", None, "other"),
    ]
    assert "You do not know how much ibuprofen it was." in words_of(page)


def test_another_product_can_be_chosen_instead(qtbot: QtBot, services: PageServices) -> None:
    in_region(services)
    page = shown(qtbot, MedicinePage(services))
    page.already.click()
    dialog = dialog_of(page, OtherDialog)
    button(dialog, "Naproxen 250 mg").click()
    assert "period pain only" in words_of(dialog)
    button(dialog, "Choose another").click()
    assert dialog.entries() == ()
    assert not dialog.verb.isEnabled()
    button(dialog, "Aspirin 300 mg").click()
    assert [name for name, _ in dialog.entries()] == ["asa-300-uk"]


def test_a_dose_is_mended(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "apap-500-uk", 1000, 1)
    page = shown(qtbot, MedicinePage(services))
    button(page, "Edit: 08:00").click()
    dialog = dialog_of(page, EditDialog)
    assert dialog.amount.amount() == 1000
    dialog.amount.spin.setValue(500)
    dialog.when.edit.setDateTime(QDateTime(2025, 3, 12, 6, 30, 0))
    dialog.verb.click()
    assert [(one.amount, f"{one.taken_at:%H:%M}") for one in counted(services)] == [(500, "06:30")]
    assert "Not before 12:30." in words_of(page)


def test_a_dose_is_taken_back_only_after_asking(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "apap-500-uk", 1000, 1)
    page = shown(qtbot, MedicinePage(services))
    button(page, "Take back").click()
    dialog_of(page, Dialog).safe.click()
    assert len(counted(services)) == 1
    button(page, "Take back").click()
    dialog_of(page, Dialog).verb.click()
    assert counted(services) == []
    assert "Your doses show here." in words_of(page)


def test_a_clock_set_back_over_the_open_dialog_counts(qtbot: QtBot, services: PageServices, clock: FakeClock) -> None:
    answered(services)
    clock.advance(4 * HOUR)
    took(services, "ibu-200-uk", 200, 6)
    page = shown(qtbot, MedicinePage(services))
    dialog = asked_to_log(page, "ibu-200-uk")
    button(dialog, "I take it now").click()
    button(dialog, "200 mg").click()
    clock.set_wall(clock.now() - timedelta(hours=3))
    dialog.verb.click()
    assert len(counted(services)) == 1
    assert "Not before 13:00." in words_of(page)


def test_old_answers_bring_the_questions_back_and_keep_the_totals(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    answered(services)
    took(services, "ibu-200-uk", 200)
    clock.advance(8 * 24 * HOUR)
    page = shown(qtbot, MedicinePage(services))
    text = words_of(page)
    assert "over 7 days old" in text
    assert "The questions come first." in text
    assert button(page, "Answer the questions").property("kind") == "primary"


def test_ten_days_stop_it(qtbot: QtBot, services: PageServices) -> None:
    """medication.md 4.5."""
    answered(services)
    for day in range(10):
        took(services, "ibu-200-uk", 200, 24 * day + 7)
    page = shown(qtbot, MedicinePage(services))
    line = "You used pain medicine on 10 of the last 14 days. Stop here, and ask a doctor or pharmacist."
    assert page.uses.cards["ibu-200-uk"].state.text() == line
    assert words_of(page).count(line) == 2


def test_a_run_that_is_near_says_when_it_ends(qtbot: QtBot, services: PageServices) -> None:
    """MQ-20."""
    answered(services, "MQ-20")
    took(services, "ibu-200-uk", 200, 20)
    text = words_of(shown(qtbot, MedicinePage(services)))
    assert "They wait for 8 hours." in text
    assert "This ends at 17:00." in text
    assert "Any pain medicine can hide what the run does to your back." in text


def test_another_region_counts_by_its_own_products(qtbot: QtBot, services: PageServices) -> None:
    answered(services, region="US")
    took(services, "asa-300-uk", 300, 2)
    took(services, "apap-500-uk", 500, 2)
    page = shown(qtbot, MedicinePage(services))
    text = words_of(page)
    assert "There is no reason to prefer aspirin for back pain." in text
    assert "500 of 3000 mg in 24 h" in text
    assert set(page.uses.cards) == {"asa-325-us", "apap-500-us"}


def test_a_warning_that_was_mended_goes(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "ibu-200-uk", 200, 2)
    took(services, "other-nap/nap", 250, 1)
    page = shown(qtbot, MedicinePage(services))
    assert "two anti-inflammatory medicines close together" in words_of(page)
    button(page, "Take back").click()
    dialog_of(page, Dialog).verb.click()
    assert not page.alerts.isVisible()


def test_the_us_speaks_of_acetaminophen(qtbot: QtBot, services: PageServices) -> None:
    answered(services, region="US")
    page = shown(qtbot, MedicinePage(services))
    names = [one.text() for one in page.uses.choose.findChildren(Button)]
    assert "Acetaminophen 500 mg tablets" in names
    assert not any("gel" in name for name in names)


def test_the_page_works_by_keyboard(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "ibu-200-uk", 200, 1)
    page = shown(qtbot, MedicinePage(services))
    button(page, "Count Paracetamol").click()
    stops = tab_stops(qtbot, page, "Back")
    assert stops[:4] == [
        "Back",
        "Does it work?",
        "Log a dose: Ibuprofen 200 mg tablets",
        "Log a dose: Paracetamol 500 mg tablets",
    ]
    asking = stops.index("Region: United Kingdom")
    assert stops[asking - 1].startswith("Count ")
    assert stops[asking + 1] == "Answer again"
    assert stops[-2:] == [
        "Edit: 08:00, 200 mg, Ibuprofen 200 mg tablets",
        "Take back: 08:00, 200 mg, Ibuprofen 200 mg tablets",
    ]
    with qtbot.waitSignal(page.back_requested):
        QTest.keyClick(page.back, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]
)
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot, services: PageServices, theme: Theme, qapp: QApplication, width: int, height: int, percent: int
) -> None:
    theme.apply(qapp, "dark", percent)
    answered(services, "MQ-04", "MQ-19")
    took(services, "apap-500-uk", 4500, 2)
    took(services, "ibu-200-uk", 400, 1)
    took(services, "other-nap/nap", None, 1)
    page = shown(qtbot, MedicinePage(services), width, height)
    page.know.open()
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    dialog = asked_to_log(page, "ibu-200-uk")
    button(dialog, "I take it now").click()
    assert_nothing_is_clipped(dialog)
    button(dialog, "I already took it").click()
    assert_nothing_is_clipped(dialog)
    assert_everything_has_a_name(dialog)


def test_no_question_counts_as_answered_before_none_is_pressed(qtbot: QtBot, services: PageServices) -> None:
    in_region(services)
    page = shown(qtbot, MedicineQuestionsPage(services))
    assert not page.next.isEnabled()
    assert "Tick what is true for you" in words_of(page)
    page.questions.none.click()
    page.next.click()
    assert words_of(page).count("Nothing in your answers stands against it.") == 4
    with qtbot.waitSignal(page.answered):
        button(page, "Done").click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, MedicineScreened)
    assert entry.yes == ()


def test_the_answers_are_explained_and_can_be_changed(qtbot: QtBot, services: PageServices) -> None:
    in_region(services, "US")
    page = shown(qtbot, MedicineQuestionsPage(services))
    page.questions.none.click()
    page.questions.rows["MQ-08"].card.click()
    assert not page.questions.none.isChecked()
    page.next.click()
    text = words_of(page)
    assert "This is not for you by your answers." in text
    assert "Acetaminophen" in text
    button(page, "Change my answers").click()
    page.questions.none.click()
    assert page.questions.yes() == ()
    page.next.click()
    page.prepare()
    assert not page.questions.is_answered


def test_the_questions_work_by_keyboard(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, MedicineQuestionsPage(services))
    page.activateWindow()
    page.setFocus()
    before = services.store.profile
    first = page.questions.first
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert services.store.profile is before
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(first, Qt.Key.Key_Escape)
    QTest.keyClick(first, Qt.Key.Key_Space)
    QTest.keyClick(first, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.answered):
        page.close_button.click()


@pytest.mark.parametrize(("width", "height", "percent"), [(900, 640, 100), (720, 560, 100), (1180, 780, 200)])
def test_no_question_is_clipped(
    qtbot: QtBot, services: PageServices, theme: Theme, qapp: QApplication, width: int, height: int, percent: int
) -> None:
    theme.apply(qapp, "light", percent)
    page = shown(qtbot, MedicineQuestionsPage(services), width, height)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    page.questions.rows["MQ-14"].card.click()
    page.next.click()
    assert_nothing_is_clipped(page)


def test_once_the_questions_are_answered_the_medicines_lead(qtbot: QtBot, services: PageServices) -> None:
    in_region(services)
    page = shown(qtbot, MedicinePage(services))
    assert page.taking.parts()[0] is page.region
    answered(services)
    took(services, "apap-500-uk", 1000)
    QApplication.sendPostedEvents()
    assert page.taking.parts()[0] is page.uses.cards["apap-500-uk"]
    assert page.uses.y() < page.region.y() < page.asked.y()


def test_long_names_of_medicines_never_hold_the_page_wide(
    qtbot: QtBot, services: PageServices, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp, "light", 200)
    answered(services)
    page = shown(qtbot, MedicinePage(services), 544, 560)
    assert page.findChild(QScrollArea).horizontalScrollBar().maximum() == 0
    assert_nothing_is_clipped(page)


def test_more_doses_than_anybody_takes_do_not_stop_the_page(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    first, *_, last = [took(services, "ibu-200-uk", 200, hours=300 - number) for number in range(150)]
    page = shown(qtbot, MedicinePage(services))
    told: list[str] = []
    page.past.edit_requested.connect(told.append)
    edits = [one for one in buttons(page.past) if one.accessibleName().startswith("Edit")]
    assert len(edits) == MOST_SHOWN
    edits[0].click()
    assert told == [last] != [first]


def test_the_second_dose_is_logged_in_two_clicks(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "ibu-200-uk", 400, 9)
    page = shown(qtbot, MedicinePage(services))
    dialog = asked_to_log(page, "ibu-200-uk")
    assert dialog.verb.text() == "Log 400 mg now"
    dialog.verb.click()
    assert [(one.amount, one.as_planned) for one in counted(services)] == [(400, False), (400, True)]


def test_an_amount_that_has_to_wait_is_never_chosen_before(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "apap-500-uk", 1000, 2)
    dialog = asked_to_log(shown(qtbot, MedicinePage(services)), "apap-500-uk")
    assert dialog.doses.chosen() == ()
    assert not dialog.verb.isEnabled()


def test_a_medicine_that_was_chosen_is_there_again_and_can_be_left_out(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    button(shown(qtbot, MedicinePage(services)), "Count Ibuprofen 200 mg").click()
    again = shown(qtbot, MedicinePage(services))
    assert list(again.uses.cards) == ["ibu-200-uk"]
    again.uses.cards["ibu-200-uk"].leave_out.click()
    assert again.uses.cards == {}
    assert services.store.profile.settings.medicines == ()


def test_a_medicine_with_doses_cannot_be_left_out(qtbot: QtBot, services: PageServices) -> None:
    answered(services)
    took(services, "ibu-200-uk", 400, 9)
    page = shown(qtbot, MedicinePage(services))
    assert not page.uses.cards["ibu-200-uk"].leave_out.isVisible()
