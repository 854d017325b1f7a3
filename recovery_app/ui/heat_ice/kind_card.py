"""One kind of heat or ice, with its protocols and whether one may start now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceKind, Protocol
from recovery_app.domain.heat_ice_access import Access
from recovery_app.ui import metrics
from recovery_app.ui.heat_ice.words import KIND_MARKS, KIND_NAMES, length_fact, state_line
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import IconTile
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.tag import Tag

_START_PX = 108


class KindCard(Card):
    """Offer a kind; `start_requested` carries the protocol that is chosen, `chosen` tells of another choice."""

    start_requested = Signal(str)
    chosen = Signal(str)

    def __init__(
        self, theme: Theme, kind: HeatIceKind, protocols: Sequence[Protocol], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self.kind: HeatIceKind = kind
        self._protocols = tuple(protocols)
        self.setAccessibleName(KIND_NAMES[kind])
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(IconTile(theme, *KIND_MARKS[kind]))
        self.name = Text(theme, KIND_NAMES[kind], "h2", align=Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.name, 1)
        self.tag = Tag(theme, "Suits now", "good", "check")
        head.addWidget(self.tag)
        self.add_layout(head)
        options = [(one.id, f"{one.name}, {length_fact(one)}") for one in self._protocols]
        self.choice = SegmentedControl(theme, KIND_NAMES[kind], options, self._protocols[0].id)
        self.choice.option_chosen.connect(self.chosen)
        self.add(self.choice)
        self.summary = Text(theme, "")
        self.evidence = Text(theme, "", "small", "muted")
        self.add(self.summary)
        self.add(self.evidence)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.SPACE_4)
        self.state = Text(theme, "", "small", align=Qt.AlignmentFlag.AlignVCenter)
        self.start = Button(theme, "Start", wide_px=_START_PX)
        self.start.clicked.connect(self._on_start)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add_layout(foot)

    @property
    def protocol(self) -> Protocol:
        """Return the protocol that is chosen."""
        return next(one for one in self._protocols if one.id == self.choice.option())

    def show_access(self, access: Access, now: datetime, *, suits: bool) -> None:
        """Show whether the chosen protocol may start; the one that suits now has the loud button."""
        may_start = access.state in {"ready", "ask_first"}
        line, strong = state_line(access, now)
        self.summary.set_text(self.protocol.summary)
        self.evidence.set_text(self.protocol.evidence)
        self.state.set_text(line, strong)
        self.state.set_colour("good" if access.state == "ready" else "text")
        self.start.set_blocked("" if may_start else line)
        self.start.set_kind("primary" if suits and may_start else "secondary")
        self.start.setAccessibleName(f"Start: {self.protocol.name}")
        self.tag.setVisible(suits)

    def _on_start(self) -> None:
        self.start_requested.emit(self.protocol.id)
