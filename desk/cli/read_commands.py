"""The commands that read: find, show, due."""

from argparse import Namespace
from datetime import timedelta
from typing import Any

from desk.cli.context import Context, line, person_json, phone_json, print_json
from desk.domain.ages import short_age
from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import Fix, FixRow
from desk.domain.intervals import Interval
from desk.domain.people import Person
from desk.domain.person_schema import COLUMN_FIELDS, Address, FieldKind
from desk.domain.timeline import TimelineRow
from desk.services.reminders import list_due


def run_find(context: Context, options: Namespace) -> None:
    from desk.services.interactions import list_contact_lines
    from desk.services.search import find_people

    desk = context.desk
    found = find_people(desk, options.text, limit=options.limit)
    contacts = list_contact_lines(desk, [p.id for p in found])
    if options.json:
        print_json(
            [
                {
                    "id": p.id,
                    "name": p.name,
                    "business": contacts[p.id].business,
                    "phones": [phone_json(phone) for phone in contacts[p.id].phones],
                    "emails": [email.address for email in contacts[p.id].emails],
                    "last_talked": context.iso(p.last_talked),
                    "next_check_in": p.check_in_on.isoformat() if p.check_in_on else None,
                }
                for p in found
                if p.id in contacts
            ]
        )
        return
    for p in found:
        phones = contacts[p.id].phones if p.id in contacts else ()
        print(line(p.id, p.name, p.second, phones[0].raw if phones else ""))
    if not found:
        print(line(f"Nobody is found by “{options.text}”."))


def run_show(context: Context, options: Namespace) -> None:
    from desk.services.people import get_person, list_timeline, open_items, resolve_person

    desk = context.desk
    ref = resolve_person(desk, options.person)
    person = get_person(desk, ref.id)
    timeline = list_timeline(desk, ref.id, kinds=None, limit=1000 if options.json else 10)
    still_open = open_items(desk, ref.id)
    if options.json:
        print_json(_person_json(context, person, timeline, still_open))
        return
    fields = person.fields
    print(line(person.name, fields.business))
    for phone in fields.phones:
        print(line(" ", phone.shown or phone.raw, phone.label))
    for email in fields.emails:
        print(line(" ", email.address, email.label))
    for remembered in fields.remember:
        print(line("  Remember:", remembered))
    if person.check_in:
        every = f"every {person.check_in.every}" if person.check_in.every else ""
        print(line("  Check in:", person.check_in.due_on, every, person.check_in.reason))
    for fix in still_open:
        by = f"promised by {fix.promised_on}" if fix.promised_on else "to do"
        print(line("  Open:", fix.id, fix.what, by))
    for bought in person.bought:
        print(line("  Bought:", bought.what, bought.on))
    for row in timeline:
        print(line(" ", desk.clock.local(row.at).date(), row.kind.value, row.text))


def _person_json(
    context: Context, person: Person, timeline: list[TimelineRow], still_open: list[Fix]
) -> dict[str, Any]:
    fields = person.fields
    return {
        "id": person.id,
        "name": person.name,
        "names": {each.name: getattr(fields, each.name) for each in _NAMES},
        **{
            each.name: getattr(fields, each.name)
            for each in COLUMN_FIELDS
            if each.kind is not FieldKind.DAY and each not in _NAMES
        },
        "phones": [phone_json(phone) for phone in fields.phones],
        "emails": [{"address": e.address, "label": e.label} for e in fields.emails],
        "addresses": [
            {name: getattr(address, name) for name in Address.__slots__}
            for address in fields.addresses
        ],
        "channels": [{"kind": c.kind, "value": c.value, "label": c.label} for c in fields.channels],
        **{
            each.name: day.iso() if (day := getattr(fields, each.name)) else None
            for each in COLUMN_FIELDS
            if each.kind is FieldKind.DAY
        },
        "dates": [{"label": d.label, "on": d.on.iso()} for d in fields.dates],
        "tags": list(fields.tags),
        "remember": list(fields.remember),
        "custom": [{"label": label, "value": value} for label, value in fields.custom],
        "referred_by": person_json(person.referred_by),
        "household": [person_json(other) for other in person.household],
        "bought": [
            {
                "id": p.id,
                "what": p.what,
                "on": p.on.isoformat(),
                "price": str(p.price) if p.price is not None else None,
                "currency": p.currency,
                "serial": p.serial,
                "note": p.note,
            }
            for p in person.bought
        ],
        "last_talked": context.iso(person.last_talked),
        "check_in": _check_in_json(person),
        "score": {
            "happy": person.score.happy,
            "ok": person.score.ok,
            "unhappy": person.score.unhappy,
        },
        "open": {
            "fixes": [_fix_json(context, f) for f in still_open if not f.is_promise],
            "promises": [_fix_json(context, f) for f in still_open if f.is_promise],
        },
        "timeline": [_event_json(context, row) for row in timeline],
        "unknown_properties": list(fields.unknown),
    }


