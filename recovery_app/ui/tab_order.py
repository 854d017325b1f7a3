"""The order in which Tab goes through a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def order_tabs(*parts: QWidget) -> None:
    """Let Tab go through the parts of a page one after the other, each in the order it was built.

    Tab goes by birth otherwise, so a part that is made anew would come last. The parts are in one window.
    """
    first, *others = (stop for part in parts for stop in _stops(part))
    # From the last to the second: Qt puts nothing behind the widget that happens to end the window's chain.
    for stop in reversed(others):
        QWidget.setTabOrder(first, stop)


def _stops(part: QWidget) -> list[QWidget]:
    # Not by nextInFocusChain: PySide takes the widget it returns for a child of the one asked and drops it early.
    return [one for one in (part, *part.findChildren(QWidget)) if one.focusPolicy() and one.focusProxy() is None]
