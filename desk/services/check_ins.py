"""Check-ins: when the owner contacts each person next, and changes of that plan."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk.data.queries.check_ins import find_check_in, read_plan
from desk.data.queries.people import find_birthday, find_talked
from desk.data.queries.system_tables import read_settings
from desk.data.reader import NamedRow, Reader
from desk.data.timestamps import from_ms, to_ms
from desk.domain import check_ins as rules
from desk.domain.intervals import Interval, Unit
from desk.domain.local_time import local_day, local_moment
from desk.domain.names import first_name
from desk.domain.partial_dates import PartialDate
from desk.domain.settings import DeskSettings
from desk.errors import DoneMeanwhile, NotFound, NotUnderstood
from desk.messages import Message, message, message_day
from desk.record import record
from desk.services.desk import Desk, Written
from desk.services.interactions import answer_check_in, plan_values, write_plan


class SnoozeKind(StrEnum):
    THIS_AFTERNOON = "this afternoon"
    TOMORROW = "tomorrow"
    BIRTHDAY = "birthday"
    NEXT_WEEK = "next week"


@record(frozen=True, slots=True)
class SnoozeChoice:
    kind: SnoozeKind
    until: datetime  # UTC


def set_check_in(
    desk: Desk,
    person: int,
    *,
    every: Interval | None = None,
    yearly: PartialDate | None = None,
    on: date | None = None,
    reason: str | None = None,
    draft: str = "",
) -> Written[date]:
    """Set or change the check-in of a person; return the day it is due.

    An interval counts from the last real contact. `reason` None keeps the present reason.
    Raises NotFound, and NotUnderstood unless exactly one of every, yearly and on is given.
    """
    if [every, yearly, on].count(None) != 2:
        raise NotUnderstood("A check-in is every so often, on a day of the year, or on one day.")
    with desk.database.transaction(draft=draft) as tx:
        name, last_talked = _person(tx, person)
        zone = desk.clock.zone()
        plan = rules.start(
            every=every,
            yearly=yearly,
            on=on,
            last_contact_on=local_day(from_ms(last_talked), zone) if last_talked else None,
            today=desk.clock.today(),
            leap_day_in_march=read_settings(tx).leap_day_in_march,
        )
        tx.describe(_rhythm(name, plan, desk.clock.today()))
        found = find_check_in(tx, person)
        values = plan_values(plan)
        if found is None:
            tx.insert(
                "check_in",
                customer_id=person,
                reason=(reason or "").strip(),
                created_at=tx.now_ms,
                **values,
            )
        else:
            kept = found["reason"] if reason is None else reason.strip()
            tx.update_row("check_in", found, reason=kept, **values)
    return Written(plan.due_on, tx.changes)


def set_reason(desk: Desk, person: int, reason: str, *, draft: str = "") -> Written[int]:
    """Set what to ask about at the next check-in. Raises NotFound."""
    with desk.database.transaction(draft=draft) as tx:
        name, row, _plan = _plan_of(tx, person)
        tx.describe(message("Changed what to ask {name}", name=name))
        tx.update_row("check_in", row, reason=reason.strip())
    return Written(row["id"], tx.changes)


def stop_check_in(desk: Desk, person: int) -> Written[int]:
    with desk.database.transaction() as tx:
        name, row, _plan = _plan_of(tx, person)
        tx.describe(message("Stopped checking in with {name}", name=name))
        tx.delete("check_in", row["id"])
    return Written(row["id"], tx.changes)


def snooze_check_in(desk: Desk, person: int, until: datetime, *, draft: str = "") -> Written[date]:
    """Hide a check-in until `until` (aware); return its unchanged due day.

    Raises NotFound, and NotUnderstood if the check-in is not due by then, which would hide nothing.
    """
    with desk.database.transaction(draft=draft) as tx:
        name, row, plan = _plan_of(tx, person)
        if until <= _due_moment(desk, plan, read_settings(tx)):
            raise NotUnderstood(
                message(
                    "{name} is due on {day} only, so there is nothing to snooze. Nothing was "
                    "changed. To have another day, move it.",
                    name=name,
                    day=message_day(plan.due_on, desk.clock.today()),
                )
            )
        day = local_day(until, desk.clock.zone())
        until_day = message_day(day, desk.clock.today())
        tx.describe(message("Snoozed {name} until {day}", name=name, day=until_day))
        write_plan(tx, row, rules.snooze(plan, until))
    return Written(plan.due_on, tx.changes)


def move_check_in(desk: Desk, person: int, on: date, *, draft: str = "") -> Written[date]:
    """Move the next check-in to another day; keep its interval. Raises NotFound."""
    with desk.database.transaction(draft=draft) as tx:
        name, row, plan = _plan_of(tx, person)
        day = message_day(on, desk.clock.today())
        tx.describe(message("Moved {name} to {day}", name=name, day=day))
        write_plan(tx, row, rules.move(plan, on))
    return Written(on, tx.changes)


def skip_check_in(desk: Desk, person: int, *, draft: str = "") -> Written[date | None]:
    """Skip the next check-in without contact; return the day after it, None if there is none."""
    with desk.database.transaction(draft=draft) as tx:
        name, row, plan = _plan_of(tx, person)
        tx.describe(message("Skipped {name} this time", name=name))
        leap = read_settings(tx).leap_day_in_march
        skipped = rules.skip(plan, desk.clock.today(), leap_day_in_march=leap)
        write_plan(tx, row, skipped)
    return Written(skipped.due_on if skipped else None, tx.changes)


def next_if_skipped(desk: Desk, person: int) -> date | None:
    """Return the day that `skip_check_in` would set, None if there is none. Raises NotFound."""
    with desk.database.reading() as reader:
        _name, _row, plan = _plan_of(reader, person)
        leap = read_settings(reader).leap_day_in_march
    skipped = rules.skip(plan, desk.clock.today(), leap_day_in_march=leap)
    return skipped.due_on if skipped else None


def check_in_done(
    desk: Desk, person: int, note: str = "", *, due: date | None = None, draft: str = ""
) -> Written[date | None]:
    """Record an interaction now: the owner talked to the person without a logged call.

    `due` is the day of the check-in as it was shown, None where none was. Returns the day of the
    next check-in, None when there is none. Raises NotFound, and DoneMeanwhile if the check-in is
    no longer that of `due`.
    """
    with desk.database.transaction(draft=draft) as tx:
        name, _last = _person(tx, person)
        row = find_check_in(tx, person)
        if due is not None and (row is None or read_plan(row).due_on != due):
            raise DoneMeanwhile(
                message(
                    "The check-in with {name} was done, moved or stopped meanwhile, by another "
                    "window or command. Nothing was added.",
                    name=name,
                )
            )
        tx.describe(message("Checked in with {name}", name=name))
        now = desk.clock.now()
        contact = tx.insert("interaction", customer_id=person, at=to_ms(now), note=note.strip())
        following = answer_check_in(desk, tx, person, now, contact=contact)
    return Written(following, tx.changes)


def snooze_choices(desk: Desk, person: int | None) -> list[SnoozeChoice]:
    """Return the moments offered for a snooze: today, tomorrow, their birthday, next week."""
    with desk.database.reading() as reader:
        settings = read_settings(reader)
        born = find_birthday(reader, person) if person is not None else None
    zone, now, today = desk.clock.zone(), desk.clock.now(), desk.clock.today()

    def at(day: date, hour: time) -> datetime:
        return local_moment(day, hour, zone)

    choices = []
    if now < at(today, time(13)):
        choices.append(SnoozeChoice(SnoozeKind.THIS_AFTERNOON, at(today, time(14))))
    tomorrow = today + timedelta(days=1)
    choices.append(SnoozeChoice(SnoozeKind.TOMORROW, at(tomorrow, settings.notify_at)))
    if born is not None:
        leap = settings.leap_day_in_march
        yearly = PartialDate(born.month, born.day)
        birthday = rules.next_yearly(yearly, today, leap_day_in_march=leap)
        if birthday - today <= timedelta(days=30):
            choices.append(SnoozeChoice(SnoozeKind.BIRTHDAY, at(birthday, settings.notify_at)))
    week = today + timedelta(days=7)
    choices.append(SnoozeChoice(SnoozeKind.NEXT_WEEK, at(week, settings.notify_at)))
    return sorted(choices, key=lambda choice: choice.until)


def snooze_choices_for_check_in(desk: Desk, person: int) -> list[SnoozeChoice]:
    """Return those of `snooze_choices` that come after the check-in is due. Raises NotFound."""
    with desk.database.reading() as reader:
        _name, _row, plan = _plan_of(reader, person)
        due = _due_moment(desk, plan, read_settings(reader))
    return [choice for choice in snooze_choices(desk, person) if choice.until > due]


def _due_moment(desk: Desk, plan: rules.Plan, settings: DeskSettings) -> datetime:
    return rules.due_moment(
        plan.due_on, desk.clock.zone(), settings.notify_at, settings.days_off, settings.holidays
    )


def _person(reader: Reader, person: int) -> tuple[str, int | None]:
    found = find_talked(reader, person)
    if found is None:
        raise NotFound("That person is no longer on this desk. Nothing was saved.")
    return first_name(found[0]), found[1]


def _plan_of(reader: Reader, person: int) -> tuple[str, NamedRow, rules.Plan]:
    name, _last = _person(reader, person)
    found = find_check_in(reader, person)
    if found is None:
        raise NotFound(
            message("{name} has no check-in. Set how often to check in first.", name=name)
        )
    return name, found, read_plan(found)


def _rhythm(name: str, plan: rules.Plan, today: date) -> Message:
    if plan.every is not None:
        count = plan.every.count
        match plan.every.unit:
            case Unit.DAY:
                one = "Check in with {name} every day"
                return message("Check in with {name} every %n days", "", count, one=one, name=name)
            case Unit.WEEK:
                one = "Check in with {name} every week"
                return message("Check in with {name} every %n weeks", "", count, one=one, name=name)
            case Unit.MONTH:
                one = "Check in with {name} every month"
                return message(
                    "Check in with {name} every %n months", "", count, one=one, name=name
                )
            case Unit.YEAR:
                one = "Check in with {name} every year"
                return message("Check in with {name} every %n years", "", count, one=one, name=name)
    if plan.yearly is not None:
        return message("Check in with {name} every year", name=name)
    if plan.due_on == today:
        return message("Check in with {name} today", name=name)
    return message("Check in with {name} on {day}", name=name, day=message_day(plan.due_on, today))
