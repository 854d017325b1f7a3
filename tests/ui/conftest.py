from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import services_for, with_plan

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(ASSETS)
    made.apply(qapp, "light", 100)
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    """Return the services of a page for somebody whose plan begins today."""
    return services_for(theme, knowledge, clock, with_plan(knowledge, clock))
