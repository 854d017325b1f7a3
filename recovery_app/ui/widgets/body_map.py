"""A body seen from behind, to show where it hurts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.body_outline import REGION_IDS, BodyOutline
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.body_painter import paint_name, paint_region, paint_side
from recovery_app.ui.widgets.body_picture import BodyPicture
from recovery_app.ui.widgets.body_region import BodyRegion
from recovery_app.ui.widgets.body_shapes import REGION_NAMES, fitted, picture_frame, region_path, shown_part
from recovery_app.ui.widgets.painting import rounded_box, rounded_path, smooth_painter

_WIDTH = 460
_LEAST_HEIGHT = 320


class BodyMap(QWidget):
    """Let the user click where it hurts; `region_chosen(id)` tells which region was pressed.

    Regions are "midline" and, with "-left" or "-right", "beside", "spot", "dimple", "buttock" and "thigh". A press
    chooses the region alone, or with `several` adds it or takes it away. The map is always twinned with a list.
    """

    region_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        body: BodyOutline,
        *,
        names: Mapping[str, str] = REGION_NAMES,
        left_word: str = "Left",
        right_word: str = "Right",
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame = picture_frame(body)
        self._needed = shown_part(body)
        self._picture = BodyPicture(theme)
        self._sides = (left_word, right_word)
        self._several = several
        self._pointed = ""
        self._focused = ""
        paths = {region.id: region_path(region) for region in body.regions}
        self._regions = {region: BodyRegion(region, names[region], paths[region], self) for region in REGION_IDS}
        for item in self._regions.values():
            item.pressed_region.connect(self._on_pressed)
            item.focus_came.connect(self._on_focus_came)
            item.focus_left.connect(self._on_focus_left)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.theme_changed.connect(self.update)

    def region(self, region: str) -> BodyRegion:
        """Return the control of a region. Raises KeyError for an unknown id."""
        return self._regions[region]

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen regions."""
        return tuple(region for region, item in self._regions.items() if item.isChecked())

    def set_chosen(self, regions: Sequence[str]) -> None:
        """Show exactly these regions as chosen, without telling anybody."""
        for region, item in self._regions.items():
            item.setChecked(region in regions)
        self.update()

    def region_at(self, at: QPointF) -> str:
        """Return the region at a point: the one drawn there, or else the nearest whose click zone holds it, or ""."""
        for region, item in self._regions.items():
            if item.shape.contains(at):
                return region
        near = [item for item in self._regions.values() if item.zone.contains(at)]
        return min(near, key=lambda item: item.distance(at)).region if near else ""

    def sizeHint(self) -> QSize:
        """Return the size at which the picture shows whole."""
        return QSize(_WIDTH, round(_WIDTH * self._frame.height() / self._frame.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which the regions can be told apart."""
        return QSize(round(_LEAST_HEIGHT * self._frame.width() / self._frame.height()), _LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the regions again."""
        super().resizeEvent(event)
        for item in self._regions.values():
            item.place(self._to_map())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the region under the pointer."""
        self._point(self.region_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the region under the pointer."""
        region = self.region_at(event.position())
        if region and event.button() == Qt.MouseButton.LeftButton:
            self._regions[region].click()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._point("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the map."""
        painter, theme, room = smooth_painter(self), self._theme, QRectF(self.rect())
        rounded_box(painter, room, metrics.CORNER_CARD, theme.colour("map"))
        painter.save()
        painter.setClipPath(rounded_path(room, metrics.CORNER_CARD))
        self._picture.paint(painter, self._to_map().mapRect(self._frame))
        shown = self._pointed or self._focused
        for region, item in self._regions.items():
            pointed = region in {self._pointed, self._focused}
            paint_region(painter, theme, item.shape, chosen=item.isChecked(), pointed=pointed)
        for words, at_right in zip(self._sides, (False, True), strict=True):
            paint_side(painter, theme, words, room, at_right=at_right)
        if shown:
            paint_name(painter, theme, self._regions[shown].shape, self._regions[shown].text(), room)
        painter.restore()
        rounded_box(painter, room, metrics.CORNER_CARD, None, theme.colour("border"))
        painter.end()

    def _to_map(self) -> QTransform:
        return fitted(self._frame, self._needed, QSizeF(self.size()))

    def _on_pressed(self, region: str) -> None:
        if not self._several:
            self.set_chosen((region,))
        self.update()
        self.region_chosen.emit(region)

    def _point(self, region: str) -> None:
        if region != self._pointed:
            self._pointed = region
            hand = Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor
            self.setCursor(hand)
            self.update()

    def _on_focus_came(self, region: str) -> None:
        self._focused = region
        self.update()

    def _on_focus_left(self, _region: str) -> None:
        self._focused = ""
        self.update()
