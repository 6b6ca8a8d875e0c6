"""WCAG 2 contrast of every text and mark on its backgrounds, for each theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desk.paths import RESOURCES
from desk.ui.theme.colours import contrast_ratio
from desk.ui.theme.theme import Theme, ThemeChoice

_PAPERS = ("desk", "sheet", "card", "sunk", "hover", "tint", "note")
_TEXTS = [
    *((ink, paper) for ink in ("ink", "ink2", "ink3", "accent_ink", "late") for paper in _PAPERS),
    *((ink, "press") for ink in ("ink", "ink2", "accent_ink", "late")),
    *(("note_ink", "note"), ("on_accent", "accent"), ("on_accent", "accent_hover")),
    *(("on_bar", "bar"), ("toast_action", "ink"), ("sheet", "ink"), ("on_marked", "marked")),
]
_MARKS = [(mark, paper) for mark in ("edge", "accent", "late") for paper in _PAPERS[:6]]
_STANDARD = [  # what Qt draws its own controls with
    ("WindowText", "Window"),
    ("Text", "Base"),
    ("Text", "AlternateBase"),
    ("PlaceholderText", "Base"),
    ("ButtonText", "Button"),
    ("ToolTipText", "ToolTipBase"),
    ("HighlightedText", "Highlight"),
    ("Link", "Base"),
    ("Link", "Window"),
]
# Window, text, highlight and text on it, as desktops offer them for weak eyes.
_SYSTEMS = {
    "yellow on black": ("#000000", "#ffff00", "#00ffff", "#000000"),
    "white on black": ("#000000", "#ffffff", "#1aebff", "#000000"),
    "black on white": ("#ffffff", "#000000", "#37006e", "#ffffff"),
    "a plain desktop": ("#efefef", "#000000", "#308cc6", "#ffffff"),
    "a plain dark desktop": ("#2d2d2d", "#ffffff", "#308cc6", "#ffffff"),
    "a highlight like the window": ("#ffffff", "#000000", "#eeeeee", "#000000"),
}


@pytest.fixture(params=["light", "dark", *_SYSTEMS])
def live(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    """Return a theme of each choice, applied to the application."""
    before = qapp.palette()
    choice = ThemeChoice.HIGH_CONTRAST
    if system := _SYSTEMS.get(request.param):
        window, text, highlight, on_highlight = map(QColor, system)
        palette = QPalette(window)
        role = QPalette.ColorRole
        for each, colour in (
            *((role.Window, window), (role.Base, window), (role.Highlight, highlight)),
            *((role.WindowText, text), (role.Text, text), (role.HighlightedText, on_highlight)),
        ):
            palette.setColor(each, colour)
        qapp.setPalette(palette)
    else:
        choice = ThemeChoice[request.param.upper()]
    theme = Theme(qapp, RESOURCES, choice, reduced_motion=True)
    yield theme
    theme.deleteLater()
    qapp.setPalette(before)


def test_every_text_pair_has_enough_contrast(live: Theme) -> None:
    pairs = {
        f"{ink} on {paper}": contrast_ratio(live.colour(ink), live.colour(paper))
        for ink, paper in _TEXTS
    }
    pairs |= {
        f"avatar {number}": contrast_ratio(tint.ink, tint.background)
        for number, tint in enumerate(live.colours.tints)
    }
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}


def test_every_mark_has_enough_contrast(live: Theme) -> None:
    pairs = {
        f"{mark} on {paper}": contrast_ratio(live.colour(mark), live.colour(paper))
        for mark, paper in _MARKS
    }
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 3} == {}


def test_standard_controls_have_enough_contrast(live: Theme, qapp: QApplication) -> None:
    palette, role = qapp.palette(), QPalette.ColorRole
    pairs = {
        f"{ink} on {paper}": contrast_ratio(
            palette.color(getattr(role, ink)), palette.color(getattr(role, paper))
        )
        for ink, paper in _STANDARD
    }
    assert {pair: ratio for pair, ratio in pairs.items() if ratio < 4.5} == {}