_NAMES = tuple(
    each for each in COLUMN_FIELDS if each.in_name or each.name in ("nickname", "say_as")
)


def _check_in_json(person: Person) -> dict[str, Any] | None:
    plan = person.check_in
    if plan is None:
        return None
    every: str | None = None
    if plan.every:
        every = str(Interval.parse(plan.every))
    elif plan.yearly:
        every = "1 year"
    return {
        "every": every,
        "next": plan.due_on.isoformat(),
        "reason": plan.reason,
        "last": plan.last.isoformat() if plan.last else None,
    }


def _fix_json(context: Context, fix: Fix) -> dict[str, Any]:
    return {
        "id": fix.id,
        "text": fix.what,
        "since": context.iso(fix.created),
        "by": fix.promised_on.isoformat() if fix.promised_on else None,
        "at": fix.promised_time.isoformat("minutes") if fix.promised_time else None,
        "target": fix.target_on.isoformat() if fix.target_on else None,
    }


def _event_json(context: Context, row: TimelineRow) -> dict[str, Any]:
    own: dict[str, Any] = {
        "direction": row.direction.value if row.direction else None,
        "outcome": row.outcome.value if row.outcome else None,
        "seconds": row.seconds,
        "promised_by": row.promised_on.isoformat() if row.promised_on else None,
        "done": context.iso(row.done),
        "dismissed": context.iso(row.dismissed),
        "dismiss_reason": row.dismiss_reason or None,
        "told": row.notified_via,
        "felt": row.felt.value if row.felt else None,
        "words": row.words or None,
        "annotation": row.annotation or None,
    }
    head = {"kind": row.kind.value, "id": row.id, "at": context.iso(row.at), "text": row.text}
    return head | {name: value for name, value in own.items() if value is not None}


def run_due(context: Context, options: Namespace) -> None:

    due = list_due(context.desk, context.day(options.on) if options.on else None)
    if options.json:
        print_json(
            {
                "call_back": [_call_back_row(context, row) for row in due.call_back],
                "check_in": [_check_in_row(row) for row in due.check_in],
                "promised": [_promise_row(row) for row in due.promised],
                "do_it_now": [_fix_row(context, row) for row in due.do_it_now],
            }
        )
        return
    now = context.desk.clock.now()
    for caller in due.call_back:
        waited = _age(now - caller.first)
        print(line("Call back ", _who(caller), f"waiting {waited}", caller.summary))
    for check_in in due.check_in:
        print(line("Check in  ", check_in.person.name, check_in.due_on, check_in.reason))
    for promise in due.promised:
        print(
            line(
                "Promised  ", promise.fix.id, promise.fix.what, _for_whom(promise), _by_day(promise)
            )
        )
    for fix in due.do_it_now:
        waited = _age(now - fix.fix.created)
        print(line("Do it now ", fix.fix.id, fix.fix.what, _for_whom(fix), waited))
    if not any((due.call_back, due.check_in, due.promised, due.do_it_now)):
        print("Nobody is waiting on you.")


def _call_back_row(context: Context, row: CallBack) -> dict[str, Any]:
    return {
        "id": row.id,
        "person": person_json(row.person),
        "text": row.summary or row.number,
        "number": row.number,
        "outcome": row.outcome.value,
        "times": row.times,
        "tried": row.tried,
        "since": context.iso(row.first),
        "late": row.late,
    }


def _check_in_row(row: CheckInRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "person": person_json(row.person),
        "text": row.reason,
        "due": row.due_on.isoformat(),
        "late": row.days_late > 0,
    }


def _promise_row(row: FixRow) -> dict[str, Any]:
    fix = row.fix
    return {
        "id": fix.id,
        "person": person_json(fix.person),
        "text": fix.what,
        "due": fix.promised_on.isoformat() if fix.promised_on else None,
        "at": fix.promised_time.isoformat("minutes") if fix.promised_time else None,
        "late": row.late,
    }


def _fix_row(context: Context, row: FixRow) -> dict[str, Any]:
    return {
        "id": row.fix.id,
        "person": person_json(row.fix.person),
        "text": row.fix.what,
        "since": context.iso(row.fix.created),
        "late": row.late,
    }


def _who(row: CallBack) -> str:
    return row.person.name if row.person else row.number


def _for_whom(row: FixRow) -> str:
    return f"for {row.fix.person.name}" if row.fix.person else ""


def _by_day(row: FixRow) -> str:
    return f"by {row.fix.promised_on}"


def _age(elapsed: timedelta) -> str:
    return str(short_age(max(elapsed, timedelta())))
