"""The commands that write: jot, log, check-in, bought, promise, done, undo."""

from argparse import Namespace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from desk.changes import WriteRequest
from desk.cli.context import Context, line, person_json, print_json
from desk.domain.calls import WAITING_OUTCOMES, Direction, Outcome
from desk.domain.dates import parse_rhythm
from desk.domain.intervals import Interval
from desk.domain.local_time import local_moment
from desk.domain.people import PersonRef
from desk.domain.scores import Felt
from desk.errors import NotFound, NotUnderstood
from desk.services import check_ins, fixes
from desk.services.desk import Written
from desk.services.jot import jot_once


def run_jot(context: Context, options: Namespace) -> None:
    request = WriteRequest(context.request) if context.request else None
    written = jot_once(context.desk, options.text, context.date_style, request)
    context.changed(written.changes)
    kept = written.value["fix"]
    if options.json:
        print_json(kept)
    else:
        print(line(kept.get("id") or kept.get("code"), f"{written.value['label']}."))


def run_log(context: Context, options: Namespace) -> None:
    from desk.services.calls import CallFields, get_call, log_call

    person, number = _who(context, options.who)
    outcome = Outcome(options.outcome or "talked")
    incoming = options.incoming or (outcome in WAITING_OUTCOMES and not options.outgoing)
    fields = CallFields(
        person=person,
        number=number,
        direction=Direction.INCOMING if incoming else Direction.OUTGOING,
        outcome=outcome,
        at=context.when(options.at) if options.at else None,
        seconds=options.minutes,
        summary=options.about,
        felt=Felt(options.felt) if options.felt else None,
    )
    if options.outgoing and outcome in (Outcome.MISSED, Outcome.HELD):
        raise NotUnderstood(
            "An outgoing call cannot be missed or held: leave out --out, or say "
            "--outcome no-answer. Nothing was saved."
        )
    written = log_call(context.desk, fields)
    context.changed(written.changes)
    call = get_call(context.desk, written.value)
    if options.json:
        print_json(
            {
                "id": call.id,
                "person": person_json(call.person),
                "number": call.number,
                "direction": call.direction.value,
                "outcome": call.outcome.value,
                "at": context.iso(call.at),
                "seconds": call.seconds,
                "text": call.summary,
                "felt": call.felt.value if call.felt else None,
            }
        )
    else:
        print(line(call.id, f"{written.changes.label}."))


def run_check_in(context: Context, options: Namespace) -> None:
    from desk.services.people import resolve_person

    desk = context.desk
    person = resolve_person(desk, options.person)
    written: Written[Any]
    if options.every:
        written = check_ins.set_check_in(desk, person.id, every=_interval(context, options.every))
    elif options.on:
        written = check_ins.set_check_in(desk, person.id, on=context.day(options.on))
    elif options.skip:
        written = check_ins.skip_check_in(desk, person.id)
    elif options.move:
        written = check_ins.move_check_in(desk, person.id, context.day(options.move))
    elif options.snooze:
        from desk.services.settings import read_settings

        until_day = context.day_and_time(options.snooze)
        at = until_day.at or read_settings(desk).notify_at
        until = local_moment(until_day.day, at, desk.clock.zone())
        written = check_ins.snooze_check_in(desk, person.id, until)
    else:
        written = check_ins.stop_check_in(desk, person.id)
    context.changed(written.changes)
    following = written.value if isinstance(written.value, date) else None
    if options.json:
        print_json(
            {"person": person_json(person), "next": following.isoformat() if following else None}
        )
    else:
        on = f"Next on {following}." if following else "No check-in is set now."
        print(line(f"{written.changes.label}.", on))


def run_bought(context: Context, options: Namespace) -> None:
    from desk.services.card_records import PurchaseFields, add_purchase
    from desk.services.people import resolve_person

    desk = context.desk
    person = resolve_person(desk, options.person)
    fields = PurchaseFields(
        what=options.what,
        on=context.day(options.on, past=True) if options.on else desk.clock.today(),
        price=_amount(options.price) if options.price else None,
        serial=options.serial,
    )
    written = add_purchase(desk, person.id, fields)
    context.changed(written.changes)
    print(line(f"{written.changes.label}."))


def run_promise(context: Context, options: Namespace) -> None:
    from desk.services.people import resolve_person

    person = resolve_person(context.desk, options.person)
    said = context.day_and_time(options.by)
    target = context.day(options.target) if options.target else None
    by = fixes.PromiseBy(said.day, said.at, target=target)
    written = fixes.promise(context.desk, options.what, person.id, by)
    context.changed(written.changes)
    print(line(f"{written.value.id}  {written.changes.label}."))


def run_done(context: Context, options: Namespace) -> None:
    fix = fixes.get_fix(context.desk, options.id)
    if not fix.is_open:
        raise NotUnderstood(f"“{fix.what}” is already off the list. Nothing was changed.")
    written = fixes.finish_fix(context.desk, options.id)
    context.changed(written.changes)
    print(line(f"{written.changes.label}."))


def run_undo(context: Context, options: Namespace) -> None:
    from desk.services.undo import undo_last

    written = undo_last(context.desk)
    context.changed(written.changes)
    print(line(f"Undone: {written.value}."))


def _who(context: Context, text: str) -> tuple[int | None, str]:
    """Return (person, number) that `text` names; without a person it is a number nobody has."""
    from desk.services.people import resolve_person

    try:
        person: PersonRef = resolve_person(context.desk, text)
    except NotFound:
        if not _is_number(text):
            raise
        return None, text
    return person.id, text if _is_number(text) and len(text) > 6 else ""


def _is_number(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return digits >= 3 and all(c.isdigit() or c in " +-().#*/" for c in text)


def _interval(context: Context, text: str) -> Interval:
    try:
        return parse_rhythm(text, context.date_style)
    except ValueError:
        raise NotUnderstood(
            f"“{text}” is not how often Desk understands. Say 3 months, 2 weeks or year. "
            "Nothing was changed."
        ) from None


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text.replace(",", "").lstrip("$€£ "))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or amount < 0:
        raise NotUnderstood(f"“{text}” is not a price. Say 1250 or 1250.50. Nothing was saved.")
    return amount
