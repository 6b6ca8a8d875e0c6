"""The page of the check-ins: the usual rhythm, the hour, and days that do not exist or are off."""

from datetime import time

from PySide6.QtCore import Signal

from desk.domain.intervals import Interval
from desk.formatting.durations import rhythm
from desk.formatting.text import list_names
from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import Choice, OneOf
from desk.ui.screens.settings.data_settings import DataSettings
from desk.ui.screens.settings.options import Option, SettingsPage
from desk.ui.screens.settings.times import key_of, list_times
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.pick_panel import Pick

_RHYTHMS = ("2 weeks", "1 month", "6 weeks", "2 months", "3 months", "6 months", "1 year")
_FIRST, _LAST = time(5), time(21)


class CheckInsPage(SettingsPage):
    days_requested = Signal()  # the working days are to be changed, on the page of the business

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
