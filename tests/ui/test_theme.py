from __future__ import annotations

import ast
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.ui.theme import Theme
from recovery_app.ui.tokens import read_tokens
from recovery_app.ui.type_scale import TYPE_ROLES

ROOT = Path(__file__).parents[2]


def test_a_theme_file_with_a_missing_role_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('bg = "#FFFFFF"\n', encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_tokens(broken)


def test_a_role_that_is_not_a_colour_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    text = (ROOT / "assets" / "themes" / "light.toml").read_text(encoding="utf-8")
    broken.write_text(text.replace("#F6F3ED", "beige"), encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        read_tokens(broken)


def test_choosing_dark_changes_tokens_and_palette_and_tells_widgets(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    light = theme.tokens
    with qtbot.waitSignal(theme.theme_changed):
        theme.apply(qapp, "dark", 100)
    assert theme.is_dark
    assert theme.tokens.bg != light.bg
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(theme.tokens.bg)
    assert theme.colour("primary") == QColor(theme.tokens.primary)


def test_the_font_is_ours_and_grows_with_the_text_size(theme: Theme, qapp: QApplication) -> None:
    assert QFontInfo(theme.font("body")).family() == "Atkinson Hyperlegible Next"
    assert theme.font("body").pixelSize() == 16
    theme.apply(qapp, "light", 200)
    assert theme.font("body").pixelSize() == 32
    assert theme.em() == 32


@pytest.mark.parametrize("role", TYPE_ROLES)
def test_no_text_is_smaller_than_fifteen_pixels(role: str) -> None:
    assert TYPE_ROLES[role].px >= 15


def test_digits_of_a_countdown_are_all_equally_wide(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("countdown"))
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


ICON_PLACE = {
    "Icon": 1,
    "IconTile": 1,
    "IconButton": 1,
    "Button": 4,
    "ActionRow": 1,
    "Tag": 3,
    "Note": 3,
    "RailEntry": 2,
    "RailItem": 3,
    "pixmap": 0,
    "icon": 0,
    "set_icon": 0,
}


def _icons_named(source: Path) -> set[str]:
    named: list[ast.expr] = []
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        named.extend(node.args[ICON_PLACE[called] :][:1] if called in ICON_PLACE else [])
        named.extend(word.value for word in node.keywords if word.arg in {"icon", "icon_after"})
    return {str(part.value) for part in named if isinstance(part, ast.Constant) and part.value}


def test_every_icon_named_in_the_code_exists() -> None:
    have = {path.stem for path in (ROOT / "assets" / "icons").glob("*.svg")}
    named = set().union(*(_icons_named(source) for source in (ROOT / "recovery_app" / "ui").rglob("*.py")))
    assert len(named) > 8
    assert named <= have


def test_an_icon_is_drawn_once_per_colour_and_size(theme: Theme) -> None:
    first = theme.pixmap("flame", "heat", 24)
    assert theme.pixmap("flame", "heat", 24).cacheKey() == first.cacheKey()
    assert theme.pixmap("flame", "ice", 24).cacheKey() != first.cacheKey()
    assert theme.pixmap("flame", "heat", 24, 2.0).width() == 48


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    for path in (ROOT / "assets" / "icons").glob("*.svg"):
        image = theme.pixmap(path.stem, "text", 24).toImage()
        opaque = any(image.pixelColor(x, y).alpha() > 60 for x in range(24) for y in range(24))
        assert opaque, path.stem
