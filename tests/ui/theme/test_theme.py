"""The theme: contrast, fonts, icons, caches and changes at run time."""

import gc
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.formatting.text import isolated, one_line
from desk.paths import RESOURCES
from desk.ui.theme.colours import DARK, LIGHT, Colours, contrast_ratio, high_contrast
from desk.ui.theme.theme import Theme, ThemeChoice
from desk.ui.theme.typography import Text, TypeSize
from desk.ui.widgets.label import PlainLabel


@pytest.mark.parametrize(
    ("ink", "paper", "light", "dark"),
    [
        ("ink", "sheet", 15.3, 14.0),
        ("ink2", "sheet", 7.6, 9.0),
        ("ink3", "sheet", 5.6, 6.3),
        ("ink3", "desk", 4.7, 6.9),
        ("ink3", "tint", 4.9, 4.9),
        ("accent_ink", "sheet", 6.7, 9.1),
        ("accent_ink", "tint", 5.8, 7.1),
        ("late", "sheet", 6.2, 7.5),
        ("on_accent", "accent", 6.9, 8.3),
        ("note_ink", "note", 9.0, 9.9),
    ],
)
def test_contrast_of_tokens_is_the_designs(ink: str, paper: str, light: float, dark: float) -> None:
    for colours, promised in ((LIGHT, light), (DARK, dark)):
        measured = contrast_ratio(colours.named(ink), colours.named(paper))
        assert measured == pytest.approx(promised, abs=0.06)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_tints_and_toast_have_enough_contrast(colours: Colours) -> None:
    for paper in (colours.desk, colours.sheet, colours.card):
        assert contrast_ratio(colours.edge, paper) >= 3.2
    assert len(colours.tints) == 8
    for tint in colours.tints:
        assert contrast_ratio(tint.ink, tint.background) >= 6.3
    assert contrast_ratio(colours.toast_action, colours.ink) >= 4.5


def test_high_contrast_uses_system_colours_and_strong_lines() -> None:
    system = QPalette(QColor("#000000"))
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    system.setColor(QPalette.ColorRole.Text, QColor("#ffff00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00ffff"))
    colours = high_contrast(system)
    assert colours.dark
    assert colours.sheet.name() == "#000000"
    assert colours.ink == colours.ink3 == colours.line == colours.edge == QColor("#ffff00")
    assert contrast_ratio(colours.accent, colours.sheet) > 10


def test_system_choice_follows_scheme_and_unknown_is_light(
    qapp: QApplication,
) -> None:
    hints = qapp.styleHints()
    theme = Theme(qapp, RESOURCES)
    if hints.colorScheme() is Qt.ColorScheme.Unknown:
        assert not theme.dark
    heard = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    hints.setColorScheme(Qt.ColorScheme.Dark)
    try:
        if hints.colorScheme() is Qt.ColorScheme.Dark:
            assert heard
            assert theme.dark
        theme.set_choice(ThemeChoice.LIGHT)
        assert not theme.dark
    finally:
        hints.unsetColorScheme()
    assert not theme.dark


def test_owners_choice_overrides_system_and_sets_palette(theme: Theme, qapp: QApplication) -> None:
    assert theme.colours is LIGHT
    theme.set_choice(ThemeChoice.DARK)
    assert theme.colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.desk
    assert DARK.card.name() in qapp.styleSheet()
    assert LIGHT.card.name() not in qapp.styleSheet()


@pytest.mark.parametrize(
    ("kind", "size", "line", "weight", "family"),
    [
        (Text.DISPLAY, 28, 34, 600, "Inter Display"),
        (Text.TITLE, 22, 28, 600, "Inter Display"),
        (Text.HEADING, 15, 20, 600, "Inter"),
        (Text.BODY, 14, 20, 400, "Inter"),
        (Text.SMALL, 13, 18, 400, "Inter"),
        (Text.META, 12, 16, 400, "Inter"),
        (Text.CAPTION, 11, 14, 500, "Inter"),
        (Text.CALL_NAME, 30, 36, 600, "Inter Display"),
    ],
)
def test_fonts_are_inter_in_the_designs_sizes(
    theme: Theme, kind: Text, size: int, line: int, weight: int, family: str
) -> None:
    font = theme.font(kind)
    assert (font.pixelSize(), theme.line_height(kind), font.weight()) == (size, line, weight)
    assert QFontInfo(font).family() == family
    assert QFontInfo(font).weight() == weight
    assert font.featureValue(QFont.Tag("tnum")) == 1
    assert font.hintingPreference() is QFont.HintingPreference.PreferNoHinting


@pytest.mark.parametrize(("weight", "italic"), [(700, False), (400, True)])
def test_bold_and_italic_faces_are_loaded_on_demand(
    theme: Theme, weight: int, italic: bool
) -> None:
    info = QFontInfo(theme.font(Text.BODY, weight, italic))
    assert (info.family(), info.weight(), info.italic()) == ("Inter", weight, italic)


def test_digits_have_one_width(theme: Theme) -> None:
    widths = {theme.text_width(digit * 8, Text.BODY) for digit in "0123456789"}
    assert len(widths) == 1


def test_text_scale_grows_fonts_and_measures_within_bounds(theme: Theme) -> None:
    theme.set_text_scale(1.5)
    assert theme.font(Text.BODY).pixelSize() == 21
    assert theme.line_height(Text.BODY) == 30
    assert theme.px(60) == 90
    theme.set_text_scale(0.9)
    assert theme.font(Text.BODY).pixelSize() == 13
    assert theme.px(32) == 32, "targets never shrink below the design"
    theme.set_text_scale(7)
    assert theme.text_scale == 1.5


