"""What is said of a run that is much longer than those before it."""

from __future__ import annotations

from collections.abc import Callable

from recovery_app.ui.accessibility import announce
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.banner import Banner


class SpikeLine(Banner):
    """Say in one sentence or two that a run is a long one, as soon as it is; it can be saved all the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "care", "", closable=False)
        self.hide()

    def say(self, words: str) -> None:
        """Say other words, or nothing where they are empty."""
        if words and words != self.text.text():
            announce(self, words)
        self.set_text(words)
        self.setVisible(bool(words))


SpikeWords = Callable[[int], str]
"""What to say of a run of so many minutes; empty where it is no spike."""
