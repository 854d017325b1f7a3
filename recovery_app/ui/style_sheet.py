"""The one style sheet, generated from the tokens, for native controls."""

from __future__ import annotations

from typing import Final

from recovery_app.ui import metrics
from recovery_app.ui.tokens import Tokens
from recovery_app.ui.type_scale import scaled

# fill, text, edge, hover fill
_KINDS: Final = {
    "primary": ("primary", "on_primary", "primary", "primary_hover"),
    "secondary": ("surface", "text", "outline", "inset"),
    "stop": ("stop", "on_stop", "stop", "stop"),
    "hurts": ("stop_soft", "stop", "stop", "stop_soft"),
}


def build_style_sheet(tokens: Tokens, text_percent: int) -> str:
    """Build the style sheet of the application for a theme at a text size (percent)."""
    values = {name: getattr(tokens, name) for name in tokens.__struct_fields__}
    values["field"] = str(scaled(metrics.TARGET, text_percent))
    values["pad"] = str(scaled(metrics.SPACE_3, text_percent))
    values["corner"] = str(metrics.CORNER_FIELD)
    values["small"] = str(scaled(15, text_percent))
    values["row"] = str(scaled(metrics.SPACE_2, text_percent))
    sheet = _SHEET
    for name, value in values.items():
        sheet = sheet.replace(f"@{name}@", value)
    return sheet + "".join(_button_rules(tokens, kind, text_percent) for kind in _KINDS)


def _button_rules(tokens: Tokens, kind: str, text_percent: int) -> str:
    fill, text, edge, hover = (getattr(tokens, token) for token in _KINDS[kind])
    height, pad = scaled(metrics.TARGET - 4, text_percent), scaled(metrics.SPACE_4, text_percent)
    which = f'QPushButton[kind="{kind}"]'
    return (
        f"{which} {{ background: {fill}; color: {text}; border: 1px solid {edge}; font-weight: 600;"
        f" border-radius: {metrics.CORNER_FIELD}px; padding: 1px {pad}px; min-height: {height}px; }}\n"
        f"{which}:hover {{ background: {hover}; }}\n"
        f"{which}:focus {{ border: 2px solid {tokens.text}; }}\n"
        f"{which}:disabled {{ background: {tokens.inset}; color: {tokens.muted}; border-color: {tokens.border}; }}\n"
    )


_SHEET: Final = """
QToolTip { background: @surface@; color: @text@; border: 1px solid @outline@; padding: 6px 8px; font-size: @small@px; }
QMenu { background: @surface@; color: @text@; border: 1px solid @outline@; padding: 6px; }
QMenu::item { padding: @row@px @pad@px; border-radius: 8px; }
QMenu::item:selected { background: @primary_soft@; color: @text@; }
QMenu::item:disabled { color: @muted@; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 8px; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit {
  background: @surface@; color: @text@; border: 1px solid @outline@; border-radius: @corner@px; padding: 1px @pad@px;
  selection-background-color: @primary@; selection-color: @on_primary@; placeholder-text-color: @muted@; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit { min-height: @field@px; }
QPlainTextEdit, QTextEdit { padding: @row@px @pad@px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus { border: 2px solid @focus@; padding-top: 0; padding-bottom: 0; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
  border: none; padding: 0 @row@px; min-height: 0; background: transparent; }
QLineEdit[state="error"] { border: 2px solid @stop@; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QTimeEdit:disabled { background: @inset@; color: @muted@; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QTimeEdit::up-button, QTimeEdit::down-button, QDateEdit::up-button, QDateEdit::down-button,
QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: @field@px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @surface@; color: @text@; border: 1px solid @outline@;
  selection-background-color: @primary_soft@; selection-color: @text@; }
QTableView { background: @surface@; alternate-background-color: @inset@; color: @text@; border: 1px solid @border@;
  selection-background-color: @primary_soft@; selection-color: @text@; outline: none; }
QTableView::item { padding: 0 @row@px; }
QTableView::item:focus { border: 2px solid @focus@; }
QHeaderView { background: @rail@; }
QHeaderView::section { background: @rail@; color: @text@; border: none; border-bottom: 1px solid @outline@;
  padding: 0 @pad@px; font-weight: 600; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 16px; margin: 0; }
QScrollBar::handle:vertical { background: @outline@; border-radius: 4px; margin: 8px 4px; min-height: 44px; }
QScrollBar:horizontal { background: transparent; height: 16px; margin: 0; }
QScrollBar::handle:horizontal { background: @outline@; border-radius: 4px; margin: 4px 8px; min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
