"""Loads what draws the data of charts, in parts between which the window answers."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Final

BREATH_MS: Final = 20
"""What lies between two parts."""
_QT: Final = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_PARTS: Final = (
    "numpy",
    "multiprocessing.connection",
    "pydoc",
    "xml.etree.ElementTree",
    "pyqtgraph",
    "recovery_app.ui.charts.plot_area",
)
"""What takes long of what is imported for `plot_area`; a part that was loaded before takes no time."""


def loading() -> Iterator[str]:
    """Load a part at each step; yield its name."""
    for name in _QT:
        module = import_module(name)
        # PySide makes a type when it is first asked for, and pyqtgraph asks for all of them at once.
        for part in dir(module):
            getattr(module, part)
        yield name
    for name in _PARTS:
        import_module(name)
        yield name
