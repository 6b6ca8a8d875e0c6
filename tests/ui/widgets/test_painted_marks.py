"""Avatars, tick box, switch, timer ring, tally marks, star, status icon, faces and pill."""

import itertools

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.domain.tray_status import TrayStatus
from desk.ui.theme.theme import Theme, ThemeChoice
from desk.ui.theme.typography import Text
from desk.ui.top_bar import WithSomeonePill
from desk.ui.widgets.avatar import Avatar, avatar_pixmap, initials_of, tint_of
from desk.ui.widgets.faces import Face, FacePicker
from desk.ui.widgets.label import Star
from desk.ui.widgets.progress import TallyMarks, TimerRing, draw_ring, ring_text
from desk.ui.widgets.status_icon import ICON_SIZES, StatusIcon, status_icon, status_pixmap
from desk.ui.widgets.toggle import Switch, TickBox
from tests.ui.widgets.accessible_reading import name_of, role_of


def _count(image: QImage, colour: QColor) -> int:
    return sum(
        image.pixelColor(x, y) == colour
        for x, y in itertools.product(range(image.width()), range(image.height()))
    )


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ruth Kessler", "RK"),
        ("Eleanor van der Voss", "EV"),
        ("ruth", "R"),
        ("(541) 555-0177", ""),
        ("", ""),
        ("  ", ""),
        ("王伟", "王"),
        ("ثريا حداد", "ثح"),
        ("🛻 Mendez Roofing", "MR"),
        ("<b>x</b>", "B"),
        ("ßen Ünal", "ßÜ"),
    ],
)
def test_initials_of_returns_the_initials_of_the_name(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_tint_is_stable_and_differs_for_consecutive_ids() -> None:
    assert {tint_of(n) for n in range(8)} == set(range(8))
    assert all(tint_of(n) != tint_of(n + 1) for n in range(1000))
    assert tint_of(41) == tint_of(41)


@pytest.mark.parametrize("size", [18, 22, 36, 64])
def test_avatar_is_a_square_in_the_persons_tint(theme: Theme, qtbot: QtBot, size: int) -> None:
    avatar = Avatar(theme, "Ruth Kessler", 8, size)
    qtbot.addWidget(avatar)
    assert (avatar.sizeHint().width(), avatar.sizeHint().height()) == (size, size)
    avatar.resize(size, size)
    tint = theme.colours.tints[tint_of(8)]
    assert avatar.grab().toImage().pixelColor(size // 2, 2) == tint.background
    theme.set_choice(ThemeChoice.DARK)
    tint = theme.colours.tints[tint_of(8)]
    assert avatar.grab().toImage().pixelColor(size // 2, 2) == tint.background


def test_unknown_caller_avatar_is_a_dashed_phone(theme: Theme) -> None:
    image = avatar_pixmap(theme, "", None, 36, 1.0).toImage()
    top = [image.pixelColor(x, 0).alpha() for x in range(10, 26)]
    assert max(top) > 200
    assert min(top) < 60, "dashes leave gaps"
    assert _count(image, theme.colours.edge) > 0


def test_avatar_pixmap_is_cached(theme: Theme) -> None:
    first = avatar_pixmap(theme, "RK", 8, 36, 1.0)
    assert avatar_pixmap(theme, "RK", 8, 36, 1.0).cacheKey() == first.cacheKey()
    theme.set_choice(ThemeChoice.DARK)
    assert avatar_pixmap(theme, "RK", 8, 36, 1.0).cacheKey() != first.cacheKey()


@pytest.mark.parametrize("make", [TickBox, Switch])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_toggle_reacts_to_keys_and_clicks_anywhere(
    theme: Theme, qtbot: QtBot, make: type, key: Qt.Key
) -> None:
    toggle = make(theme, "Done: Order the awning arm knob")
    qtbot.addWidget(toggle)
    toggle.resize(toggle.sizeHint())
    toggle.show()
    assert toggle.height() >= 32
    assert name_of(toggle) == "Done: Order the awning arm knob"
    assert role_of(toggle) is QAccessible.Role.CheckBox
    off = toggle.grab().toImage()
    qtbot.keyClick(toggle, key)
    assert toggle.isChecked()
    assert QAccessible.queryAccessibleInterface(toggle).state().checked
    on = toggle.grab().toImage()
    assert _count(off, theme.colours.accent) == 0
    assert _count(on, theme.colours.accent) > 100
    qtbot.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=toggle.rect().topLeft())
    assert not toggle.isChecked()


def test_tick_box_is_centred_in_a_larger_target(theme: Theme) -> None:
    tick = TickBox(theme, "Done")
    tick.resize(tick.sizeHint())
    box = tick.focus_rect()
    assert box.width() == box.height() < tick.width() == tick.height()
    assert tick.rect().contains(box, True)
    assert box.center() == tick.rect().center()


@pytest.mark.parametrize(
    ("elapsed", "text"),
    [
        (0, "2:00"),
        (36, "1:24"),
        (108.9, "0:12"),
        (120, "0:00"),
        (151, "+0:31"),
        (719, "+9:59"),
        (720, "+10\u200am"),
        (3720, "+1\u200ah"),
        (3 * 86400 + 200, "+3\u200ad"),
    ],
)
def test_ring_text_fits_the_ring(theme: Theme, elapsed: float, text: str) -> None:
    assert ring_text(elapsed) == text
    assert theme.text_width(text, Text.CAPTION) <= 34  # inside the ring


def test_timer_ring_empties_clockwise_then_is_full_and_red(theme: Theme) -> None:
    def ring(elapsed: float) -> QImage:
        image = QImage(56, 56, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(theme.colours.sheet)
        painter = QPainter(image)
        draw_ring(painter, theme, QRect(0, 0, 56, 56), elapsed)
        painter.end()
        return image

    c = theme.colours
    half = ring(60)
    assert half.pixelColor(2, 28) == c.accent, "what is left lies before twelve o'clock"
    assert half.pixelColor(53, 28) == c.tint_line
    over = ring(151)
    assert over.pixelColor(2, 28) == over.pixelColor(53, 28) == c.late
    assert _count(over, c.accent) == 0


def test_timer_ring_repaints_once_a_second(theme: Theme, qtbot: QtBot) -> None:
    painted = []

    class CountingRing(TimerRing):
        def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
            painted.append(1)
            super().paintEvent(event)

    ring = CountingRing(theme, 40)
    qtbot.addWidget(ring)
    ring.show()
    ring.set_elapsed(10.0)
    qtbot.waitUntil(lambda: bool(painted))
    before = len(painted)
    for tenth in range(1, 10):
        ring.set_elapsed(10 + tenth / 10)
        qtbot.wait(1)
    assert len(painted) == before
    ring.set_elapsed(11.0)
    qtbot.waitUntil(lambda: len(painted) > before)


def test_timer_ring_announces_start_half_minute_and_stop(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "desk.ui.widgets.progress.announce", lambda _widget, words: said.append(words)
    )
    ring = TimerRing(theme)
    qtbot.addWidget(ring)
    for second in range(131):
        ring.set_elapsed(float(second))
    ring.stop()
    assert said == ["Clock started, two minutes", "30 seconds left", "Clock stopped at 2:10"]


def test_running_timer_shown_again_announces_no_start(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a restart, or when its screen comes back."""
    said: list[str] = []
    monkeypatch.setattr(
        "desk.ui.widgets.progress.announce", lambda _widget, words: said.append(words)
    )
    ring = TimerRing(theme, 56)
    qtbot.addWidget(ring)
    for seconds in (70, 89, 90, 3600):
        ring.set_elapsed(seconds)
    assert said == ["30 seconds left"]
    assert name_of(ring) == "Two-minute clock"


def test_tally_marks_draw_strokes_and_read_a_sentence(theme: Theme, qtbot: QtBot) -> None:
    tally = TallyMarks(theme)
    qtbot.addWidget(tally)
    tally.set_counts(38, 3, 2)
    assert name_of(tally) == "41 of 43 promises kept, 38 early"
    assert (tally.sizeHint().width(), tally.sizeHint().height()) == (249, 12)
    tally.resize(249, 12)
    image = tally.grab().toImage()
    c = theme.colours
    assert _count(image, c.accent) == 38 * 2 * 12
    assert _count(image, c.heat[2]) == 3 * 2 * 12
    hollow = image.pixelColor(238, 6)
    assert hollow not in (c.late, c.accent), "a missed one is hollow"
    assert image.pixelColor(237, 6) == c.late


@pytest.mark.parametrize(
    ("counts", "widest"), [((0, 0, 0), 0), ((1, 0, 0), 5), ((4000, 300, 1), 400)]
)
def test_tally_marks_width_is_bounded(
    theme: Theme, counts: tuple[int, int, int], widest: int
) -> None:
    tally = TallyMarks(theme)
    tally.set_counts(*counts)
    assert tally.sizeHint().width() <= widest
    assert name_of(tally).startswith(f"{counts[0] + counts[1]} of {sum(counts)}")


def test_status_icon_differs_in_picture_and_name(theme: Theme, qtbot: QtBot) -> None:
    c = theme.colours
    pictures = {state: status_pixmap(theme, state, 32).toImage() for state in TrayStatus}
    assert _count(pictures[TrayStatus.LIT], c.beam) > 100
    assert _count(pictures[TrayStatus.OUT], c.beam) == 0
    assert _count(pictures[TrayStatus.OUT], c.accent) > 100
    assert _count(pictures[TrayStatus.GREY], c.accent) == 0
    status_icon = StatusIcon(theme)
    qtbot.addWidget(status_icon)
    status_icon.set_state(TrayStatus.OUT)
    assert name_of(status_icon) == "Lamp out: with someone, calls are held"


def test_status_icon_has_all_sizes_and_a_badge(theme: Theme) -> None:
    icon = status_icon(theme, TrayStatus.LIT, 3)
    sizes = {size.width() for size in icon.availableSizes()}
    assert set(ICON_SIZES) <= sizes
    for size in ICON_SIZES:
        plain = status_pixmap(theme, TrayStatus.LIT, size).toImage()
        number = status_pixmap(theme, TrayStatus.LIT, size, count=3).toImage()
        assert _count(plain, theme.colours.late) == 0
        assert _count(number, theme.colours.late) > size
    many = status_pixmap(theme, TrayStatus.LIT, 22, count=12).cacheKey()
    assert status_pixmap(theme, TrayStatus.LIT, 22, count=99).cacheKey() == many


def test_star_has_a_name(theme: Theme) -> None:
    star = Star(theme)
    assert name_of(star) == "Always put through"
    assert star.sizeHint().width() == 13


def test_second_click_on_face_clears_rating(theme: Theme, qtbot: QtBot) -> None:
    picker = FacePicker(theme)
    qtbot.addWidget(picker)
    picker.show()
    heard: list[Face | None] = []
    picker.face_chosen.connect(heard.append)
    names = {name_of(child): child for child in picker.findChildren(QWidget)}
    for name in ("Happy", "Unhappy", "Unhappy"):
        qtbot.mouseClick(names[name], Qt.MouseButton.LeftButton)
    assert heard == [Face.HAPPY, Face.UNHAPPY, None]
    picker.set_face(Face.OK)
    assert picker.face() is Face.OK
    assert len(heard) == 3, "showing a face is not choosing one"


def test_with_someone_pill_shows_minutes_and_held_calls(theme: Theme, qtbot: QtBot) -> None:
    pill = WithSomeonePill(theme)
    qtbot.addWidget(pill)
    assert pill.sizeHint().height() == 36
    assert pill.sizeHint().width() == pytest.approx(161, abs=1)
    assert name_of(pill) == "With someone"
    heard = []
    pill.toggled.connect(heard.append)
    pill.set_state(True, 24, 2)
    assert heard == []
    assert name_of(pill) == "With someone, 24 min, 2 calls held"
    assert pill.sizeHint().width() == pytest.approx(306, abs=2)
    pill.resize(pill.sizeHint())
    assert pill.grab().toImage().pixelColor(6, 18) == theme.colours.accent
    pill.set_state(True, 1, 1)
    assert name_of(pill) == "With someone, 1 min, 1 call held"
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton, pos=pill.rect().topLeft())
    qtbot.keyClick(pill, Qt.Key.Key_Return)
    assert heard == [False, True]
