"""The end of a session: what really happened, and when the next one is possible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.duration_text import minutes_text
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.numbered_list import NumberedList
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 720
_TITLES = {"done": "Done", "stopped": "Stopped", "skin": "Stopped for your skin"}


class EndView(QWidget):
    """Show a session as it is in the log."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._scroll = ScrollPage(theme, reading_px=READING_PX)
        self.title = Text(theme, "", "session_title")
        self.skin = Card(theme, look="stop")
        self._skin_title = Text(theme, "", "h3", "stop")
        self._skin_text = Text(theme, "")
        self.skin.add(self._skin_title)
        self.skin.add(self._skin_text)
        self.burn = Card(theme, "First aid for a burn")
        self.burn.add(NumberedList(theme, rules.burn_first_aid))
        self.facts = Card(theme, "What happened")
        self.happened = Text(theme, "", "session_text")
        self.over = Text(theme, "", "body", "stop")
        self.next = Text(theme, "", "body")
        for text in (self.happened, self.over, self.next):
            self.facts.add(text)
        self._scroll.body.addStretch(1)
        for part in (self.title, self.skin, self.burn, self.facts):
            self._scroll.add(part)
        self._scroll.body.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_end(self, entry: HeatIceLogged, next_line: str) -> None:
        """Show a log entry, and when heat or ice may come next."""
        self.title.set_text(_TITLES[entry.outcome])
        bad = entry.outcome == "skin"
        self.skin.setVisible(bad)
        # Cool running water is for a burn: after ice alone it would be the wrong thing to do.
        self.burn.setVisible(bad and entry.heat_s > 0)
        if bad:
            answer = next(one for one in self._rules.skin_answer if one.code == entry.skin)
            self._skin_title.set_text(answer.text)
            self._skin_text.set_text(answer.advice)
        self.happened.set_text(_packs(entry))
        self.over.set_text(f"A pack was on {minutes_text(entry.overrun_s)} too long. Look at your skin again later.")
        self.over.setVisible(entry.overrun_s >= self._rules.repeat_alarm_s)
        self.next.set_text(next_line)
        self.next.setVisible(bool(next_line))
        self._scroll.to_top()

    def spoken(self) -> Sequence[str]:
        """Return what a screen reader says on arrival."""
        shown = (self.title, self._skin_text, self.happened, self.over, self.next)
        return tuple(text.text() for text in shown if not text.isHidden() and text.text())


def _packs(entry: HeatIceLogged) -> str:
    heat = f"Heat for {minutes_text(entry.heat_s)}" if entry.heat_s else ""
    ice = f"Ice for {minutes_text(entry.ice_s)}" if entry.ice_s else ""
    return ". ".join(part for part in (heat, ice) if part) + "." if heat or ice else "No pack was on."
