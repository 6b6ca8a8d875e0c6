"""Colour tokens of the design, for light, dark and high contrast.

Source of every value: the design page's colour table and its style sheet. A token name here is
the design's name in snake_case (`accentInk` -> `accent_ink`).
"""

from typing import Final

from PySide6.QtGui import QColor, QPalette

from desk.record import record, replace


@record(frozen=True, slots=True)
class Tint:
    """Background and letter colour of one avatar."""

    background: QColor
    ink: QColor


@record(frozen=True, slots=True)
class Colours:
    """One complete set of colours. `heat` runs from no calls (0) to many (4)."""

    dark: bool
    desk: QColor
    sheet: QColor
    card: QColor
    sunk: QColor
    hover: QColor
    press: QColor
    line: QColor
    line2: QColor
    edge: QColor
    margin: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    accent_hover: QColor
    accent_ink: QColor
    on_accent: QColor
    tint: QColor
    tint_line: QColor
    marked: QColor  # background of selected text
    on_marked: QColor
    late: QColor
    note: QColor
    note_line: QColor
    note_ink: QColor
    bar: QColor
    on_bar: QColor
    beam: QColor
    scrim: QColor
    art_beam: QColor
    art_card: QColor
    art_tab: QColor
    art_phone: QColor
    toast_action: QColor
    heat: tuple[QColor, QColor, QColor, QColor, QColor]
    tints: tuple[Tint, ...]

    def named(self, token: str) -> QColor:
        """Return the colour of a token: `"accent_ink"`, `"heat2"`. Raises AttributeError."""
        if token.startswith("heat") and token[4:].isdigit():
            return self.heat[int(token[4:])]
        colour: QColor = getattr(self, token)
        return colour


def _tint(background: str, ink: str) -> Tint:
    return Tint(QColor(background), QColor(ink))


LIGHT: Final = Colours(
    dark=False,
    desk=QColor("#ECE8E0"),
    sheet=QColor("#FCFBF8"),
    card=QColor("#FFFFFF"),
    sunk=QColor("#F4F1EA"),
    hover=QColor("#F4F1EA"),
    press=QColor("#E4DFD5"),
    line=QColor("#E4DFD5"),
    line2=QColor("#D3CCBF"),
    edge=QColor("#887E6F"),
    margin=QColor("#E9C8BC"),
    ink=QColor("#24221E"),
    ink2=QColor("#56514A"),
    ink3=QColor("#6B655B"),
    accent=QColor("#17664E"),
    accent_hover=QColor("#125540"),
    accent_ink=QColor("#17664E"),
    on_accent=QColor("#FFFFFF"),
    tint=QColor("#E4EFE9"),
    tint_line=QColor("#B5D2C4"),
    marked=QColor("#B5D2C4"),
    on_marked=QColor("#24221E"),
    late=QColor("#A63A20"),
    note=QColor("#FAF0C9"),
    note_line=QColor("#E3D08A"),
    note_ink=QColor("#4B400F"),
    bar=QColor("#17664E"),
    on_bar=QColor("#FFFFFF"),
    beam=QColor("#F5DE8C"),
    scrim=QColor(60, 54, 44, 71),
    art_beam=QColor("#F3E2A4"),
    art_card=QColor("#FFFFFF"),
    art_tab=QColor("#CFE2D8"),
    art_phone=QColor("#24221E"),
    toast_action=QColor("#8FD6B6"),
    heat=(
        QColor("#F1EDE5"),
        QColor("#CFE2D8"),
        QColor("#93C0AB"),
        QColor("#4E9379"),
        QColor("#17664E"),
    ),
    tints=(
        _tint("#F1DDD2", "#7A3B22"),
        _tint("#DDE8DA", "#2F5A36"),
        _tint("#DAE3EA", "#2E4C63"),
        _tint("#F3E4BF", "#69490A"),
        _tint("#EADCE6", "#653459"),
        _tint("#D3E7E5", "#1C5455"),
        _tint("#E6E1D6", "#504A3E"),
        _tint("#F4DADB", "#7C2D3A"),
    ),
)

