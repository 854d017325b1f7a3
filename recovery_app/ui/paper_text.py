"""Text that wraps on paper, and text under text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from recovery_app.ui.paper import POINT
from recovery_app.ui.type_scale import FAMILY

_LINE: Final = 0.94
"""How far lines stand apart, of the height that the font asks for."""


_BETWEEN: Final = "   "


def paper_font(size_pt: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font of paper at a size in points."""
    font = QFont(FAMILY)
    font.setPixelSize(round(size_pt * POINT))
    font.setWeight(weight)
    # A page is laid out once for every device, so no device may round the letters to its own pixels.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class Paragraph:
    """Hold wrapped text of a width, with its first words, if any, in bold; `height` is what it takes.

    `more` are further pairs of first words and text that go on in the same lines.
    """

    def __init__(
        self,
        text: str,
        width: float,
        size_pt: float,
        *,
        lead: str = "",
        weight: QFont.Weight = QFont.Weight.Normal,
        more: Sequence[tuple[str, str]] = (),
    ) -> None:
        whole, strong = "", []
        for words, follows in ((lead, text), *more):
            whole = f"{whole}{_BETWEEN}" if whole else ""
            strong.append(_strong(len(whole), len(words)))
            whole += f"{words} {follows}".strip()
        self._layout = QTextLayout(whole, paper_font(size_pt, weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        self._layout.setFormats([part for part in strong if part.length])
        self.height = 0.0
        self.width = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height() * _LINE
            self.width = max(self.width, line.naturalTextWidth())
        self._layout.endLayout()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the text with its upper left corner at a point."""
        self._layout.draw(painter, QPointF(x, y))


def _strong(start: int, length: int) -> QTextLayout.FormatRange:
    part = QTextLayout.FormatRange()
    part.start, part.length = start, length
    part.format = QTextCharFormat()
    part.format.setFontWeight(QFont.Weight.Bold)
    return part


class Column:
    """Hold paragraphs under each other."""

    def __init__(self) -> None:
        self._parts: list[tuple[Paragraph, float, float]] = []
        self.height = 0.0

    def add(self, paragraph: Paragraph, *, gap: float = 0.0, indent: float = 0.0) -> None:
        """Put a paragraph under what is there, `gap` below it; the first one has no gap."""
        self.height += gap if self._parts else 0.0
        self._parts.append((paragraph, indent, self.height))
        self.height += paragraph.height

    def add_beside(self, left: Paragraph, right: Paragraph, indent: float, *, gap: float = 0.0) -> None:
        """Put two paragraphs side by side under what is there, the right one at an indent."""
        self.height += gap if self._parts else 0.0
        self._parts += [(left, 0.0, self.height), (right, indent, self.height)]
        self.height += max(left.height, right.height)

    def at_least(self, height: float) -> None:
        """Keep room so that the next paragraph begins no higher than this."""
        self.height = max(self.height, height)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw every paragraph, the upper left corner of the whole at a point."""
        for paragraph, indent, down in self._parts:
            paragraph.draw(painter, x + indent, y + down)


def lead_lines(lines: Sequence[tuple[str, str]], width: float, size_pt: float, gap: float) -> Column:
    """Return lines of a lead in bold and what it leads to, as a column."""
    column = Column()
    for lead, text in lines:
        column.add(Paragraph(text, width, size_pt, lead=lead), gap=gap)
    return column
