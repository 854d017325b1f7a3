"""A card with an icon, a heading and plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card, CardLook
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class HeadedList(Card):
    """Show lines under a heading with an icon; a line is text, or a pair of text and the part of it in semi-bold.

    `colour` is the role of the icon and the heading, `look` the fill of the card.
    """

    def __init__(
        self,
        theme: Theme,
        heading: str,
        lines: Sequence[str | tuple[str, str]],
        icon: str,
        look: CardLook = "plain",
        colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, look=look, padding=metrics.CARD_PADDING, parent=parent)
        self.setAccessibleName(heading)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_2)
        head.addWidget(Icon(theme, icon, colour if colour != "text" else "muted"))
        head.addWidget(Text(theme, heading, "h3", colour), 1)
        self.add_layout(head)
        for line in lines:
            text, strong = line if isinstance(line, tuple) else (line, "")
            self.add(Text(theme, text, "body", strong=strong))
