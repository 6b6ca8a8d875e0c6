"""The pages of Settings but for those of With someone and the bin, and what their options offer."""

from datetime import date, time
from typing import Protocol

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.dates import PlainDate
from desk.domain.intervals import Interval
from desk.domain.settings import DeskSettings
from desk.formatting.durations import rhythm
from desk.formatting.formatter import Formatter
from desk.formatting.text import list_names
from desk.ui.actions import shortcuts
from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import (
    Choice,
    OneOf,
    Several,
    SwitchOption,
    TextSetting,
    WeekDays,
)
from desk.ui.screens.settings.options import DataSettings, Option, SettingsPage
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import translated
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.painting import hline
from desk.ui.widgets.pick_panel import Pick
from desk.ui.widgets.toggle import Switch

_ALL_DAY = "all day"
_MIDNIGHT = time(0)
_USUAL_DAY = (time(9), time(17))
_FIRST, _LAST = time(5), time(21)
_RHYTHMS = ("2 weeks", "1 month", "6 weeks", "2 months", "3 months", "6 months", "1 year")
TEXT_SIZES = (90, 100, 110, 125, 150)
_ENGLISH = QLocale.Language.English


class BusinessPage(SettingsPage):
    def __init__(self, context: UiContext, data: DataSettings) -> None:
        theme = context.theme
        super().__init__(
            context,
            self.tr("Your business"),
            self.tr("Printed on your cards and reports. The hours say when a caller waits long."),
            data,
        )
        self._settings = data
        self._listed = False  # countries are listed when the page is shown: it takes a while
        self.business = TextSetting(theme, self.tr("Business name"))
        self.owner = TextSetting(theme, self.tr("Your first name"))
        self.phone = TextSetting(theme, self.tr("Phone"))
        self.email = TextSetting(theme, self.tr("Email"))
        self.address = TextSetting(theme, self.tr("Address"), lines=True)
        self.country = Choice(theme, self.tr("Country"), many=True, to_text=country_name)
        self.currency = Choice(theme, self.tr("Currency"), many=True)
        self.opens = Choice(theme, self.tr("Open from"), many=True)
        self.closes = Choice(theme, self.tr("Open until"), many=True)
        self.opens.chosen.connect(self._on_opens_chosen)
        self.closes.chosen.connect(self._on_closes_chosen)
        self._until = PlainLabel(theme, self.tr("to"), Text.SMALL, "ink2")
        self.days = WeekDays(theme, self.tr("Working days"), context.formatter)
        self.closed_on = Several(theme, self.tr("Add a day you are closed"))
        self.closed_on.add_requested.connect(self._ask_for_closed_day)
        self.add_options(
            Option(
                "business",
                self.tr("Business name"),
                "",
                self.business,
                self.tr("Changed your business name"),
            ),
            Option(
                "owner",
                self.tr("Your first name"),
                self.tr("Today greets you by it"),
                self.owner,
                self.tr("Changed your name"),
            ),
            Option("phone", self.tr("Phone"), "", self.phone, self.tr("Changed your phone")),
            Option("email", self.tr("Email"), "", self.email, self.tr("Changed your email")),
            Option(
                "address", self.tr("Address"), "", self.address, self.tr("Changed your address")
            ),
            Option(
                "region",
                self.tr("Country"),
                self.tr("How numbers without a country code are dialled"),
                self.country,
                self.tr("Changed the country"),
            ),
            Option(
                "currency",
                self.tr("Currency"),
                self.tr("For what people bought"),
                self.currency,
                self.tr("Changed the currency"),
            ),
        )
        self.add_row(
            self.tr("Opening hours"),
            self.tr("A call back is late after four of them"),
            [self.opens, self._until, self.closes],
        )
        self.add_options(
            Option(
                "days_off",
                self.tr("Working days"),
                self.tr("Check-ins wait for the next of these"),
                self.days,
                self.tr("Changed the working days"),
            )
        )
        self.add_row(
            self.tr("Closed on"),
            self.tr("Holidays and days away count as days off"),
            [self.closed_on],
        )
        self.end()

    def arrived(self) -> None:
        if not self._listed:
            self._listed = True
            self.country.set_picks(list_countries())
            self.currency.set_picks(list_currencies())
        super().arrived()

    def show_values(self, *_: object) -> None:
        super().show_values()
        self._show_hours(self._settings.now)
        self._show_closed_days(self._settings.now.holidays)

    def _show_hours(self, now: DeskSettings) -> None:
        always = [Pick(_ALL_DAY, self.tr("All day"))]
        open_all_day = now.opens == now.closes
        self.opens.set_picks([*always, *list_times(self._context.formatter)])
        after = [] if open_all_day else list_times(self._context.formatter, now.opens)[1:]
        midnight = Pick(key_of(_MIDNIGHT), self.tr("Midnight"))
        self.closes.set_picks([*always, *after, midnight])
        self.opens.set_current(
            _ALL_DAY if open_all_day else key_of(now.opens), self._context.formatter.time(now.opens)
        )
        self.closes.set_current(key_of(now.closes), self._context.formatter.time(now.closes))
        self._until.setVisible(not open_all_day)
        self.closes.setVisible(not open_all_day)

    def _on_opens_chosen(self, key: str) -> None:
        if key == _ALL_DAY:
            self._change_hours(_MIDNIGHT, _MIDNIGHT)
            return
        opens, closes = time.fromisoformat(key), self._settings.now.closes
        if self._settings.now.opens == closes or opens >= closes != _MIDNIGHT:
            closes = _USUAL_DAY[1] if opens < _USUAL_DAY[1] else _MIDNIGHT
        if opens == closes:  # from midnight to midnight
            closes = _USUAL_DAY[1]
        self._change_hours(opens, closes)

    def _on_closes_chosen(self, key: str) -> None:
        if key == _ALL_DAY:
            self._change_hours(_MIDNIGHT, _MIDNIGHT)
        else:
            self._change_hours(self._settings.now.opens, time.fromisoformat(key))

    def _change_hours(self, opens: time, closes: time) -> None:
        self._settings.change(self.tr("Changed the opening hours"), opens=opens, closes=closes)

    def _ask_for_closed_day(self) -> None:
        def closed(day: PlainDate) -> None:
            self._settings.change(
                self.tr("Closed on {day}").format(day=self._context.formatter.day(day.day)),
                draft=draft,
                holidays=self._settings.now.holidays | {day.day},
            )

        draft = "closed-day"
        self._context.dialogs.pick_day(self.tr("A day you are closed"), closed, draft=draft)

    def _on_closed_day_removed(self, day: date) -> None:
        self._settings.change(
            self.tr("Open on {day}").format(day=self._context.formatter.day(day)),
            holidays=self._settings.now.holidays - {day},
        )

    def _show_closed_days(self, days: frozenset[date]) -> None:
        coming = sorted(day for day in days if day >= self._context.formatter.clock.today())
        self.closed_on.show_items([(day, self._closed_day) for day in coming])

    def _closed_day(self, day: date) -> QWidget:
        shown = self._context.formatter.day(day)
        button = DeskButton(self._theme, shown, ButtonKind.PLAIN, "x", icon_size=14)
        button.setAccessibleName(self.tr("Open again on {day}").format(day=shown))
        button.clicked.connect(lambda: self._on_closed_day_removed(day))
        return button


