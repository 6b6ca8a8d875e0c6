"""`desk due`."""

from argparse import Namespace
from datetime import timedelta
from typing import Any

from desk.cli.context import Context, line, person_json, print_json
from desk.domain.ages import short_age
from desk.domain.calls import CallBack
from desk.domain.check_ins import CheckInRow
from desk.domain.fixes import FixRow
from desk.services.reminders import list_due


def run_due(context: Context, options: Namespace) -> None:
    due = list_due(context.desk, context.day(options.on) if options.on else None)
    if options.json:
        print_json(
            {
                "call_back": [_call_back(context, row) for row in due.call_back],
                "check_in": [_check_in(row) for row in due.check_in],
                "promised": [_promise(row) for row in due.promised],
                "do_it_now": [_fix(context, row) for row in due.do_it_now],
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
        print(line("Promised  ", promise.fix.id, promise.fix.what, _for(promise), _by(promise)))
    for fix in due.do_it_now:
        waited = _age(now - fix.fix.created)
        print(line("Do it now ", fix.fix.id, fix.fix.what, _for(fix), waited))
    if not any((due.call_back, due.check_in, due.promised, due.do_it_now)):
        print("Nobody is waiting on you.")


def _call_back(context: Context, row: CallBack) -> dict[str, Any]:
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


def _check_in(row: CheckInRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "person": person_json(row.person),
        "text": row.reason,
        "due": row.due_on.isoformat(),
        "late": row.days_late > 0,
    }


def _promise(row: FixRow) -> dict[str, Any]:
    fix = row.fix
    return {
        "id": fix.id,
        "person": person_json(fix.person),
        "text": fix.what,
        "due": fix.promised_on.isoformat() if fix.promised_on else None,
        "at": fix.promised_time.isoformat("minutes") if fix.promised_time else None,
        "late": row.late,
    }


def _fix(context: Context, row: FixRow) -> dict[str, Any]:
    return {
        "id": row.fix.id,
        "person": person_json(row.fix.person),
        "text": row.fix.what,
        "since": context.iso(row.fix.created),
        "late": row.late,
    }


def _who(row: CallBack) -> str:
    return row.person.name if row.person else row.number


def _for(row: FixRow) -> str:
    return f"for {row.fix.person.name}" if row.fix.person else ""


def _by(row: FixRow) -> str:
    return f"by {row.fix.promised_on}"


def _age(elapsed: timedelta) -> str:
    return str(short_age(max(elapsed, timedelta())))