DARK: Final = Colours(
    dark=True,
    desk=QColor("#171613"),
    sheet=QColor("#1F1E1A"),
    card=QColor("#272520"),
    sunk=QColor("#2C2A25"),
    hover=QColor("#312E28"),
    press=QColor("#3D3A32"),
    line=QColor("#36332C"),
    line2=QColor("#48443B"),
    edge=QColor("#847D6E"),
    margin=QColor("#523A31"),
    ink=QColor("#EFEBE2"),
    ink2=QColor("#C5BEB0"),
    ink3=QColor("#A69F90"),
    accent=QColor("#78C7A4"),
    accent_hover=QColor("#8FD6B6"),
    accent_ink=QColor("#84CFAE"),
    on_accent=QColor("#0D2219"),
    tint=QColor("#23352C"),
    tint_line=QColor("#3D6150"),
    marked=QColor("#3D6150"),
    on_marked=QColor("#EFEBE2"),
    late=QColor("#F2967A"),
    note=QColor("#38321A"),
    note_line=QColor("#5F5529"),
    note_ink=QColor("#F0E2AC"),
    bar=QColor("#27513F"),
    on_bar=QColor("#EFEBE2"),
    beam=QColor("#E0C566"),
    scrim=QColor(0, 0, 0, 128),
    art_beam=QColor("#4A4226"),
    art_card=QColor("#F3EFE6"),
    art_tab=QColor("#A9CDBB"),
    art_phone=QColor("#0B0A09"),
    toast_action=QColor("#0F5B44"),
    heat=(
        QColor("#2A2823"),
        QColor("#2B4438"),
        QColor("#3D6B57"),
        QColor("#559A7B"),
        QColor("#84CFAE"),
    ),
    tints=(
        _tint("#4A3026", "#EDBFA9"),
        _tint("#2C3D2C", "#B4D6B2"),
        _tint("#293843", "#B0CBDF"),
        _tint("#433719", "#E8CF92"),
        _tint("#412F3D", "#DDB9D2"),
        _tint("#24403F", "#A2D5D1"),
        _tint("#3B3830", "#CFC7B7"),
        _tint("#4A2B30", "#EDB5BC"),
    ),
)


def high_contrast(system: QPalette) -> Colours:
    """Return colours from the palette of the system; every line is as strong as an edge.

    `late` and `note` use the text colours of the system: words and shapes carry their meaning.
    """
    role = QPalette.ColorRole
    window = system.color(role.Window)
    base = system.color(role.Base)
    text = system.color(role.WindowText)
    field_text = system.color(role.Text)
    accent = system.color(role.Highlight)
    on_accent = system.color(role.HighlightedText)
    dark = window.lightness() < 128
    accent = _readable_under(on_accent, accent)
    if contrast_ratio(accent, window) < 3.0:
        accent, on_accent = text, window
    chosen = _blend(window, accent, 0.18)
    plain = Tint(base, field_text)
    return replace(
        DARK if dark else LIGHT,
        desk=window,
        sheet=window,
        card=base,
        sunk=base,
        hover=chosen,
        press=_blend(window, accent, 0.32),
        line=text,
        line2=text,
        edge=text,
        margin=text,
        ink=text,
        ink2=text,
        ink3=text,
        accent=accent,
        accent_hover=accent,
        accent_ink=text,
        on_accent=on_accent,
        tint=chosen,
        tint_line=text,
        marked=accent,
        on_marked=on_accent,
        late=text,
        note=base,
        note_line=text,
        note_ink=field_text,
        bar=accent,
        on_bar=on_accent,
        toast_action=window,
        heat=(
            base,
            _blend(base, accent, 0.3),
            _blend(base, accent, 0.5),
            _blend(base, accent, 0.75),
            accent,
        ),
        tints=(plain,) * len(LIGHT.tints),
    )


def _readable_under(ink: QColor, paper: QColor) -> QColor:
    """Return `paper`, darker or lighter, so that `ink` on it has the contrast of WCAG AAA.

    The highlight colour of a desktop without a high-contrast theme has less.
    """
    ends = (QColor(0, 0, 0), QColor(255, 255, 255))
    end = max(ends, key=lambda each: contrast_ratio(ink, each))
    shades = (_blend(paper, end, step / 20) for step in range(21))
    return next((shade for shade in shades if contrast_ratio(ink, shade) >= 7.0), end)


def contrast_ratio(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast of two opaque colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _blend(under: QColor, over: QColor, amount: float) -> QColor:
    def mix(a: int, b: int) -> int:
        return round(a + (b - a) * amount)

    return QColor(
        mix(under.red(), over.red()),
        mix(under.green(), over.green()),
        mix(under.blue(), over.blue()),
    )