class CheckInsPage(SettingsPage):
    days_requested = Signal()  # asks to change the working days on the page of the business

    def __init__(self, context: UiContext, data: DataSettings) -> None:
        theme, formatter = context.theme, context.formatter
        super().__init__(
            context,
            self.tr("Check-ins"),
            self.tr("A word now and then, before people have to ask."),
            data,
        )
        often, when, born = (
            self.tr("How often"),
            self.tr("At what time"),
            self.tr("Born on February 29"),
        )
        rhythms = [Pick(every, rhythm(Interval.parse(every), formatter)) for every in _RHYTHMS]
        self.rhythm = Choice(theme, often, picks=rhythms)
        self.hour = Choice(
            theme,
            when,
            many=True,
            picks=list_times(formatter, _FIRST, _LAST),
            to_value=time.fromisoformat,
            to_key=key_of,
            to_text=formatter.time,
        )
        self.leap = OneOf(
            theme,
            born,
            [Pick("28", self.tr("February 28")), Pick("1", self.tr("March 1"))],
            to_value=lambda key: key == "1",
            to_key=lambda in_march: "1" if in_march else "28",
        )
        self.add_options(
            Option(
                "check_in_every",
                often,
                self.tr("Offered first when you begin to check in with somebody"),
                self.rhythm,
                self.tr("Changed the usual rhythm"),
            ),
            Option(
                "notify_at",
                when,
                self.tr("When check-ins and promises of the day come up"),
                self.hour,
                self.tr("Changed the time of check-ins"),
            ),
            Option(
                "leap_day_in_march",
                born,
                self.tr("In years without that day"),
                self.leap,
                self.tr("Changed what February 29 means"),
            ),
        )
        change = DeskButton(theme, self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the working days"))
        change.clicked.connect(self.days_requested)
        self.days = self.add_row(self.tr("On working days"), "", [change])
        self.end()

    def show_values(self, *_: object) -> None:
        super().show_values()
        if self._data is not None:
            self.days.set_detail(self._days_sentence(self._data.now.days_off))

    def _days_sentence(self, off: frozenset[int]) -> str:
        if len(off) == 7:
            return self.tr("No day of the week is a working day, so they come on any day")
        if not off:
            return self.tr("Every day is one. The rhythm itself never moves")
        days = [self._context.formatter.weekday_name(day) for day in sorted(off)]
        return self.tr("Not on {days}: the next working day. The rhythm itself never moves").format(
            days=list_names(days, self._context.formatter)
        )


class LoginItem(Protocol):
    """Starts Desk when the owner logs in. `turn_on` and `turn_off` raise OSError."""

    def is_on(self) -> bool: ...

    def turn_on(self) -> None: ...

    def turn_off(self) -> None: ...


class LookPage(SettingsPage):
    def __init__(self, context: UiContext, autostart: LoginItem) -> None:
        theme = context.theme
        super().__init__(
            context,
            self.tr("Look and text size"),
            self.tr("For this computer. Another one on the same desk keeps its own."),
        )
        self._autostart = autostart
        look, size = self.tr("Look"), self.tr("Text size")
        looks = [
            Pick("system", self.tr("As the system")),
            Pick("light", self.tr("Light")),
            Pick("dark", self.tr("Dark")),
            Pick("contrast", self.tr("High contrast")),
        ]
        sizes = [Pick(str(n), f"{n} %") for n in TEXT_SIZES]
        self.look = OneOf(theme, look, looks)
        self.text_size = OneOf(theme, size, sizes, to_value=int)
        self.motion = SwitchOption(theme, self.tr("Less motion"))
        self.login = Switch(theme, self.tr("Start at login"))
        self.login.clicked.connect(self._on_login_clicked)
        self.tray = SwitchOption(theme, self.tr("Stay in the tray"))
        self.add_options(
            Option("look", look, self.tr("By day and by night"), self.look),
            Option("text_size", size, self.tr("Everything grows with the letters"), self.text_size),
            Option(
                "reduced_motion",
                self.tr("Less motion"),
                self.tr("Nothing fades or slides"),
                self.motion,
            ),
        )
        self.add_row(
            self.tr("Start at login"),
            self.tr("Reminders come without opening the window first"),
            [self.login],
        )
        self.add_options(
            Option(
                "close_to_tray",
                self.tr("Stay in the tray"),
                self.tr("Closing the window leaves the lamp and the reminders on"),
                self.tray,
            )
        )
        self.end()

    def arrived(self) -> None:
        super().arrived()
        self.login.setChecked(self._autostart.is_on())

    def _on_login_clicked(self, on: bool) -> None:
        try:
            if on:
                self._autostart.turn_on()
            else:
                self._autostart.turn_off()
        except OSError as error:
            why = error.strerror or str(error)
            self._context.operations.show_message(
                self.tr("Start at login could not be changed: {why}.").format(why=why)
            )
        self.login.setChecked(self._autostart.is_on())


class KeysPage(SettingsPage):
    def __init__(self, context: UiContext, tabs: int) -> None:
        theme = context.theme
        super().__init__(
            context, self.tr("Keys"), self.tr("Everything can be done without the mouse.")
        )
        self.single = SwitchOption(theme, self.tr("Single letters"))
        self.add_options(
            Option(
                "single_keys",
                self.tr("Single letters"),
                self.tr("C calls, D is done, S snoozes: in a row of a list, never while you type"),
                self.single,
            )
        )
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for shortcut in shortcuts.list_shortcuts(tabs):
            column.addWidget(_KeyRow(theme, translated(shortcut.label), translated(shortcut.keys)))
        self.add_part(lines)
        self.end()


class _KeyRow(QWidget):
    """The line of one key, 36 px high, under a hairline."""

    def __init__(self, theme: Theme, words: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(f"{words}, {keys}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.addWidget(PlainLabel(theme, words, Text.SMALL), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(KeyHint(theme, keys), 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.px(36))


def list_countries() -> list[Pick]:
    """Return every country with an ISO 3166 code, by name; the code is the key."""
    found = {}
    for country in QLocale.Country:
        code = QLocale.territoryToCode(country)
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ"):
            found[code] = QLocale.territoryToString(country)
    return [Pick(code, found[code], code) for code in sorted(found, key=lambda c: found[c])]


def country_name(code: str) -> str:
    country = QLocale.codeToTerritory(code)
    return QLocale.territoryToString(country) if country != QLocale.Country.AnyCountry else code


def list_currencies() -> list[Pick]:
    """Return every currency in use; its ISO 4217 code is the key."""
    found: dict[str, str] = {}
    iso = QLocale.CurrencySymbolFormat.CurrencyIsoCode
    for locale in QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    ):
        code = locale.currencySymbol(iso)
        if len(code) != 3:
            continue
        english = QLocale(_ENGLISH, locale.territory())
        if english.territory() == locale.territory():
            found[code] = english.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyDisplayName)
        else:
            found.setdefault(code, "")
    return [Pick(code, code, found[code]) for code in sorted(found)]


def list_times(
    formatter: Formatter, first: time = time(0), last: time = time(23, 30)
) -> list[Pick]:
    """Return the half hours from `first` to `last`; the key is "08:30"."""
    every = [time(hour, minute) for hour in range(24) for minute in (0, 30)]
    return [Pick(key_of(at), formatter.time(at)) for at in every if first <= at <= last]


def key_of(at: time) -> str:
    return at.isoformat("minutes")
