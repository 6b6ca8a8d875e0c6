"""The settings of With someone: who is put through, and when it ends by itself."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.domain.people import PersonRef
from desk.formatting.text import isolated
from desk.ui.context import UiContext
from desk.ui.dialogs.person_field import PersonField
from desk.ui.screens.settings.choices import Choice, Several, SwitchOption
from desk.ui.screens.settings.options import DataSettings, Option, SettingsPage
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.widgets.avatar import chip_width, draw_chip
from desk.ui.widgets.card_dialog import CardDialog
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.painted_button import ButtonState, PaintedButton
from desk.ui.widgets.painting import draw_box
from desk.ui.widgets.pick_panel import Pick
from desk.ui.widgets.toggle import Switch

_SHOWN = 24
_MINUTES = (30, 60, 90, 120, 180, 240, 480)


class WithSomeonePage(SettingsPage):
    switched = Signal(bool)  # With someone itself
    person_requested = Signal(int)

    def __init__(self, context: UiContext, data: DataSettings) -> None:
        theme = context.theme
        super().__init__(
            context,
            self.tr("With someone"),
            self.tr("When a customer is standing in front of you, nothing should pull you away."),
            data,
        )
        self._settings = data
        self.hold = Switch(theme, self.tr("Hold calls and notifications"))
        self.hold.clicked.connect(self.switched)
        self.add_row(
            self.tr("Hold calls and notifications"),
            self.tr("They line up in Call back, with the time they came in"),
            [self.hold],
        )
        self.people = Several(theme, self.tr("Add someone to let through"))
        self.people.add_requested.connect(self._add_someone)
        self._through = self.add_row(
            self.tr("Let these people through"),
            self.tr("Starred people ring anyway"),
            [self.people],
        )
        self.off_after = Choice(
            theme,
            self.tr("Turn itself off"),
            picks=[Pick(str(n), self._after(n)) for n in _MINUTES],
            to_value=int,
            to_text=self._after,
        )
        self.tray_switch = SwitchOption(theme, self.tr("Show on the tray lamp"))
        self.add_options(
            Option(
                "with_someone_minutes",
                self.tr("Turn itself off"),
                self.tr("In case you forget"),
                self.off_after,
                self.tr("Changed when With someone turns itself off"),
            ),
            Option(
                "tray_shows_with_someone",
                self.tr("Show on the tray lamp"),
                self.tr("The lamp goes out while calls are held"),
                self.tray_switch,
            ),
        )
        self.end()

    def show_values(self, *_: object) -> None:
        super().show_values()
        until = self._settings.now.with_someone_until
        self.hold.setChecked(until is not None and self._context.clock.now() < until)
        shown = self._settings.starred[:_SHOWN]
        self.people.show_items([(person, self._chip) for person in shown])
        more = len(self._settings.starred) - len(shown)
        self._through.set_detail(
            self.tr("Starred people ring anyway, %n more too", "", more)
            if more
            else self.tr("Starred people ring anyway")
        )

    def _after(self, minutes: int) -> str:
        if minutes % 60:
            return self.tr("After %n minutes", "", minutes)
        return self.tr("After %n hours", "", minutes // 60)

    def _chip(self, person: PersonRef) -> QWidget:
        chip = PersonChip(self._theme, person)
        chip.clicked.connect(lambda: self._open_menu(chip, person))
        return chip

    def _open_menu(self, chip: QWidget, person: PersonRef) -> None:
        items: list[MenuItem | None] = [
            MenuItem(
                self.tr("Open the card"), partial(self.person_requested.emit, person.id), "id-card"
            ),
            MenuItem(
                self.tr("No longer let through"), partial(self._settings.star, person, False), "x"
            ),
        ]
        menu = MenuPanel(self._theme, self.window(), person.name, items, 240)
        menu.closed.connect(menu.deleteLater)
        menu.open_below(chip)

    def _add_someone(self) -> None:
        card = CardDialog(self._theme, self.window(), self.tr("Let someone through"), width=400)
        field = PersonField(self._context, self.tr("Name or number"), self.tr("Who?"))
        card.body.addWidget(PlainLabel(self._theme, self.tr("Who?"), Text.SMALL, weight=500))
        card.body.addSpacing(5)
        card.body.addWidget(field)
        card.body.addSpacing(10)
        card.body.addWidget(
            PlainLabel(
                self._theme,
                self.tr("Their calls ring and their check-ins come up while you are with someone."),
                Text.SMALL,
                "ink2",
                wrap=True,
            )
        )

        def chosen(person: PersonRef | None) -> None:
            if person is not None:
                card.accept()
                self._settings.star(person, True)

        field.person_chosen.connect(chosen)
        card.open_card(field)


class PersonChip(PaintedButton):
    """A person as a button: 24 px high in a target of 32 px."""

    def __init__(self, theme: Theme, person: PersonRef) -> None:
        name = self.tr("{name}, always let through").format(name=isolated(person.name))
        super().__init__(theme, name=name)
        self._person = person
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def focus_rect(self) -> QRect:
        high = self._theme.px(24)
        return QRect(0, (self.height() - high) // 2, self.width(), high)

    def sizeHint(self) -> QSize:
        most = self._theme.px(200)
        wide = min(most, chip_width(self._theme, self._person.name))
        return QSize(wide, self._theme.px(32))

    def paint_content(self, painter: QPainter, state: ButtonState) -> None:
        box = self.focus_rect()
        draw_chip(painter, self._theme, box, self._person.name, self._person.id)
        if state.hovered:
            draw_box(painter, box, 6, None, self._theme.colours.line2)
