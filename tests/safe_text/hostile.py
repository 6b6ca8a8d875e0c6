"""Markup, control characters and formulas for every field of a desk."""

from dataclasses import replace
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

from desk.domain.calls import Direction, Outcome
from desk.domain.intervals import Interval
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Address, Channel, Email, ImportantDate, PersonFields, Phone
from desk.domain.scores import Felt
from desk.services.calls import CallFields, log_call
from desk.services.card_records import PurchaseFields, add_note, add_purchase
from desk.services.check_ins import move_check_in, set_check_in
from desk.services.desk import Desk
from desk.services.fixes import PromiseBy, add_fix, promise
from desk.services.people import add_person
from desk.services.settings import read_settings, save_settings


def hostile_texts(picture: Path, port: int) -> dict[str, str]:
    """Return hostile texts by kind. Nothing may open the file `picture` or connect to `port`."""
    return {
        "file image": f'<img src="{picture}">',
        "http image": f'<img src="http://127.0.0.1:{port}/picture.png">',
        "script": "<script>window.close()</script>",
        "style": "<style>* {font-size: 90px}</style><h1>Ruth</h1>",
        "link": f'<a href="file://{picture}">Ruth Kessler</a>',
        "markdown": f"# **Ruth** ![Ruth](file://{picture}) [Ruth](http://127.0.0.1:{port}/)",
        "entities": "Ruth &amp; Walt &lt;b&gt; R&D _one __two &copy",
        "bidi controls": "\u2066Ruth\u2069 \u2067Walt \u202aTom \u061c\u200f Kessler",
        "right-to-left override": "Ruth \u202egnp.exe",
        "newlines": "Ruth\nKessler\r\nWalt\u2028Tom\u0085Gus\vPete\f",
        "leading dash": "--help -rf",
        "control characters": "Ruth\x00Kessler\x07\x1b[31m\x7f\x9b",
        "ten thousand": "Ruth <b>" + "Kessler " * 1249,
    }


def fill(desk: Desk, texts: dict[str, str]) -> dict[str, int]:
    """One person for each text, with it in every field and in all that is on record about them;
    the last of them is the owner's name and business too. Returns their ids by kind of text."""
    today, now = desk.clock.today(), desk.clock.now()
    people = {}
    for number, (kind, text) in enumerate(texts.items()):
        person = people[kind] = add_person(desk, _person(text)).value
        for outcome, direction in (
            (Outcome.TALKED, Direction.OUTGOING),
            (Outcome.VOICEMAIL, Direction.INCOMING),
        ):
            # The call backs come after the talk, so that all of them wait.
            minutes = 200 - number if outcome is Outcome.TALKED else 100 - number
            fields = CallFields(
                person=person,
                direction=direction,
                outcome=outcome,
                at=now - timedelta(minutes=minutes),
                summary=text,
                felt=Felt.OK if outcome is Outcome.TALKED else None,
                words=text if outcome is Outcome.TALKED else "",
            )
            log_call(desk, fields)
        add_note(desk, person, text, now - timedelta(minutes=1))
        add_purchase(
            desk,
            person,
            PurchaseFields(
                text, today, price=Decimal("12.50"), currency="USD", serial=text, note=text
            ),
        )
        add_fix(desk, text, person)
        promise(desk, text, person, PromiseBy(today, time(23, 59)))
        set_check_in(desk, person, every=Interval.parse("3 months"), reason=text)
        move_check_in(desk, person, today)
    save_settings(
        desk,
        replace(
            read_settings(desk),
            owner=texts["file image"],
            business=texts["entities"],
            notify_at=time(0),
            days_off=frozenset(),
        ),
    )
    return people


def _person(text: str) -> PersonFields:
    return PersonFields(
        prefix=text,
        given=text,
        middle=text,
        family=text,
        suffix=text,
        nickname=text,
        say_as=text,
        business=text,
        role=text,
        phones=(Phone(text, text), Phone("(541) 555-0142", text, preferred=True)),
        emails=(Email(text, text),),
        addresses=(Address(text, text, text, text, text, text, text, text),),
        channels=(Channel(text, text, text),),
        birthday=PartialDate(4, 20),
        dates=(ImportantDate(text, PartialDate(4, 21)),),
        remember=(text, "Second line"),
        tags=(text, "awning"),
        custom=((text, text),),
        household=text,
        unknown=(f"X-NOTE:{text}",),
    )
