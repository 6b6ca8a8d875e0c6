"""Labels: plain text, eliding, wrapping and tooltips."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QAccessible, QHelpEvent, Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import TagChip
from desk.ui.widgets.label import KeyHint, PlainLabel, RunLabel, as_tooltip, wrapped
from desk.ui.widgets.painting import Run, Side
from tests.ui.widgets.accessible_reading import name_of, role_of

HOSTILE = [
    "<img src='file:///etc/hostname'>",
    "<img src='http://127.0.0.1:9/x.png'>",
    "<script>alert(1)</script>",
    "<b>bold</b> & <i>more</i>",
    "<style>* {color: red}</style>",
    "\u202egnp.exe",
    "a\u2067b\u2068c",
    "line one\nline two\r\nline three",
    "-rf --help",
    "&Save && quit",
    "x" * 10_000,
    "nul\x00bel\x07esc\x1b[31m",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("wrap", [False, True])
def test_label_shows_hostile_text_as_plain_text(
    theme: Theme, qtbot: QtBot, text: str, wrap: bool
) -> None:
    label = PlainLabel(theme, text, wrap=wrap)
    qtbot.addWidget(label)
    label.resize(300, label.heightForWidth(300) if wrap else 20)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text
    assert not label.grab().isNull()
    for other in (TagChip(theme, text), RunLabel(theme, [Run(text)])):
        qtbot.addWidget(other)
        assert other.textFormat() is Qt.TextFormat.PlainText
        other.resize(120, 24)
        assert not other.grab().isNull()


@pytest.mark.parametrize("text", HOSTILE)
def test_tooltip_of_data_is_never_rich_text(theme: Theme, text: str) -> None:
    shown = as_tooltip(text)
    assert not Qt.mightBeRichText(shown)
    assert len(shown) < 1500
    assert shown.replace("\u2060", "")[:50] == text[:50]


def test_label_tooltip_is_shown_only_if_text_is_elided(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
    label = PlainLabel(theme, "<b>Insurance photos of the hail dents</b>")
    qtbot.addWidget(label)
    for width in (80, 600):
        label.resize(width, 20)
        QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert shown[0].startswith("<\u2060b>Insurance")
    assert shown[1] == ""


@pytest.mark.parametrize(
    ("kind", "height"), [(Text.BODY, 20), (Text.SMALL, 18), (Text.META, 16), (Text.CAPTION, 14)]
)
def test_single_line_label_has_the_line_height(theme: Theme, kind: Text, height: int) -> None:
    label = PlainLabel(theme, "Gus Lindqvist", kind)
    assert label.sizeHint().height() == height
    theme.set_text_scale(1.5)
    assert label.sizeHint().height() == round(height * 1.5)


def test_wrapped_label_keeps_every_word(theme: Theme) -> None:
    text = "Her card, 9 calls and 2 promises leave your desk. 🛻 You can bring them back."
    label = PlainLabel(theme, text, wrap=True)
    lines = wrapped(text, theme.font(Text.BODY), 200)
    assert " ".join(lines) == text
    assert len(lines) > 2
    assert label.heightForWidth(200) == theme.line_height(Text.BODY) * len(lines)
    assert label.heightForWidth(4000) == theme.line_height(Text.BODY)


def test_word_longer_than_line_is_broken(theme: Theme) -> None:
    lines = wrapped("W" * 200, theme.font(Text.BODY), 150)
    assert "".join(lines) == "W" * 200
    assert all(theme.text_width(line, Text.BODY) <= 151 for line in lines)


def test_right_to_left_name_is_left_aligned(theme: Theme, qtbot: QtBot) -> None:
    label = PlainLabel(theme, "ثريا حداد")
    qtbot.addWidget(label)
    label.resize(400, 20)
    image = label.grab().toImage()
    paper = image.pixelColor(399, 10)
    inked = [x for x in range(400) if any(image.pixelColor(x, y) != paper for y in range(20))]
    assert inked
    assert inked[0] < 8
    assert inked[-1] < 200


def test_label_side_aligns_text(theme: Theme, qtbot: QtBot) -> None:
    edges = {}
    for side in Side:
        label = PlainLabel(theme, "17 h", side=side)
        qtbot.addWidget(label)
        label.resize(200, 20)
        image = label.grab().toImage()
        paper = image.pixelColor(0, 0)
        edges[side] = [
            x for x in range(200) if any(image.pixelColor(x, y) != paper for y in range(20))
        ]
    assert edges[Side.LEFT][0] < 4
    assert edges[Side.RIGHT][-1] > 195
    middle = (edges[Side.CENTRE][0] + edges[Side.CENTRE][-1]) / 2
    assert middle == pytest.approx(100, abs=2)


def test_heading_wraps_to_two_lines_then_elides(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
    name = "Eleanor Voss and the other owners of Lindqvist Charters"
    label = PlainLabel(theme, name, Text.DISPLAY, wrap=True, most_lines=2)
    qtbot.addWidget(label)
    line = label.heightForWidth(10_000)
    assert label.sizeHint().height() == line
    wide = label.sizeHint().width()
    for width, lines in ((wide, 1), (wide - 40, 2), (wide // 4, 2), (1, 2)):
        label.resize(width, label.heightForWidth(width))
        assert label.height() == lines * line, width
        QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert shown == ["", "", name, name]


def test_label_accessible_name_is_its_text(theme: Theme) -> None:
    assert name_of(PlainLabel(theme, "Ruth & Tom")) == "Ruth & Tom"
    assert role_of(PlainLabel(theme, "Ruth")) is QAccessible.Role.StaticText
    runs = [Run("Kept ", "ink2"), Run("41 of 43", "ink", 600)]
    assert name_of(RunLabel(theme, runs)) == "Kept 41 of 43"
    assert name_of(TagChip(theme, "Winters in Yuma")) == "Winters in Yuma"
    assert name_of(KeyHint(theme, "Ctrl K")) == "Ctrl K"


def test_tag_and_key_hint_heights_are_the_designs(theme: Theme) -> None:
    assert TagChip(theme, "Winters in Yuma").sizeHint().height() == 22
    assert TagChip(theme, "Always put through", "star", green=True).sizeHint().height() == 24
    assert KeyHint(theme, "Ctrl K").sizeHint().height() == 20
    assert KeyHint(theme, "C").sizeHint().width() >= 20


def test_widgets_do_not_use_plain_qlabel_or_text_document() -> None:
    """QLabel's own text is read as markup when it looks like some: only our labels hold data."""
    widgets = Path(__file__).parents[3] / "desk/ui/widgets"
    for path in widgets.glob("*.py"):
        source = path.read_text("utf-8")
        assert "QLabel(" not in source.replace("(QLabel)", ""), path
        assert QTextDocument.__name__ not in source, path
