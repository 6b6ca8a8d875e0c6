"""Render every shared widget in light and dark, for comparison with the design's components page.

`python -m tests.tools.gallery [folder] [text size in per cent]` writes components-light.png and
components-dark.png (and dialogs-*.png) to build/ and ends.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.tray_status import TrayStatus
from desk.formatting.durations import MarginTone
from desk.paths import RESOURCES
from desk.ui.theme.theme import Theme, ThemeChoice
from desk.ui.theme.typography import Text
from desk.ui.top_bar import WithSomeonePill
from desk.ui.widgets.avatar import Avatar, TagChip
from desk.ui.widgets.button import ButtonKind, ChoiceCard, DeskButton, FilterButton
from desk.ui.widgets.card_dialog import CardDialog, ask
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.faces import Face, FacePicker
from desk.ui.widgets.field import Field, TextField
from desk.ui.widgets.focus_frame import FocusFrame
from desk.ui.widgets.label import KeyHint, PlainLabel, RunLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.painting import Run, draw_focus, hline
from desk.ui.widgets.progress import TallyMarks, TimerRing
from desk.ui.widgets.remember_note import RememberNote
from desk.ui.widgets.row_list import MarginList, MarginRow
from desk.ui.widgets.sidebar import Sheet, Sidebar
from desk.ui.widgets.status_icon import status_pixmap
from desk.ui.widgets.toast import Toast
from desk.ui.widgets.toggle import Switch, TickBox

_TOKENS = "desk sheet card sunk line edge accent tint late note ink ink2 ink3 margin line2"
SWATCHES = _TOKENS.split(" ")


class _Page(QWidget):
    """A widget with a swatch of each colour and places for headings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.resize(1280, 1040)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = self._theme.colours
        painter.fillRect(self.rect(), c.sheet)
        for x, width, y in ((48, 540, 96), (636, 596, 96), (48, 540, 345), (636, 596, 345)):
            hline(painter, x, y, width, c.line2)
        for x, width, y in ((48, 540, 576), (636, 596, 576), (48, 540, 741), (636, 596, 741)):
            hline(painter, x, y, width, c.line2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, token in enumerate(SWATCHES):
            x, y = 48 + number % 5 * 108, 133 + number // 5 * 66
            painter.setPen(c.line2)
            painter.setBrush(c.named(token))
            painter.drawRoundedRect(
                QRect(x, y, 96, 36).toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6
            )


def _page(theme: Theme) -> QWidget:
    page = _Page(theme)

    def put(widget: QWidget, x: int, y: int, width: int | None = None) -> QWidget:
        widget.setParent(page)
        size = widget.sizeHint()
        height = size.height()
        if width is not None and widget.hasHeightForWidth():
            height = max(height, widget.heightForWidth(width))
        widget.setGeometry(x, y, width or size.width(), height)
        widget.show()
        return widget

    put(PlainLabel(theme, "Desk components", Text.DISPLAY), 48, 36)
    for x, y, text in (
        (48, 107, "Colour"),
        (636, 107, "Type"),
        (48, 356, "Buttons: rest, hover, pressed, focused, unavailable"),
        (636, 356, "Fields, switch, tick, filters"),
        (48, 587, "Avatars and chips"),
        (636, 587, "Timer ring: counting down, last 15 seconds, past two minutes"),
        (48, 752, "Row: rest, hover, selected, focused"),
        (636, 752, "Remember note, nothing-here state, toast"),
    ):
        put(PlainLabel(theme, text, Text.CAPTION, "ink2", 600), x, y)
    for number, token in enumerate(SWATCHES):
        label = PlainLabel(theme, token, Text.CAPTION)
        put(label, 48 + number % 5 * 108, 173 + number // 5 * 66)
    y = 133
    for text, kind, token in (
        ("Good morning, Michael", Text.DISPLAY, "ink"),
        ("Ruth Kessler", Text.TITLE, "ink"),
        ("Call back", Text.HEADING, "ink"),
        ("Awning arm won’t lock open", Text.BODY, "ink"),
        ("Did the roof seal hold this winter?", Text.SMALL, "ink2"),
        ("Talked Jan 10, every 3 months", Text.META, "ink3"),
        ("Last name", Text.CAPTION, "ink3"),
    ):
        put(PlainLabel(theme, text, kind, token), 636, y)
        y += theme.line_height(kind) + 4
    _buttons(theme, page, put)
    _controls(theme, put)
    _people(theme, put)
    _rows(theme, put)
    put(
        RememberNote(theme, "Husband Walt. Two beagles. Hates being rushed.", editable=False),
        636,
        778,
        596,
    )
    nothing = EmptyState(
        theme, "Nobody is waiting", "Missed calls and voicemails will line up here.", height=64
    )
    put(nothing, 636, 838, 596)
    stage = put(QWidget(), 636, 902, 596)
    stage.setFixedHeight(70)
    toast = Toast(theme, stage)
    toast.show_message("Moved Eleanor to Friday.")
    return page


def _buttons(theme: Theme, page: QWidget, put: Callable[..., QWidget]) -> None:
    rows = (
        (ButtonKind.FILLED, "Call", "phone"),
        (ButtonKind.ACTION, "Call", "phone"),
        (ButtonKind.PLAIN, "Log call", "pencil"),
        (ButtonKind.QUIET, "Snooze", None),
    )
    y = 382
    for kind, text, icon in rows:
        x = 48
        for state in ("rest", "hover", "press", "focus", "off"):
            button = DeskButton(theme, text, kind, icon)
            if state == "hover":
                _hover(button)
            button.setDown(state == "press")
            button.setEnabled(state != "off")
            put(button, x, y)
            if state == "focus":
                frame = _FocusPicture(theme, page)
                frame.setGeometry(button.geometry().adjusted(-4, -4, 4, 4))
                frame.show()
            x += button.width() + 14
        y += 42
    put(DeskButton(theme, "Last name", ButtonKind.QUIET, arrow=True), 48, y)
    put(DeskButton(theme, "Remove", ButtonKind.DANGER, large=True), 160, y)
    put(DeskButton(theme, "Show all", ButtonKind.QUIET_ACTION), 264, y)
    put(DeskButton(theme, icon="user-plus", name="Add a customer"), 360, y)


def _hover(widget: QWidget) -> None:
    """Send the event of a pointer that comes over the widget."""
    at = QPointF(1, 1)
    QApplication.sendEvent(widget, QEnterEvent(at, at, at))


class _FocusPicture(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_focus(QPainter(self), self._theme, self.rect(), 8)


def _controls(theme: Theme, put: Callable[..., QWidget]) -> None:
    put(Field(theme, "Search people", "search"), 636, 382, 200)
    field = Field(theme)
    field.setText("Kar")
    put(field, 848, 382, 200)
    field.setFocus()
    switch = Switch(theme, "Off")
    put(switch, 636, 426)
    switch = Switch(theme, "On")
    switch.setChecked(True)
    put(switch, 690, 426)
    put(TickBox(theme, "Off"), 738, 426)
    tick = TickBox(theme, "On")
    tick.setChecked(True)
    put(tick, 776, 426)
    put(WithSomeonePill(theme), 850, 424)
    pill = WithSomeonePill(theme)
    pill.set_state(True, 24, 2)
    put(pill, 850, 466)
    x = 636
    for number, text in enumerate(("All", "Calls", "Fixes", "Notes")):
        button = FilterButton(theme, text)
        button.setChecked(number == 0)
        put(button, x, 464)
        x += button.width() + 2
    put(KeyHint(theme, "Ctrl K"), 636, 510)
    put(
        Field(theme, "What needs doing, and for whom?", "plus", keys="Ctrl N", icon_size=17),
        700,
        506,
        386,
    )


def _people(theme: Theme, put: Callable[..., QWidget]) -> None:
    put(Avatar(theme, "Ruth Kessler", 8, 64), 48, 613)
    people = "Ruth Kessler,Tom Abernathy,Denise Fowler,Carlos Mendez,Pete Novak,Marlene Ortega"
    people += ",Priya Raman,Shauna Reilly"
    for number, name in enumerate(people.split(",")):
        put(Avatar(theme, name, number), 122 + number * 46, 627)
    put(Avatar(theme), 490, 627)
    x = 48
    for widget in (
        TagChip(theme, "Winters in Yuma"),
        TagChip(theme, "Always put through", "star", green=True),
    ):
        put(widget, x, 691)
        x += widget.width() + 10
    for x, size, elapsed in ((636, 56, 36), (720, 56, 108), (804, 56, 151), (888, 40, 36)):
        ring = TimerRing(theme, size)
        ring.set_elapsed(elapsed)
        put(ring, x, 613 + (56 - size) // 2)
    tally = TallyMarks(theme)
    tally.set_counts(38, 3, 2)
    put(tally, 983, 635)
    for number, state in enumerate(TrayStatus):
        for column, size in enumerate((16, 22, 24, 32, 48)):
            icon = _Picture(theme, state, size, 3 if number == 0 and column else 0)
            put(icon, 636 + number * 180 + column * 34, 680)


class _Picture(QWidget):
    def __init__(self, theme: Theme, state: TrayStatus, size: int, count: int) -> None:
        super().__init__()
        self._paint = (theme, state, size, count)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, state, size, count = self._paint
        QPainter(self).drawPixmap(0, 0, status_pixmap(theme, state, size, 1.0, count))

    def sizeHint(self):  # type: ignore[no-untyped-def]
        from PySide6.QtCore import QSize

        return QSize(self._paint[2], self._paint[2])


class _Row(MarginRow):
    focused = False

    def hasFocus(self) -> bool:
        return self.focused


def _rows(theme: Theme, put: Callable[..., QWidget]) -> None:
    row_list = MarginList(theme, "Call back")
    rows: list[QWidget] = []
    for number, (margin, tone, name, why) in enumerate(
        (
            ("2 d", MarginTone.LATE, "Pete Novak", "Send the propane refill address"),
            ("19 h", MarginTone.CALM, "Priya Raman", "Email a copy of the title"),
            ("Today", MarginTone.NOW, "Eleanor Voss", "Turns 70 on Friday"),
            ("Thu", MarginTone.CALM, "Bill Tanaka", "One year with the Cougar"),
        )
    ):
        row = _Row(theme, name, margin, tone, height=52)
        if number == 1:
            _hover(row)
        row.focused = number == 3
        row.content.addWidget(Avatar(theme, name, number + 2))
        both = QWidget()
        from PySide6.QtWidgets import QVBoxLayout

        column = QVBoxLayout(both)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(PlainLabel(theme, name, Text.BODY, "ink", 600))
        column.addWidget(PlainLabel(theme, why, Text.SMALL, "ink2"))
        column.addStretch(1)
        row.content.addWidget(both, 1)
        row.content.addWidget(DeskButton(theme, "Call", ButtonKind.ACTION, "phone"))
        row.content.addSpacing(10)
        rows.append(row)
    row_list.set_rows(rows)
    put(row_list, 48, 778, 540)


def _dialogs(theme: Theme) -> QWidget:
    window = _Window(theme)
    window.resize(1280, 800)
    sidebar = Sidebar(theme, parent=window)
    for key, icon, text in (
        ("today", "sun", "Today"),
        ("customers", "book-user", "Customers"),
        ("calls", "phone", "Calls"),
        ("fixes", "timer", "Do it now"),
    ):
        sidebar.add_tab(key, icon, text)
    sidebar.add_tab("settings", "settings", "Settings", at_bottom=True)
    sidebar.set_count("calls", 3)
    sidebar.set_count("fixes", 5)
    sidebar.set_current("customers")
    sidebar.setGeometry(0, 0, 84, 800)
    sheet = Sheet(theme, parent=window)
    sheet.setGeometry(84, 60, 1184, 728)
    sidebar.chosen_moved.connect(lambda top, height: sheet.set_opening(top - 60, height))
    sidebar.set_current("customers")
    window.show()

    def _nothing() -> None:
        pass

    items = [
        MenuItem("This afternoon", _nothing, "clock", "2 pm"),
        MenuItem("Tomorrow", _nothing, "sun", "Wed"),
        MenuItem("Her birthday", _nothing, "cake", "Fri, Apr 17"),
        MenuItem("Next week", _nothing, "calendar-days", "Tue, Apr 21"),
        None,
        MenuItem("Pick a day…", _nothing),
        MenuItem("Change how often…", _nothing),
    ]
    card = CardDialog(theme, window, "Promise Ruth something")
    card.body.addWidget(PlainLabel(theme, "What did you promise?", Text.SMALL, weight=500))
    card.body.addSpacing(5)
    field = Field(theme)
    field.setText("New awning knob fitted")
    card.body.addWidget(field)
    card.body.addSpacing(14)
    from PySide6.QtWidgets import QHBoxLayout

    days = QHBoxLayout()
    days.setSpacing(8)
    for number, (title, day) in enumerate(
        (("Tomorrow", "Wed, Apr 15"), ("Friday", "Apr 17"), ("Next Friday", "Apr 24"))
    ):
        choice = ChoiceCard(theme, title, day)
        choice.setChecked(number == 2)
        days.addWidget(choice)
    card.body.addLayout(days)
    card.body.addSpacing(8)
    card.body.addWidget(
        Field(theme, "Or type a day, like “May 1” or “in 3 weeks”", "calendar-days")
    )
    card.body.addSpacing(14)
    area = TextField(theme, "What was it about?")
    area.setPlainText("Photos by 5 today, then he calls the insurer")
    card.body.addWidget(area)
    card.body.addSpacing(12)
    faces = FacePicker(theme)
    faces.set_face(Face.OK)
    card.body.addWidget(faces)
    card.body.addWidget(
        RunLabel(
            theme,
            [Run("Kept ", "ink2"), Run("41 of 43", "ink", 600), Run(" promises this year", "ink2")],
            Text.SMALL,
        )
    )
    footer = card.add_footer()
    footer.addWidget(DeskButton(theme, "Print a slip", ButtonKind.QUIET, "printer", large=True))
    footer.addStretch(1)
    footer.addWidget(DeskButton(theme, "Never mind", ButtonKind.QUIET, large=True))
    footer.addWidget(DeskButton(theme, "Promise it", ButtonKind.FILLED, large=True))
    card.open_card(field)
    menu = MenuPanel(theme, window, "Hear about Eleanor again", items)
    menu.open_at(QPoint(100, 444))
    return window


def _question(theme: Theme) -> QWidget:
    window = _Window(theme)
    window.resize(1280, 400)
    window.show()
    text = "Her card, 9 calls and 2 promises leave your desk. "
    text += "You can bring them back for 30 days, in Settings."
    ask(theme, window, "Remove Shauna Reilly?", text, "Keep her", "Remove", lambda: None)
    return window


class _Window(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colours.desk)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[1] if len(arguments) > 1 else "build")
    scale = float(arguments[2]) / 100 if len(arguments) > 2 else 1.0
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(arguments[:1])
    theme = Theme(app, RESOURCES, text_scale=scale, reduced_motion=True)
    frame = FocusFrame(app, theme)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.set_choice(choice)
        for name, make in (("components", _page), ("dialogs", _dialogs), ("question", _question)):
            window = make(theme)
            window.show()
            window.activateWindow()
            for _ in range(20):
                app.processEvents()
            window.grab().save(str(folder / f"{name}-{choice.value}.png"))
            window.close()
    del frame
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
