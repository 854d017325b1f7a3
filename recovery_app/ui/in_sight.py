"""Whether the user can see the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def is_out_of_sight(window: QWidget) -> bool:
    """Tell whether the window is hidden or minimised, or another program is in front."""
    return not window.isVisible() or window.isMinimized() or QApplication.activeWindow() is None
