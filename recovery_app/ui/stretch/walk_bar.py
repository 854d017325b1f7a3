"""The bar that leads through today's stretches."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from recovery_app.domain.fit import Standing
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, IconButton
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text

Step = Literal["mark", "next", "leave"]


class WalkBar(Bar):
    """Show the place of a stretch in today's list, and one thing to do: tick it, go on, or go back to the list.

    `marked(bool)` asks to tick or untick it, `stretch_requested` carries another id, `left` asks to go back.
    """

    marked = Signal(bool)
    next_requested = Signal(str)
    previous_requested = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, top=False, parent=parent)
        self._following = ""
        self._earlier = ""
        self._open = ""
        self._done = False
        self.previous = IconButton(theme, "skip-back", "Previous stretch")
        self.previous.clicked.connect(self._on_previous)
        self.place = Text(theme, "", "body_strong", wraps=False, align=Qt.AlignmentFlag.AlignVCenter)
        self.following = IconButton(theme, "skip-forward", "Next stretch")
        self.following.clicked.connect(self._on_following)
        self.undo = Button(theme, "Done today", "secondary", icon="check")
        self.undo.setAccessibleDescription("Press to take the tick back")
        self.undo.setToolTip("Take the tick back")
        self.undo.clicked.connect(self._on_undo)
        self.main = Button(theme, "Done", "primary", wide_px=120)
        self.main.clicked.connect(self._on_main)
        for part in (self.previous, self.place, self.following):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self.row.addWidget(self.undo)
        self.row.addWidget(self.main)

    @property
    def step(self) -> Step:
        """Return what the main button does."""
        if not self._done:
            return "mark"
        return "next" if self._open else "leave"

    def stops(self) -> tuple[QWidget, ...]:
        """Return the buttons in the order in which the keyboard comes to them."""
        return (self.previous, self.following, self.undo, self.main)

    def show_place(self, place: Standing, exercise_id: str) -> None:
        """Show where a stretch stands in today's list; one that is not in it, or not to be done, hides the bar."""
        ids = [one.exercise.id for one in place.planned]
        self.setVisible(exercise_id in ids and place.hold is None)
        if exercise_id not in ids:
            return
        at = ids.index(exercise_id)
        self._done = place.planned[at].done
        self._earlier = ids[at - 1] if at else ""
        self._following = ids[at + 1] if at + 1 < len(ids) else ""
        # The main button leads to what is still open, first behind this stretch and then from the top.
        onward = (*place.planned[at + 1 :], *place.planned[:at])
        self._open = next((one.exercise.id for one in onward if not one.done), "")
        self.place.set_text(f"{at + 1} of {len(ids)}")
        self.place.setAccessibleName(f"Stretch {at + 1} of {len(ids)} today")
        self.previous.setEnabled(bool(self._earlier))
        self.following.setEnabled(bool(self._following))
        self.main.set_text({"mark": "Done", "next": "Next stretch", "leave": "Back to the list"}[self.step])
        self.main.set_icon("check" if self.step == "mark" else "")
        self._judge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of what has no room."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        """Keep the tick that can be taken back, and hide the ways to look around where there is no room for all."""
        self.undo.setVisible(self._done)
        around = (self.previous, self.following)
        wanted = [self.previous, self.place, self.following, *((self.undo,) if self._done else ()), self.main]
        margins = self.row.contentsMargins()
        needs = sum(one.sizeHint().width() for one in wanted) + self.row.spacing() * len(wanted)
        roomy = needs + margins.left() + margins.right() <= self.width()
        for one in around:
            one.setVisible(roomy)

    def _on_main(self) -> None:
        if self.step == "mark":
            self.marked.emit(True)  # noqa: FBT003  a signal has no names for its values
        elif self.step == "next":
            self.next_requested.emit(self._open)
        else:
            self.left.emit()

    def _on_undo(self) -> None:
        self.main.setFocus()
        self.marked.emit(False)  # noqa: FBT003  a signal has no names for its values

    def _on_previous(self) -> None:
        self.previous_requested.emit(self._earlier)

    def _on_following(self) -> None:
        self.next_requested.emit(self._following)
