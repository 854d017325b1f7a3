"""Buttons."""

from __future__ import annotations

from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button_look import LOOKS, MEASURES, STEPPED, ButtonLook
from recovery_app.ui.widgets.painting import one_step, rounded_box, smooth_painter
from recovery_app.ui.widgets.pressable import Pressable

ButtonKind = Literal["primary", "secondary", "quiet", "stop", "hurts", "hero", "hero-quiet", "phase-heat", "phase-ice"]
ButtonSize = Literal["normal", "large", "session"]

_GAP: Final = 10
_WRAPPED_PAD: Final = 8


class Button(Pressable):
    """Be a button with a verb on it; `kind` and `size` choose its looks, `icon` stands before and `icon_after` behind.

    `wide_px` is the least width at 100 % text. A `flush` button has no sides of its own, so that it lines up with the
    text above, and is underlined on hover. One that `wraps` breaks its words where a row has no room for them.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: ButtonKind = "secondary",
        size: ButtonSize = "normal",
        icon: str = "",
        *,
        icon_after: str = "",
        wide_px: int = 0,
        flush: bool = False,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._flush = flush
        self._wraps = wraps
        self._measure = MEASURES[size]
        super().__init__(theme, text, self._measure.corner, parent)
        self._icon = icon
        self._icon_after = icon_after
        self._wide_px = wide_px
        self._kind: ButtonKind = kind
        self.setProperty("size", size)
        self.set_kind(kind)
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Put another verb on the button."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_icon(self, icon: str) -> None:
        """Put another icon before the verb; an empty name takes it away."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        """Give the button the looks of another kind."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.focus_ring.colour = "on_hero" if kind in {"hero", "hero-quiet"} else "focus"
        self.update()

    def set_blocked(self, reason: str) -> None:
        """Disable the button and say why, or enable it again with an empty reason."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def sizeHint(self) -> QSize:
        """Return the room for the verb and the icons."""
        width = self._content_width() + 2 * self._theme.px(self._pad())
        height = max(self._theme.px(self._measure.height), self._theme.line_px(self._measure.role))
        return QSize(max(round(width + 0.5), self._theme.px(self._wide_px)), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a button is never narrower than its verb, or than its longest word if it wraps."""
        if not self._wraps:
            return self.sizeHint()
        metrics = QFontMetricsF(self._theme.font(self._measure.role))
        longest = max(metrics.horizontalAdvance(word) for word in (self.text() or " ").split(" "))
        return QSize(ceil(longest) + self._beside_text() + 1, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the words wrap, if they do."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        if not self._wraps or width >= self.sizeHint().width():
            return self.sizeHint().height()
        room = QRectF(0, 0, width - self._beside_text(), 100_000)
        font = QFontMetricsF(self._theme.font(self._measure.role))
        words = font.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(self.sizeHint().height(), ceil(words.height()) + 2 * self._theme.px(_WRAPPED_PAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button."""
        look = LOOKS[self._kind]
        painter = smooth_painter(self)
        enabled = self.isEnabled()
        rect, text_token = QRectF(self.rect()), look.text if enabled else "muted"
        if enabled and not self._flush:
            edge = self._theme.colour(look.edge) if look.edge else None
            rounded_box(painter, rect, self._measure.corner, self._fill(look), edge)
        elif self._kind != "quiet" and not enabled:
            rounded_box(painter, rect, self._measure.corner, self._theme.colour("inset"), self._theme.colour("border"))
        size = self._theme.mark_px(self._measure.icon)
        gap = self._theme.px(_GAP) if self.text() else 0
        breaks = self._wraps and self.width() < self.sizeHint().width()
        x, middle = (self.width() - self._content_width()) / 2, self.height() / 2
        if breaks:
            x = self._theme.px(self._pad())
        leading, trailing = self._icon, self._icon_after
        if self.isRightToLeft():
            leading, trailing = trailing, leading
        if leading:
            painter.drawPixmap(QPointF(x, middle - size / 2), self.pixmap(leading, text_token, size))
            x += size + gap
        font = QFont(self._theme.font(self._measure.role))
        font.setUnderline(self._flush and self.step() > 0)
        painter.setFont(font)
        painter.setPen(self._theme.colour(text_token))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self.text())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if breaks:
            flags, width = flags | int(Qt.TextFlag.TextWordWrap), self.width() - self._beside_text()
        painter.drawText(QRectF(x, 0, width + 2, self.height()), flags, self.text())
        if trailing:
            painter.drawPixmap(QPointF(x + width + gap, middle - size / 2), self.pixmap(trailing, text_token, size))
        painter.end()

    def _fill(self, look: ButtonLook) -> QColor | None:
        step = self.step()
        token = look.fills[step]
        if not token:
            return None
        return one_step(self._theme, token, step) if step and self._kind in STEPPED else self._theme.colour(token)

    def _pad(self) -> int:
        if self._flush:
            return 0
        return 12 if self._kind == "quiet" else self._measure.pad

    def _beside_text(self) -> int:
        """Return the width of all that is not text."""
        icons = int(bool(self._icon)) + int(bool(self._icon_after))
        gap = self._theme.px(_GAP) if self.text() else 0
        return icons * (self._theme.mark_px(self._measure.icon) + gap) + 2 * self._theme.px(self._pad())

    def _content_width(self) -> float:
        text = QFontMetricsF(self._theme.font(self._measure.role)).horizontalAdvance(self.text())
        return text + self._beside_text() - 2 * self._theme.px(self._pad())


class IconButton(Button):
    """Be a square button with an icon alone: only for previous, skip, back, play and close."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        kind: ButtonKind = "secondary",
        size: ButtonSize = "normal",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", kind, size, icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square of the button's height."""
        side = self._theme.px(self._measure.height)
        return QSize(side, side)
