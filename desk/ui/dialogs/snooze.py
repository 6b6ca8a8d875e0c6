"""The menus that snooze, move or skip something that is due.

Snooze keeps the due day, Move sets another day for this one check-in, Skip leaves it out: the next
one is a rhythm after it, counted from today if it was late.
"""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.dates import PlainDate
from desk.domain.fixes import FixRow
from desk.domain.local_time import local_moment
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.formatting.text import isolated
from desk.record import record
from desk.services.check_ins import SnoozeChoice, SnoozeKind
from desk.services.desk import Desk
from desk.ui.context import UiContext
from desk.ui.widgets.menu_panel import MenuItem

_ICONS = {
    SnoozeKind.THIS_AFTERNOON: "clock",
    SnoozeKind.TOMORROW: "sun",
    SnoozeKind.BIRTHDAY: "cake",
    SnoozeKind.NEXT_WEEK: "calendar-days",
}


@record(frozen=True, slots=True)
class _SnoozeTarget:
    """The content of a snooze menu: moments, and the next day of a skipped check-in."""

    choices: list[SnoozeChoice]
    morning: time  # the hour of a day that is picked
    has_check_in: bool = False
    skipped_to: date | None = None


class SnoozeMenus(QObject):
    """Opens menus that snooze a check-in, a call back or a fix, and those of Move and Skip."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.window)
        self._context = context

    def check_in(self, row: CheckInRow, anchor: QWidget) -> None:
        from desk.services.check_ins import snooze_check_in

        person = row.person
        self._context.runner.run(_for_check_in, person.id).on_success(
            lambda found: self._open(
                found,
                first_name(person.name),
                anchor,
                lambda moment, draft: self._context.operations.write(
                    snooze_check_in, person.id, moment, draft=draft
                ),
                f"snooze:person:{person.id}",
                person,
            )
        ).coalesce("snooze")

    def call_back(self, row: CallBack, anchor: QWidget) -> None:
        from desk.services.calls import snooze_call_back

        name = first_name(row.person.name) if row.person else row.number
        self._context.runner.run(
            _for_anybody, row.person.id if row.person is not None else None
        ).on_success(
            lambda found: self._open(
                found,
                name or self.tr("this caller"),
                anchor,
                lambda moment, draft: self._context.operations.write(
                    snooze_call_back, row.id, moment, draft=draft
                ),
                f"snooze:call:{row.id}",
                row.person,
            )
        ).coalesce("snooze")

    def fix(self, row: FixRow, anchor: QWidget) -> None:
        from desk.services.fixes import snooze_fix

        self._context.runner.run(_for_anybody, None).on_success(
            lambda found: self._open(
                found,
                self.tr("this"),
                anchor,
                lambda moment, draft: self._context.operations.write(
                    snooze_fix, row.fix.id, moment, draft=draft
                ),
                f"snooze:fix:{row.fix.id}",
                row.fix.person,
            )
        ).coalesce("snooze")

    def move(self, person: PersonRef) -> None:
        """Ask for another day for this one check-in; its rhythm stays."""
        from desk.services.check_ins import move_check_in

        draft = f"move:person:{person.id}"
        self._context.dialogs.pick_day(
            self.tr("Move {name}, this once").format(name=isolated(first_name(person.name))),
            lambda day: self._context.operations.write(
                move_check_in, person.id, day.day, draft=draft
            ),
            draft=draft,
            person=person.id,
            timed=False,
        )

    def skip(self, person: PersonRef) -> None:
        """Skip this check-in without a contact."""
        from desk.services.check_ins import skip_check_in

        self._context.operations.write(skip_check_in, person.id)

    # inside

    def _open(
        self,
        found: _SnoozeTarget,
        name: str,
        anchor: QWidget,
        until: Callable[[datetime, str], object],
        draft: str,
        person: PersonRef | None,
    ) -> None:
        title = self.tr("Hear about {name} again").format(name=isolated(name))
        hour = found.morning

        def pick_day() -> None:
            self._context.dialogs.pick_day(
                title,
                lambda day: until(self._moment(day, hour), draft),
                hour=hour,
                draft=draft,
                person=person.id if person is not None else None,
            )

        items: list[MenuItem | None] = [
            self._item(choice, name, partial(until, choice.until, draft))
            for choice in found.choices
        ]
        if items:
            items.append(None)
        items.append(MenuItem(self.tr("Pick a day…"), pick_day))
        if found.has_check_in and person is not None:
            items += [
                MenuItem(
                    self.tr("Change how often…"), partial(self._context.dialogs.how_often, person)
                ),
                None,
                MenuItem(
                    self.tr("Move to another day…"),
                    partial(self.move, person),
                    detail=self.tr("this once"),
                ),
                MenuItem(
                    self.tr("Skip this time"),
                    partial(self.skip, person),
                    detail=self._after(found.skipped_to),
                ),
            ]
        self._context.dialogs.menu(title, items, anchor)

    def _item(self, choice: SnoozeChoice, name: str, handler: Callable[[], object]) -> MenuItem:
        formatter = self._context.formatter
        local = formatter.clock.local(choice.until)
        match choice.kind:
            case SnoozeKind.THIS_AFTERNOON:
                text, detail = self.tr("This afternoon"), formatter.short_time(local.time())
            case SnoozeKind.TOMORROW:
                text, detail = self.tr("Tomorrow"), formatter.short_weekday(local.date())
            case SnoozeKind.BIRTHDAY:
                text = self.tr("{name}’s birthday").format(name=isolated(name))
                detail = formatter.weekday_and_day(local.date())
            case SnoozeKind.NEXT_WEEK:
                text, detail = self.tr("Next week"), formatter.weekday_and_day(local.date())
        return MenuItem(text, handler, _ICONS[choice.kind], detail)

    def _after(self, skipped_to: date | None) -> str:
        """Return when a skipped check-in comes again; one planned only once does not."""
        if skipped_to is None:
            return self.tr("not again")
        return self.tr("next {day}").format(day=self._context.formatter.day(skipped_to))

    def _moment(self, day: PlainDate, hour: time) -> datetime:
        return local_moment(day.day, day.at or hour, self._context.formatter.clock.zone())


def _for_anybody(desk: Desk, person: int | None) -> _SnoozeTarget:
    from desk.services.check_ins import snooze_choices
    from desk.services.settings import read_settings

    return _SnoozeTarget(snooze_choices(desk, person), read_settings(desk).notify_at)


def _for_check_in(desk: Desk, person: int) -> _SnoozeTarget:
    from desk.services.check_ins import next_if_skipped, snooze_choices_for_check_in
    from desk.services.settings import read_settings

    choices, hour = snooze_choices_for_check_in(desk, person), read_settings(desk).notify_at
    return _SnoozeTarget(choices, hour, True, next_if_skipped(desk, person))
