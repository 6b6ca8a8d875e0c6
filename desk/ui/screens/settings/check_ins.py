"""Check-ins: the usual rhythm, the hour, and what happens to the odd days."""

from datetime import time

from PySide6.QtCore import Signal

from desk.domain.intervals import Interval
from desk.formatting.durations import rhythm
from desk.formatting.text import list_names
from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import Choice, OneOf
from desk.ui.screens.settings.data_settings import DataSettings
from desk.ui.screens.settings.rows import SettingsPage
from desk.ui.screens.settings.times import key_of, list_times
from desk.ui.widgets.button import DeskButton
from desk.ui.widgets.pick_panel import Pick

_RHYTHMS = ("2 weeks", "1 month", "6 weeks", "2 months", "3 months", "6 months", "1 year")
_FIRST, _LAST = time(5), time(21)


class CheckInsPage(SettingsPage):
    days_requested = Signal()  # to be set on the page of the business

    def __init__(self, context: UiContext, data: DataSettings) -> None:
        theme = context.theme
        super().__init__(
            theme,
            self.tr("Check-ins"),
            self.tr("A word now and then, before people have to ask."),
        )
        self._data = data
        self._context = context
        self.rhythm = Choice(theme, self.tr("How often"))
        self.rhythm.set_picks(
            [Pick(every, rhythm(Interval.parse(every), context.words)) for every in _RHYTHMS]
        )
        self.rhythm.chosen.connect(
            lambda every: data.change(self.tr("Changed the usual rhythm"), check_in_every=every)
        )
        self.add_row(
            self.tr("How often"),
            self.tr("Offered first when you begin to check in with somebody"),
            [self.rhythm],
        )
        self.hour = Choice(theme, self.tr("At what time"), many=True)
        self.hour.set_picks(list_times(context.words, _FIRST, _LAST))
        self.hour.chosen.connect(
            lambda key: data.change(
                self.tr("Changed the time of check-ins"), notify_at=time.fromisoformat(key)
            )
        )
        self.add_row(
            self.tr("At what time"),
            self.tr("When check-ins and promises of the day come up"),
            [self.hour],
        )
        self.leap = OneOf(
            theme,
            self.tr("Born on February 29"),
            [Pick("28", self.tr("February 28")), Pick("1", self.tr("March 1"))],
        )
        self.leap.chosen.connect(
            lambda key: data.change(
                self.tr("Changed what February 29 means"), leap_day_in_march=key == "1"
            )
        )
        self.add_row(
            self.tr("Born on February 29"), self.tr("In years without that day"), [self.leap]
        )
        change = DeskButton(theme, self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the working days"))
        change.clicked.connect(self.days_requested)
        self.days = self.add_row(self.tr("On working days"), "", [change])
        self.end()
        data.changed.connect(self._show)

    def arrived(self) -> None:
        self._show()

    def _show(self) -> None:
        now = self._data.now
        self.rhythm.set_current(now.check_in_every, now.check_in_every)
        self.hour.set_current(key_of(now.notify_at), self._context.words.time(now.notify_at))
        self.leap.set_current("1" if now.leap_day_in_march else "28")
        self.days.set_detail(self._days_sentence(now.days_off))

    def _days_sentence(self, off: frozenset[int]) -> str:
        if len(off) == 7:
            return self.tr("No day of the week is a working day, so they come on any day")
        if not off:
            return self.tr("Every day is one. The rhythm itself never moves")
        days = [self._context.words.weekday_name(day) for day in sorted(off)]
        return self.tr("Not on {days}: the next working day. The rhythm itself never moves").format(
            days=list_names(days, self._context.words)
        )
