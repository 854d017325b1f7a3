"""Everything that is said of one stretch."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import Standing, avoid_rules
from recovery_app.state.ticker import TimerTicker
from recovery_app.ui import metrics
from recovery_app.ui.pose_still import card_still
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.dose_tiles import DoseTiles
from recovery_app.ui.stretch.dose_words import dose_figures
from recovery_app.ui.stretch.evidence import Evidence
from recovery_app.ui.stretch.fit_notice import fit_notice
from recovery_app.ui.stretch.illustration import Illustration
from recovery_app.ui.stretch.link_row import LinkRow
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.numbered_list import NumberedList
from recovery_app.ui.widgets.picture_stage import PictureStage
from recovery_app.ui.widgets.position_figure import figure_of
from recovery_app.ui.widgets.reflow import Reflow

_STAGE_PROPORTION = 0.58
_STAGE_MOST = 320
_RIGHT_PX = 480
_FOR_YOU = "For you now:"


class StretchView(QWidget):
    """Show one stretch as it fits the user; `stretch_requested` carries the id of an easier or harder one."""

    stretch_requested = Signal(str)

    def __init__(
        self,
        services: PageServices,
        ticker: TimerTicker,
        exercise: Exercise,
        place: Standing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme = services.theme
        self._knowledge = knowledge = services.knowledge
        self._loader = services.pictures
        self._exercise = exercise
        self._place = place
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.CARD_GAP)
        notice = fit_notice(theme, knowledge, exercise, place)
        if notice is not None:
            column.addWidget(notice)
        parts = Reflow(theme, right_px=_RIGHT_PX)
        pictures = knowledge.pictures_of(exercise.id)
        self.illustration = Illustration(services, ticker, exercise, pictures) if pictures is not None else None
        parts.add(self.illustration or self._figure(), "left", 0)
        parts.add(self._dose(), "left", 1)
        parts.add(self._links(), "left", 6)
        parts.add(Evidence(theme, exercise, knowledge), "left", 7)
        parts.add(self._steps(), "right", 2)
        parts.add(self._stop_if(), "right", 3)
        parts.add(self._avoid_if(), "right", 4)
        parts.add(HeadedList(theme, "Common mistakes", exercise.mistakes, "info"), "right", 5)
        column.addWidget(parts)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what the keyboard comes to, in order."""
        pictures = self.illustration.stops() if self.illustration is not None else ()
        return (*pictures, *self.findChildren(LinkRow))

    def _figure(self) -> QWidget:
        figure = figure_of(self._exercise)
        return PictureStage(self._theme, figure, proportion=_STAGE_PROPORTION, most_px=_STAGE_MOST)

    def _dose(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(metrics.SPACE_2)
        planned = self._place.planned_as(self._exercise.id)
        if planned is not None and (planned.why or planned.dose_text != self._exercise.dose_text):
            # The day may ask for another dose than the tiles show: a strength level, or less of a sore exercise.
            told = f"{planned.dose_text}. {planned.why}".strip()
            column.addWidget(Note(self._theme, "Your dose today:", told, "calendar-check"))
        column.addWidget(DoseTiles(self._theme, dose_figures(self._exercise)))
        column.addWidget(Text(self._theme, self._exercise.dose_text, "small", "muted"))
        if self._exercise.equipment:
            needs = ", ".join(self._exercise.equipment)
            column.addWidget(Text(self._theme, f"You need: {needs}", "small", "muted", strong="You need:"))
        if self._exercise.suits_note:
            column.addWidget(Note(self._theme, "Good to know.", self._exercise.suits_note))
        return _holder(column)

    def _steps(self) -> QWidget:
        theme, exercise = self._theme, self._exercise
        card = Card(theme, "How to do it")
        card.add(NumberedList(theme, exercise.steps))
        for icon, lead, text in (("hand", "Keep in mind:", exercise.cue), ("wind", "Breathing:", exercise.breathing)):
            if text:
                card.add_divider()
                row = QHBoxLayout()
                row.setSpacing(metrics.SPACE_3)
                row.addWidget(Icon(theme, icon, "muted", 24), 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(Text(theme, f"{lead} {text}", strong=lead), 1)
                card.add_layout(row)
        return card

    def _stop_if(self) -> QWidget:
        return HeadedList(self._theme, "Stop if", self._exercise.stop_if, "octagon-alert", "stop", "stop")

    def _avoid_if(self) -> QWidget:
        lines: list[str | tuple[str, str]] = []
        for rule, theirs in avoid_rules(self._exercise, self._place.situation):
            lines.append((f"{_FOR_YOU} {rule.text}", _FOR_YOU) if theirs else rule.text)
        card = HeadedList(self._theme, "Avoid if", lines, "ban", "care", "care")
        card.setVisible(bool(lines))
        return card

    def _links(self) -> QWidget:
        exercise = self._exercise
        column = QVBoxLayout()
        column.setSpacing(metrics.SPACE_3)
        for caption, other, text in (
            ("Easier", exercise.easier_id, exercise.easier),
            ("Harder", exercise.harder_id, exercise.harder),
        ):
            if other:
                to = self._knowledge.exercise(other)
                link = LinkRow(self._theme, caption, other, to.name, text)
                link.picture.show_exercise(figure_of(to), card_still(self._knowledge, self._loader, other))
                link.opened.connect(self.stretch_requested)
                column.addWidget(link)
            elif text:
                card = Card(self._theme, padding=metrics.SPACE_4)
                card.body.setSpacing(0)
                card.add(Text(self._theme, caption, "small", "muted"))
                card.add(Text(self._theme, text))
                column.addWidget(card)
        return _holder(column)


def _holder(layout: QLayout) -> QWidget:
    holder = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    return holder
