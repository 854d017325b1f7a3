"""The report laid out on pages of paper: one or two, whatever was told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from recovery_app.domain.report import ClinicianReport
from recovery_app.domain.report_parts import ReportPart
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.paper_text import Paragraph
from recovery_app.ui.report.look import ATTEMPTS, EDGE_MM, HEADING_MM, MOST_PAGES, Look
from recovery_app.ui.report.page_edges import ReportFoot, ReportHead
from recovery_app.ui.report.rows import Row, Typesetter
from recovery_app.ui.theme import Theme

_RULE_PT: Final = 0.4
_ASIDE_MM: Final = 3.0
_CONTINUED: Final = " (continued)"


class Placed(NamedTuple):
    """Hold a row with its place from the top of the page's text, and the heading beside it, where it has one."""

    row: Row
    down: float
    heading: Paragraph | None
    begins: bool


def text_width(paper: QSizeF) -> float:
    """Return the width of the text on paper of a size, both in tenths of a point."""
    return paper.width() - (2 * EDGE_MM + HEADING_MM) * MM


class ReportPages:
    """Hold the pages of a report for a size of paper in tenths of a point; `name` is what the user typed, or empty.

    Lists are cut before there would be a third page, the oldest items first; a line says how many are left out.
    A `typesetter` for the width of the text and for more parts of the same report saves setting them again.
    """

    def __init__(
        self, report: ClinicianReport, name: str, paper: QSizeF, theme: Theme, typesetter: Typesetter | None = None
    ) -> None:
        self._report = report
        self._paper = paper
        self._rule = theme.on_paper("outline")
        self._edge = EDGE_MM * MM
        self._width = paper.width() - 2 * self._edge
        self._text_at = HEADING_MM * MM
        self._heads = tuple(ReportHead(report, name, self._width, is_first=first) for first in (True, False))
        self._foot = ReportFoot(self._width)
        self._headings: dict[tuple[str, float], Paragraph] = {}
        typesetter = typesetter or Typesetter(report, theme, text_width(paper))
        for look in ATTEMPTS:
            self.look = look
            self._most = dict.fromkeys((one.part for one in report.sections), look.most)
            self.pages = self._flow(typesetter, self._most)
            if len(self.pages) <= MOST_PAGES:
                break
        self._end_early()
        if self.is_cut and not self._ended_early:
            self._fill(typesetter)

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.pages)

    @property
    def is_cut(self) -> bool:
        """Tell whether anything is left out."""
        cut = (one.more or len(one.items) > self._most[one.part] for one in self._report.sections)
        return self._ended_early or any(cut)

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 0, with the corner of the paper at the origin."""
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE_PT * POINT))
        head, x = self._heads[min(number, 1)], self._edge
        head.draw(painter, x, self._edge)
        self._foot.draw(painter, x, self._paper.height() - self._edge - self._foot.height, number + 1, self.count)
        top = self._edge + head.height
        for one in self.pages[number]:
            y = top + one.down
            if one.begins and one.down:
                self._draw_rule(painter, y - self.look.part_mm / 2 * MM)
            if one.heading is not None:
                one.heading.draw(painter, x, y)
            one.row.draw(painter, x + self._text_at, y)

    def _end_early(self) -> None:
        """Leave out what stands on further pages; only every warning sign at once fills so many."""
        left_out = sum(len(page) for page in self.pages[MOST_PAGES:])
        self._ended_early = left_out > 0
        if left_out:
            *kept, last = self.pages[MOST_PAGES - 1]
            words = f"And {left_out + 1} more lines. A report with fewer parts shows them."
            notice = Paragraph(words, self._width - self._text_at, self.look.text_pt)
            final = (*kept, Placed(notice, last.down, last.heading, last.begins))
            self.pages = (*self.pages[: MOST_PAGES - 1], final)

    def _draw_rule(self, painter: QPainter, y: float) -> None:
        pen = QPen(painter.pen())
        painter.setPen(QPen(self._rule, _RULE_PT * POINT))
        painter.drawLine(QLineF(self._edge, y, self._edge + self._width, y))
        painter.setPen(pen)

    def _fill(self, typesetter: Typesetter) -> None:
        """Give the lists, one item each in turn, the room that is left over."""
        growing = [one for one in self._report.sections if len(one.items) > self._most[one.part]]
        while growing:
            for section in tuple(growing):
                more = {**self._most, section.part: self._most[section.part] + 1}
                pages = self._flow(typesetter, more)
                if len(pages) > MOST_PAGES or len(section.items) < more[section.part]:
                    growing.remove(section)
                else:
                    self._most, self.pages = more, pages

    def _flow(self, typesetter: Typesetter, most: Mapping[ReportPart, int]) -> tuple[tuple[Placed, ...], ...]:
        """Return the rows by page; a part that goes on upon the next page has its heading there too."""
        look = self.look
        pages: list[list[Placed]] = [[]]
        used = heading_ends = 0.0
        for section in self._report.sections:
            used = max(used, heading_ends)
            for place, row in enumerate(typesetter.rows(section, look, most[section.part])):
                heading = self._heading(section.title, look) if place == 0 else None
                gap = (look.part_mm if place == 0 else look.line_mm) * MM if pages[-1] else 0.0
                height = max(row.height, heading.height if heading is not None else 0.0)
                if pages[-1] and used + gap + height > self._room(len(pages) - 1):
                    pages.append([])
                    used = gap = heading_ends = 0.0
                    if place:
                        heading = self._heading(f"{section.title}{_CONTINUED}", look)
                pages[-1].append(Placed(row, used + gap, heading, begins=place == 0))
                if heading is not None:
                    heading_ends = used + gap + heading.height
                used += gap + row.height
        return tuple(tuple(page) for page in pages)

    def _heading(self, title: str, look: Look) -> Paragraph:
        key = (title, look.text_pt)
        if key not in self._headings:
            width = self._text_at - _ASIDE_MM * MM
            self._headings[key] = Paragraph(title, width, look.text_pt, weight=QFont.Weight.Bold)
        return self._headings[key]

    def _room(self, number: int) -> float:
        head = self._heads[min(number, 1)]
        return self._paper.height() - 2 * self._edge - head.height - self._foot.height
