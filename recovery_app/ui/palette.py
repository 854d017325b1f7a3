"""The palette that native controls take from the tokens."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from recovery_app.ui.tokens import Tokens

_ROLE = QPalette.ColorRole


def build_palette(tokens: Tokens) -> QPalette:
    """Build the palette of the application from a theme."""
    palette = QPalette()
    colours = {
        _ROLE.Window: tokens.bg,
        _ROLE.WindowText: tokens.text,
        _ROLE.Base: tokens.surface,
        _ROLE.AlternateBase: tokens.inset,
        _ROLE.Text: tokens.text,
        _ROLE.ButtonText: tokens.text,
        _ROLE.PlaceholderText: tokens.muted,
        _ROLE.Button: tokens.surface,
        _ROLE.Highlight: tokens.primary,
        _ROLE.HighlightedText: tokens.on_primary,
        _ROLE.Link: tokens.primary,
        _ROLE.LinkVisited: tokens.primary,
        _ROLE.Mid: tokens.border,
        _ROLE.Dark: tokens.outline,
        _ROLE.ToolTipBase: tokens.surface,
        _ROLE.ToolTipText: tokens.text,
        _ROLE.Accent: tokens.primary,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, _ROLE.Button, QColor(tokens.inset))
    return palette
