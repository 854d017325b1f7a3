"""Presses what a person would press, found by its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from recovery_app.tour.camera import settle


class TourError(Exception):
    """Say which control was not there."""


def press(window: QWidget, words: str) -> None:
    """Press the first shown control whose text or spoken name begins with these words."""
    find(window, words).click()
    settle()


def find(window: QWidget, words: str) -> QAbstractButton:
    """Return the first shown and enabled control whose text or spoken name begins with these words."""
    for button in window.findChildren(QAbstractButton):
        shown = button.isVisible() and button.isEnabled()
        if shown and (button.text().startswith(words) or button.accessibleName().startswith(words)):
            return button
    message = f'there is no control "{words}" to press.'
    raise TourError(message)


def type_key(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Type a key into a widget."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
    settle()
