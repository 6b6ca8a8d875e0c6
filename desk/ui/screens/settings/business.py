"""Your business: who the owner is, where, and when the door is open."""

from datetime import date, time

from PySide6.QtWidgets import QWidget

from desk.domain.dates import PlainDate
from desk.domain.settings import DeskSettings
from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import Choice, Several, TextSetting, WeekDays
from desk.ui.screens.settings.countries import country_name, list_countries, list_currencies
from desk.ui.screens.settings.data_settings import DataSettings
from desk.ui.screens.settings.options import Option, SettingsPage
from desk.ui.screens.settings.times import key_of, list_times
from desk.ui.theme.typography import Text
from desk.ui.widgets.button import ButtonKind, DeskButton
from desk.ui.widgets.label import PlainLabel
from desk.ui.widgets.pick_panel import Pick

_ALL_DAY = "all day"
_MIDNIGHT = time(0)
_USUAL_DAY = (time(9), time(17))


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
        self._listed = False  # reading all countries takes a while: when the page is shown
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
