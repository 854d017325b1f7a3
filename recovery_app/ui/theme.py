"""The one object widgets read colours, fonts and icons from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPixmap, QStyleHints
from PySide6.QtWidgets import QApplication

from recovery_app.domain.settings import ThemeChoice
from recovery_app.ui.icons import Icons
from recovery_app.ui.palette import build_palette
from recovery_app.ui.style_sheet import build_style_sheet
from recovery_app.ui.tokens import Tokens, read_tokens, with_high_contrast
from recovery_app.ui.type_scale import BODY_PX, TYPE_ROLES, role_font, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FONT_FILES: Final = ("Regular", "SemiBold", "Bold")
_MARK_GROWTH: Final = 0.5


class Theme(QObject):
    """Hold the current tokens, text size and icons, and tell when they change."""

    theme_changed = Signal()

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assets = assets
        self._icons = Icons(assets / "icons")
        self._files: dict[bool, Tokens] = {}
        self._bodies: dict[bool, QPixmap] = {}
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._app: QGuiApplication | None = None
        self._hints: QStyleHints | None = None
        self._choice: ThemeChoice = "light"
        self._fonts_loaded = False
        self.is_dark = False
        self.is_high_contrast = False
        self.text_percent = 100
        self.tokens = self._read(dark=False)

    def apply(self, app: QGuiApplication, choice: ThemeChoice, text_percent: int) -> None:
        """Dress the application in a theme at a text size (percent), and follow the system when asked to."""
        self._app = app
        self._choice = choice
        self.text_percent = text_percent
        self._load_fonts()
        if self._hints is None:
            self._hints = app.styleHints()
            self._hints.colorSchemeChanged.connect(self._follow_system)
            self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)
        self._refresh()

    def change(self, choice: ThemeChoice, text_percent: int) -> None:
        """Dress the application anew in another theme or text size (percent), once it was dressed."""
        if self._app is not None:
            self.apply(self._app, choice, text_percent)

    def colour(self, token: str) -> QColor:
        """Return the colour of a role. Raises AttributeError for an unknown role."""
        if token not in self._colours:
            self._colours[token] = QColor(getattr(self.tokens, token))
        return self._colours[token]

    def on_paper(self, token: str) -> QColor:
        """Return the colour of a role on white paper, whatever the theme. Raises AttributeError for an unknown role."""
        return QColor(getattr(self._read(dark=False), token))

    def font(self, role: str) -> QFont:
        """Return the font of a type role at the current text size. Raises KeyError for an unknown role."""
        if role not in self._fonts:
            self._fonts[role] = role_font(role, self.text_percent)
        return self._fonts[role]

    def line_px(self, role: str) -> int:
        """Return the line height of a type role in pixels at the current text size."""
        return scaled(TYPE_ROLES[role].line, self.text_percent)

    def em(self) -> int:
        """Return the body text size in pixels."""
        return scaled(BODY_PX, self.text_percent)

    def px(self, length: float) -> int:
        """Scale a length that holds text with the text size."""
        return scaled(length, self.text_percent)

    def mark_px(self, size: float) -> int:
        """Scale an icon or mark with the text size, at half the rate of text."""
        return round(size * (1 + _MARK_GROWTH * (self.text_percent / 100 - 1)))

    def pixmap(self, name: str, token: str, size: int, device_ratio: float = 1.0) -> QPixmap:
        """Return an icon in the colour of a role, `size` logical pixels square."""
        return self._icons.pixmap(name, getattr(self.tokens, token), size, device_ratio)

    def icon(self, name: str, token: str, size: int) -> QIcon:
        """Return an icon for a native control, sharp at one and two device pixels per pixel."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415  a start needs none, and its table of names is long

        icon = QIcon(self.pixmap(name, token, size))
        icon.addPixmap(self.pixmap(name, token, size, 2.0))
        return icon

    def body_picture(self) -> QPixmap:
        """Return the body seen from behind in this theme's colours; a null pixmap where its file cannot be read."""
        if self.is_dark not in self._bodies:
            name = "back-dark.webp" if self.is_dark else "back-light.webp"
            self._bodies[self.is_dark] = QPixmap(str(self._assets / "illustrations" / "body-map" / name))
        return self._bodies[self.is_dark]

    def _follow_system(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        if self._app is None or self._hints is None:
            return
        contrast = self._hints.accessibility().contrastPreference()
        self.is_high_contrast = contrast == Qt.ContrastPreference.HighContrast
        system_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        self.is_dark = self._choice == "dark" or (self._choice == "system" and system_dark)
        tokens = self._read(dark=self.is_dark)
        self.tokens = with_high_contrast(tokens) if self.is_high_contrast else tokens
        self._colours.clear()
        self._fonts.clear()
        self._dress(self._app)
        self.theme_changed.emit()

    def _dress(self, app: QGuiApplication) -> None:
        app.setFont(self.font("body"))
        app.setPalette(build_palette(self.tokens))
        if isinstance(app, QApplication):
            app.setStyleSheet(build_style_sheet(self.tokens, self.text_percent))

    def _read(self, *, dark: bool) -> Tokens:
        if dark not in self._files:
            self._files[dark] = read_tokens(self._assets / "themes" / ("dark.toml" if dark else "light.toml"))
        return self._files[dark]

    def _load_fonts(self) -> None:
        if self._fonts_loaded:
            return
        self._fonts_loaded = True
        for weight in _FONT_FILES:
            QFontDatabase.addApplicationFont(str(self._assets / "fonts" / f"AtkinsonHyperlegibleNext-{weight}.ttf"))
