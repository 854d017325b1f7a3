from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from recovery_app.domain.profile import new_profile
from recovery_app.domain.stored_data import DataError
from recovery_app.state.data_keeper import DataKeeper, NoData

NOW = datetime(2025, 3, 12, tzinfo=UTC)
PROFILE = new_profile("p", NOW)
ASKED: list[Callable[[DataKeeper], object]] = [
    lambda data: data.backup_summary("b"),
    lambda data: data.read_backup("b"),
    lambda data: data.read_profile(Path("f")),
    lambda data: data.keep_present(),
    lambda data: data.export_profile(Path("f"), PROFILE),
    lambda data: data.export_tables(Path("f"), PROFILE),
    lambda data: data.export_calendar(Path("f"), PROFILE, NOW),
    lambda data: data.stored_text("f"),
    lambda data: data.erase(),
    lambda data: data.add_person("A"),
    lambda data: data.rename_person("first", "A"),
    lambda data: data.choose_person("first"),
]


@pytest.mark.parametrize("ask", ASKED)
def test_a_window_without_a_data_folder_refuses_politely(ask: Callable[[DataKeeper], object]) -> None:
    with pytest.raises(DataError, match="No data folder"):
        ask(NoData())


def test_a_window_without_a_data_folder_has_one_person_and_no_files() -> None:
    data: DataKeeper = NoData()
    assert (data.backups(), data.stored_files()) == ((), ())
    assert [one.is_current for one in data.people()] == [True]
    assert data.owner_of("p") == ""
