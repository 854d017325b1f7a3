from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from recovery_app.ui.theme import Theme

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(ASSETS)
    made.apply(qapp, "light", 100)
    yield made
    qapp.setStyleSheet("")