def test_changed_is_emitted_after_new_colours_are_set(theme: Theme) -> None:
    seen = []
    theme.changed.connect(lambda: seen.append((theme.colours, theme.font(Text.BODY).pixelSize())))
    theme.set_choice(ThemeChoice.DARK)
    theme.set_text_scale(1.5)
    assert seen == [(DARK, 14), (DARK, 21)]


def test_elided_text_fits_and_is_cached(theme: Theme) -> None:
    shown, width = theme.elided("Insurance photos of the hail dents " * 40, Text.SMALL, 200)
    assert shown.endswith("…")
    assert 150 < width <= 200
    assert theme.elided("Ruth", Text.SMALL, 200)[0] == "Ruth"


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Ruth\nKessler", "Ruth Kessler"),
        ("a\x00b\x1bc", "a b c"),
        ("\u202eevil", " evil"),
        ("a\u2067b", "a b"),
        ("called \u2068ثريا\u2069 back", "called \u2068ثريا\u2069 back"),
        ("<b>Ruth</b>", "<b>Ruth</b>"),
        ("ثريا حداد", "ثريا حداد"),
    ],
)
def test_one_line_removes_breaks_controls_and_overrides(raw: str, shown: str) -> None:
    assert one_line(raw) == shown


def test_one_line_is_cut_after_a_thousand_characters() -> None:
    assert len(one_line("x" * 10_000)) == 1001


def test_isolated_name_has_isolate_marks() -> None:
    assert isolated("ثريا\u2069") == "\u2068ثريا \u2069"


def test_every_icon_file_paints_in_the_requested_colour(theme: Theme) -> None:
    names = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))
    assert len(names) >= 54
    red = QColor("#ff0000")
    for name in names:
        if name == "lamp":
            continue
        image = theme.icon_pixmap(name, 16, red, 2.0).toImage()
        assert image.width() == 32
        opaque = [
            image.pixelColor(x, y)
            for x in range(32)
            for y in range(32)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert opaque, name
        assert all(c.red() > 240 and c.green() < 15 for c in opaque), name


def test_icon_cache_is_by_size_ratio_and_colour(theme: Theme) -> None:
    ink = theme.colours.ink
    first = theme.icon_pixmap("phone", 16, ink)
    assert theme.icon_pixmap("phone", 16, ink).cacheKey() == first.cacheKey()
    assert theme.icon_pixmap("phone", 16, ink, 2.0).width() == 32
    assert theme.icon_pixmap("phone", 16, theme.colours.late).cacheKey() != first.cacheKey()


def test_icon_stroke_is_thinner_than_lucides(theme: Theme) -> None:
    def weight(stroke: float) -> int:
        image = theme.icon_pixmap("phone", 48, QColor("black"), 1.0, stroke).toImage()
        return sum(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48))

    assert weight(1.75) < weight(2.0)
    assert theme.icon_pixmap("phone", 48, QColor("black")).cacheKey() == (
        theme.icon_pixmap("phone", 48, QColor("black"), 1.0, 1.75).cacheKey()
    )


def test_fonts_and_icons_have_their_licences() -> None:
    licence = (RESOURCES / "fonts/OFL.txt").read_text("utf-8")
    assert licence.startswith("Copyright 2016-2022 The Inter Project Authors")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "DISCLAIMER" in licence
    assert "ISC License" in (RESOURCES / "icons/LUCIDE-LICENSE.txt").read_text("utf-8")


def test_ui_code_has_no_colour_literals() -> None:
    """Every colour outside the two palettes would stay behind when the theme changes."""
    ui = Path(__file__).parents[3] / "desk/ui"
    for path in ui.rglob("*.py"):
        if path.name in ("colours.py", "status_icon.py"):
            continue
        assert not re.search(r"#[0-9A-Fa-f]{6}\b|QColor\(\d", path.read_text("utf-8")), path


def test_standard_controls_follow_the_theme(theme: Theme, qtbot) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QLineEdit

    window = QWidget()
    box = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    assert box.sizeHint().height() == 36
    theme.set_choice(ThemeChoice.DARK)
    image = box.grab().toImage()
    assert image.pixelColor(box.width() // 2, 4) == DARK.card


def test_font_of_custom_type_size_has_its_pixel_size(theme: Theme) -> None:
    assert theme.font(TypeSize(16, 20, 600)).pixelSize() == 16


def test_theme_change_pauses_garbage_collection(qapp: QApplication, qtbot: QtBot) -> None:
    collecting: list[bool] = []

    class Watching(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            collecting.append(gc.isenabled())
            super().changeEvent(event)

    theme = Theme(qapp, RESOURCES, ThemeChoice.LIGHT, reduced_motion=True)
    watching = Watching()
    qtbot.addWidget(watching)
    watching.show()
    collecting.clear()
    theme.set_choice(ThemeChoice.DARK)
    assert collecting
    assert not any(collecting)
    assert gc.isenabled()


def test_text_size_change_resizes_and_repaints_labels_in_a_layout(
    theme: Theme, qtbot: QtBot
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    wrapped = PlainLabel(theme, "Did the roof seal hold this winter? " * 3, wrap=True)
    line = PlainLabel(theme, "Ruth Kessler")
    for label in (wrapped, line):
        column.addWidget(label)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(300, 400)
    window.show()
    small, before = wrapped.height(), line.grab().toImage()
    theme.set_text_scale(1.5)
    QApplication.processEvents()
    assert wrapped.height() > small * 1.4
    assert line.height() == theme.line_height(Text.BODY)
    assert line.grab().toImage() != before
