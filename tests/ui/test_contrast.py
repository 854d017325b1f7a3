from __future__ import annotations

from pathlib import Path

import pytest

from recovery_app.ui.tokens import Tokens, read_tokens, with_high_contrast

THEMES = Path(__file__).parents[2] / "assets" / "themes"

TEXT_PAIRS = """
text on bg | text on surface | text on inset | text on rail | text on primary_soft | text on heat_soft
text on ice_soft | text on stop_soft | text on care_soft | text on good_soft | text on stage
muted on bg | muted on surface | muted on inset | muted on rail | muted on stage
muted on heat_page | muted on ice_page
primary on bg | primary on surface | primary on inset | primary on rail | primary on primary_soft
on_primary on primary | on_primary on primary_hover | on_primary on primary_press
on_hero on hero | on_hero_muted on hero | on_hero_button on hero_button
heat on surface | heat on heat_soft | heat on heat_page | on_heat on heat
ice on surface | ice on ice_soft | ice on ice_page | on_ice on ice
good on surface | good on good_soft | on_good on good | care on surface | care on care_soft
stop on surface | stop on stop_soft | stop on bg | on_stop on stop | on_band on stop_band | on_band on care_band
"""
MARK_PAIRS = """
outline on surface | outline on bg | outline on inset | outline on rail | outline on primary_soft
outline on heat_page | outline on ice_page | focus on bg | focus on surface | focus on rail | focus on stage
pain on surface | pain on body | region_edge on body | region_edge on body_shorts
primary on good_soft | care on good_soft | good on track | heat on track | ice on track | primary on track
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    cells = table.replace("\n", "|").split("|")
    return [(front.strip(), back.strip()) for front, _, back in (cell.partition(" on ") for cell in cells) if back]


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: str, back: str) -> float:
    light, dark = sorted((_luminance(front), _luminance(back)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=["light", "dark"])
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return read_tokens(THEMES / f"{request.param}.toml")


@pytest.mark.parametrize(("front", "back"), _pairs(TEXT_PAIRS))
def test_text_can_be_read(tokens: Tokens, front: str, back: str) -> None:
    assert contrast(getattr(tokens, front), getattr(tokens, back)) >= 4.5


@pytest.mark.parametrize(("front", "back"), _pairs(MARK_PAIRS))
def test_marks_and_control_edges_can_be_seen(tokens: Tokens, front: str, back: str) -> None:
    assert contrast(getattr(tokens, front), getattr(tokens, back)) >= 3


def test_high_contrast_makes_card_edges_as_strong_as_control_edges(tokens: Tokens) -> None:
    strong = with_high_contrast(tokens)
    assert strong.border == tokens.outline
    assert strong.heat_soft == tokens.surface


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
