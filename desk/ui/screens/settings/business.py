"""Your business: who the owner is, where, and when the door is open."""

from datetime import date, time

from PySide6.QtWidgets import QWidget

from desk.domain.dates import PlainDate
from desk.domain.settings import DeskSettings
from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import Choice, Several, TextSetting, WeekDays
from desk.ui.screens.settings.countries import country_name, list_countries, list_currencies
from desk.ui.screens.settings.data_settings import DataSettings
from desk.ui.screens.settings.rows import SettingsPage
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
            theme,
            self.tr("Your business"),
            self.tr("Printed on your cards and reports. The hours say when a caller waits long."),
        )
        self._data = data
        self._context = context
        self.business = self._text(self.tr("Business name"), "", "business")
        self.owner = self._text(
            self.tr("Your first name"), self.tr("Today greets you by it"), "owner"
        )
        self.phone = self._text(self.tr("Phone"), "", "phone")
        self.email = self._text(self.tr("Email"), "", "email")
        self.address = self._text(self.tr("Address"), "", "address", lines=True)
        self.country = Choice(theme, self.tr("Country"), many=True)
        self.country.chosen.connect(self._on_country_chosen)
        self.add_row(
            self.tr("Country"),
            self.tr("How numbers without a country code are dialled"),
            [self.country],
        )
        self.currency = Choice(theme, self.tr("Currency"), many=True)
        self.currency.chosen.connect(
            lambda code: data.change(self.tr("Changed the currency"), currency=code)
        )
        self.add_row(self.tr("Currency"), self.tr("For what people bought"), [self.currency])
        self.opens = Choice(theme, self.tr("Open from"), many=True)
        self.closes = Choice(theme, self.tr("Open until"), many=True)
        self.opens.chosen.connect(self._on_opens_chosen)
        self.closes.chosen.connect(self._on_closes_chosen)
        self._until = PlainLabel(theme, self.tr("to"), Text.SMALL, "ink2")
        self.add_row(
            self.tr("Opening hours"),
            self.tr("A call back is late after four of them"),
            [self.opens, self._until, self.closes],
        )
        self.days = WeekDays(theme, self.tr("Working days"), context.words)
        self.days.chosen.connect(
            lambda off: data.change(self.tr("Changed the working days"), days_off=off)
        )
        self.add_row(
            self.tr("Working days"),
            self.tr("Check-ins wait for the next of these"),
            [self.days],
        )
        self.closed_on = Several(theme, self.tr("Add a day you are closed"))
        self.closed_on.add_requested.connect(self._ask_for_closed_day)
        self.add_row(
            self.tr("Closed on"),
            self.tr("Holidays and days away count as days off"),
            [self.closed_on],
        )
        self.end()
        data.changed.connect(self._show)

    def _text(self, title: str, detail: str, field: str, *, lines: bool = False) -> TextSetting:
        setting = TextSetting(self._theme, title, lines=lines)
        labels = {
            "business": self.tr("Changed your business name"),
            "owner": self.tr("Changed your name"),
            "phone": self.tr("Changed your phone"),
            "email": self.tr("Changed your email"),
            "address": self.tr("Changed your address"),
        }
        setting.saved.connect(lambda text: self._data.change(labels[field], **{field: text}))
        self.add_row(title, detail, [setting])
        return setting

    def arrived(self) -> None:
        if not self.country.current():
            self.country.set_picks(list_countries())
            self.currency.set_picks(list_currencies())
        self._show()

    def _show(self) -> None:
        now = self._data.now
        for setting, text in (
            (self.business, now.business),
            (self.owner, now.owner),
            (self.phone, now.phone),
            (self.email, now.email),
            (self.address, now.address),
        ):
            setting.set_text(text)
        self.country.set_current(now.region, country_name(now.region))
        self.currency.set_current(now.currency)
        self._show_hours(now)
        self.days.set_days_off(now.days_off)
        self._show_closed_days(now.holidays)

    def _show_hours(self, now: DeskSettings) -> None:
        always = [Pick(_ALL_DAY, self.tr("All day"))]
        open_all_day = now.opens == now.closes
        self.opens.set_picks([*always, *list_times(self._context.words)])
        after = [] if open_all_day else list_times(self._context.words, now.opens)[1:]
        midnight = Pick(key_of(_MIDNIGHT), self.tr("Midnight"))
        self.closes.set_picks([*always, *after, midnight])
        self.opens.set_current(
            _ALL_DAY if open_all_day else key_of(now.opens), self._context.words.time(now.opens)
        )
        self.closes.set_current(key_of(now.closes), self._context.words.time(now.closes))
        self._until.setVisible(not open_all_day)
        self.closes.setVisible(not open_all_day)

    def _on_country_chosen(self, code: str) -> None:
        self._data.change(self.tr("Changed the country"), region=code)

    def _on_opens_chosen(self, key: str) -> None:
        if key == _ALL_DAY:
            self._change_hours(_MIDNIGHT, _MIDNIGHT)
            return
        opens, closes = time.fromisoformat(key), self._data.now.closes
        if self._data.now.opens == closes or opens >= closes != _MIDNIGHT:
            closes = _USUAL_DAY[1] if opens < _USUAL_DAY[1] else _MIDNIGHT
        if opens == closes:  # from midnight to midnight
            closes = _USUAL_DAY[1]
        self._change_hours(opens, closes)

    def _on_closes_chosen(self, key: str) -> None:
        if key == _ALL_DAY:
            self._change_hours(_MIDNIGHT, _MIDNIGHT)
        else:
            self._change_hours(self._data.now.opens, time.fromisoformat(key))

    def _change_hours(self, opens: time, closes: time) -> None:
        self._data.change(self.tr("Changed the opening hours"), opens=opens, closes=closes)

    def _ask_for_closed_day(self) -> None:
        def closed(day: PlainDate) -> None:
            self._data.change(
                self.tr("Closed on {day}").format(day=self._context.words.day(day.day)),
                draft=draft,
                holidays=self._data.now.holidays | {day.day},
            )

        draft = "closed-day"
        self._context.dialogs.pick_day(self.tr("A day you are closed"), closed, draft=draft)

    def _on_closed_day_removed(self, day: date) -> None:
        self._data.change(
            self.tr("Open on {day}").format(day=self._context.words.day(day)),
            holidays=self._data.now.holidays - {day},
        )

    def _show_closed_days(self, days: frozenset[date]) -> None:
        coming = sorted(day for day in days if day >= self._context.words.clock.today())
        self.closed_on.show_things([(day, self._closed_day) for day in coming])

    def _closed_day(self, day: date) -> QWidget:
        shown = self._context.words.day(day)
        button = DeskButton(self._theme, shown, ButtonKind.PLAIN, "x", icon_size=14)
        button.setAccessibleName(self.tr("Open again on {day}").format(day=shown))
        button.clicked.connect(lambda: self._on_closed_day_removed(day))
        return button
