"""Setting up a new desk, and the sample people: a small business with two years of history."""

import json
import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal

from desk.clock import Clock
from desk.data.queries import system_tables as queries
from desk.data.queries.system_tables import list_settings, read_settings, setting_rows
from desk.data.timestamps import to_ms
from desk.domain.intervals import Interval, Unit, add
from desk.domain.local_time import local_day, local_moment
from desk.domain.partial_dates import PartialDate
from desk.domain.person_schema import Address, Email, ImportantDate, PersonFields, Phone
from desk.errors import DeskError, NotFound
from desk.paths import RESOURCES
from desk.record import record, replace
from desk.services.desk import Desk, Written
from desk.services.people import insert_people
from desk.services.phone_numbers import normalise_numbers
from desk.services.settings import change_settings, write_settings

if TYPE_CHECKING:
    from desk.data.transaction import Transaction


FIRST_RUN_DRAFT = "first-run"

_FOLDER = RESOURCES / "sample"
_ROWS = "sample_rows"  # the setting that stores the ids of the sample rows
_KEPT_AT = time(10)
_PART = re.compile(r"(-?\d+)(y|mo|d|h|m)")
_PLACE = re.compile(r"\{(weekday|day|month)\+(\d+)\}")
_SOON = timedelta(hours=2)


SampleOffer = Literal["fill", "clear", ""]


def sample_offer(desk: Desk) -> SampleOffer:
    """Return "fill" if the desk is empty, "clear" if the sample people are on it, else ""."""
    with desk.database.reading() as reader:
        if read_settings(reader).sample:
            return "clear"
        return "fill" if queries.is_empty(reader) else ""


def fill_sample(desk: Desk) -> Written[int]:
    """Add the sample people to an empty desk; return how many. Raises DeskError if it is not."""
    with desk.database.transaction("Filled in the sample people") as tx:
        if not queries.is_empty(tx):
            raise DeskError(
                "There are people or calls on this desk already, so the sample people stay away. "
                "Nothing was changed."
            )
        before = read_settings(tx)
        # Long opening hours on every day make the waits look the same on any day.
        settings = replace(
            before,
            owner=before.owner or "Michael",
            business=before.business or "Michael’s RV",
            phone=before.phone or "(541) 555-0100",
            email=before.email or "michael@rv.example",
            address=before.address or "1820 Century Drive\nBend\nOregon",
            region="US",
            currency="USD",
            days_off=frozenset(),
            holidays=frozenset(),
            opens=time(7),
            closes=time(19),
            sample=True,
        )
        write_settings(tx, settings)
        filling = _Filling(desk, tx)
        filling.fill()
        remembered = {
            "rows": filling.rows,
            "before": setting_rows(before),
            "as": setting_rows(settings),
        }
        tx.insert("setting", name=_ROWS, value=json.dumps(remembered))
    return Written(len(filling.rows["customer"]), tx.changes)


def clear_sample(desk: Desk) -> Written[int]:
    """Remove the sample people; return their number. Raises NotFound when there are none.

    Records added since stay: people, and also calls and fixes, without the link to a sample
    person. Settings changed since stay too. Undo restores the sample.
    """
    from desk.data.trash import delete_rows, dependent_rows

    with desk.database.transaction("Cleared the sample people") as tx:
        settings = read_settings(tx)
        found = settings.extra.get(_ROWS)
        if found is None:
            raise NotFound("There are no sample people on this desk. Nothing was changed.")
        remembered = json.loads(found)
        sample: dict[str, list[int]] = remembered["rows"]
        rows = dependent_rows(tx, "customer", sample["customer"])
        for table in ("call", "fix"):
            own = sorted(set(rows.get(table, ())) - set(sample[table]))
            tx.update_many(table, own, customer_id=None)
            for name, keys in dependent_rows(tx, table, sample[table]).items():
                rows[name] = sorted(set(rows.get(name, ())) | set(keys))
            rows[table] = sorted(set(rows[table]) - set(own))
        people = len(queries.list_present(tx, sample["customer"]))
        delete_rows(tx, rows)
        tx.delete_many("bin_entry", queries.list_entries_with(tx, sample))
        for key, name, value in list_settings(tx):
            if name == _ROWS:
                tx.delete("setting", key)
            elif name == "sample" or remembered["as"].get(name) == value:
                tx.update("setting", key, value=remembered["before"].get(name, value))
        region = read_settings(tx).region
        if region != settings.region:
            normalise_numbers(tx, region)
    return Written(people, tx.changes)


class _Filling:
    """One insertion of the sample files, which computes all moments from the same `now`."""

    def __init__(self, desk: Desk, tx: "Transaction") -> None:
        self.rows: dict[str, list[int]] = {"customer": [], "call": [], "fix": []}
        self._tx = tx
        self._clock = desk.clock
        self._times = SampleTimes(desk.clock)
        self._people: dict[str | None, int] = {}

    def fill(self) -> None:
        entries = json.loads((_FOLDER / "people.json").read_text("utf-8"))
        known = [entry for entry in entries if entry["key"]]
        ids = insert_people(self._tx, [self._fields(entry) for entry in known])
        self.rows["customer"] = ids
        self._people = {e["key"]: person for e, person in zip(known, ids, strict=True)}
        plans: list[tuple[date, float, dict[str, Any]]] = []
        for entry in entries:
            person = self._people.get(entry["key"])
            if person is not None:
                self._card(person, entry)
            talks = [self._event(entry, event) for event in entry["history"]]
            if person is not None:
                talked = max(t for t in talks if t is not None)
                plans.append(self._check_in(person, entry["check_in"], talked))
        # On one due day the person with the shortest interval comes first.
        for _due, _days, values in sorted(plans, key=lambda plan: plan[:2]):
            self._tx.insert("check_in", **values)
        self._promises()

    def _fields(self, entry: dict[str, Any]) -> PersonFields:
        street, city, region, postcode = entry["address"]
        born = entry.get("birthday")
        birthday = PartialDate.from_iso(born) if born else None
        if "turns" in entry:
            age, ahead = entry["turns"]
            on = years_before(self._clock.today() + timedelta(days=ahead), age)
            birthday = PartialDate(on.month, on.day, on.year)
        return PersonFields(
            given=entry["given"],
            family=entry["family"],
            business=entry["business"],
            role=entry.get("role", ""),
            starred=entry.get("starred", False),
            phones=tuple(Phone(typed, label) for typed, label in entry["phones"]),
            emails=tuple(Email(address, label) for address, label in entry["emails"]),
            addresses=(Address(street=street, city=city, region=region, postcode=postcode),),
            remember=tuple(entry["remember"]),
            tags=tuple(entry["tags"]),
            birthday=birthday,
            dates=tuple(
                ImportantDate(label, PartialDate.from_iso(f"--{on}"))
                for label, on in entry.get("dates", ())
            ),
        )

    def _card(self, person: int, entry: dict[str, Any]) -> None:
        since = self._noon(self._times.day(entry["since"]))
        sent_by = self._people.get(entry["sent_by"]) if "sent_by" in entry else None
        self._tx.update("customer", person, created_at=since, referred_by_id=sent_by)
        for what, ago, *more in entry["bought"]:
            price, serial, note = [*more, "", "", ""][:3]
            on = min(self._times.day(ago), self._clock.today())
            self._tx.insert(
                "purchase",
                customer_id=person,
                what=what,
                bought_on=on.isoformat(),
                price=price,
                currency="USD" if price else "",
                serial=serial,
                note=note,
                created_at=self._noon(on),
            )

    def _event(self, who: dict[str, Any], event: dict[str, Any]) -> datetime | None:
        """Insert one event; return its moment if it was a talk, else None."""
        at = self._times.moment(event["ago"])
        person = self._people.get(who["key"])
        call = fix = talked = None
        if "call" in event or "check_in" in event:
            call = self._call(who["phones"][0][0], person, event, at)
            talked = at if event.get("outcome", "talked") == "talked" else None
        elif "fix" in event:
            asked = self._times.moment(event["asked"]) if "asked" in event else at
            fix = self._fix(
                person,
                event["fix"],
                min(at - timedelta(minutes=9), asked),
                seconds=event["seconds"],
                done_at=to_ms(at),
                notified_at=to_ms(at) if "told" in event else None,
                notified_via=event.get("told", ""),
            )
        elif "fix_open" in event:
            running = event.get("running")
            started = self._clock.now() - timedelta(seconds=running) if running else None
            fix = self._fix(
                person, event["fix_open"], at, started_at=to_ms(started) if started else None
            )
        elif "promise" in event:
            by = self._clock.today() + timedelta(days=event["by"])
            self._promise(person, event["promise"], at, by, event.get("at"))
        elif "note" in event:
            words = self._times.words(event["note"])
            self._tx.insert("note", customer_id=person, text=words, at=to_ms(at))
        if "felt" in event:
            self._tx.insert(
                "rating",
                customer_id=person,
                call_id=call,
                fix_id=fix,
                felt=event["felt"],
                words=event.get("words", ""),
                at=to_ms(at),
            )
        return talked

    def _call(self, number: str, person: int | None, event: dict[str, Any], at: datetime) -> int:
        from desk.domain.phone_numbers import normalise

        answered = "check_in" in event
        call = self._tx.insert(
            "call",
            customer_id=person,
            number=number,
            number_key=normalise(number, "US").key,
            direction="incoming" if event.get("call") == "in" else "outgoing",
            outcome=event.get("outcome", "talked"),
            at=to_ms(at),
            seconds=event.get("seconds"),
            summary=self._times.words(event.get("about", "")),
            dismiss_reason="",
            created_at=to_ms(at),
        )
        self.rows["call"].append(call)
        if answered:
            self._tx.insert("interaction", customer_id=person, call_id=call, at=to_ms(at))
        return call

    def _fix(self, person: int | None, what: str, created: datetime, **values: Any) -> int:
        fix = self._tx.insert(
            "fix",
            customer_id=person,
            what=self._times.words(what),
            created_at=to_ms(created),
            dismiss_reason="",
            **values,
        )
        self.rows["fix"].append(fix)
        return fix

    def _promise(
        self,
        person: int | None,
        what: str,
        made: datetime,
        by: date,
        at: str | None = None,
        done: datetime | None = None,
    ) -> None:
        self._fix(
            person,
            what,
            made,
            promised_at=to_ms(made),
            promised_on=by.isoformat(),
            promised_time=at,
            done_at=to_ms(done) if done else None,
        )

    def _promises(self) -> None:
        promises = json.loads((_FOLDER / "promises.json").read_text("utf-8"))
        today = self._clock.today()
        for who, what, made, when in promises["today"]:
            moment = self._times.moment(made)
            done = self._times.moment(when) if when.startswith("~") else None
            self._promise(self._people[who], what, moment, today, None if done else when, done)
        for who, what, ago, early in [*promises["this_year"], *promises["earlier"]]:
            by = today - timedelta(days=ago)
            if ago <= 100:
                # The yearly figures need promises of this year, also in January, kept before today.
                youngest = today - timedelta(days=1 - min(early, 1))
                by = max(by, min(date(today.year, 1, 1), youngest))
            done = local_moment(by - timedelta(days=early), _KEPT_AT, self._clock.zone())
            done = min(done, self._clock.now())
            made = done - timedelta(days=2, hours=3)
            self._promise(self._people[who], what, made, by, done=done)

    def _check_in(
        self, person: int, plan: dict[str, Any], talked: datetime
    ) -> tuple[date, float, dict[str, Any]]:
        every = Interval.parse(plan["every"])
        since = local_day(talked, self._clock.zone())
        due = add(since, every)
        if "due_in" in plan:
            due = self._clock.today() + timedelta(days=plan["due_in"])
        values = {
            "customer_id": person,
            "every_count": every.count,
            "every_unit": every.unit.value,
            "anchor_on": since.isoformat(),
            "since_on": since.isoformat(),
            "due_on": due.isoformat(),
            "reason": self._times.words(plan["reason"]),
            "created_at": to_ms(talked),
        }
        return due, every.days, values

    def _noon(self, day: date) -> int:
        noon = local_moment(day, time(12), self._clock.zone())
        return to_ms(min(noon, self._clock.now()))


@record(frozen=True, slots=True)
class SampleTimes:
    """A parser of `17h`, `2h10m` (ago), `~82m` (ago, but still today), `4d 3mo 14:20` and `3y`.

    Days are counted back first, then months and years: `4d 3mo` is three months before four days
    ago. No moment lies in the future, whatever the hour.
    """

    clock: Clock

    def moment(self, ago: str) -> datetime:
        now = self.clock.now()
        if ago.startswith("~"):
            return self._today(_span(ago))
        if ":" not in ago:
            return now - _span(ago)
        at = time.fromisoformat(ago[-5:])
        return min(now, local_moment(self.day(ago), at, self.clock.zone()))

    def day(self, ago: str) -> date:
        found = {unit: int(count) for count, unit in _PART.findall(ago)}
        day = self.clock.today() - timedelta(days=found.get("d", 0))
        months = found.get("mo", 0) + 12 * found.get("y", 0)
        return add(day, Interval(1, Unit.MONTH), -months) if months else day

    def words(self, text: str) -> str:
        """Return the text with `{weekday+3}`, `{day+2}` and `{month+1}` replaced, from today."""
        return _PLACE.sub(self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        ahead = int(found[2])
        today = self.clock.today()
        if found[1] == "month":
            return add(today.replace(day=1), Interval(1, Unit.MONTH), ahead).strftime("%B")
        day = today + timedelta(days=ahead)
        return day.strftime("%A") if found[1] == "weekday" else _ordinal(day.day)

    def _today(self, before: timedelta) -> datetime:
        """Return the moment `before` ago, or nearer just after midnight so that it is today."""
        now = self.clock.now()
        midnight = local_moment(self.clock.today(), time(0), self.clock.zone())
        if now - before >= midnight:
            return now - before
        return now - (now - midnight) * (before / (before + _SOON))


def years_before(day: date, years: int) -> date:
    """Return the same day of an earlier year; 28 Feb if that year had no 29 Feb."""
    return add(day, Interval(1, Unit.YEAR), -years)


def _span(ago: str) -> timedelta:
    found = {unit: int(count) for count, unit in _PART.findall(ago)}
    return timedelta(hours=found.get("h", 0), minutes=found.get("m", 0))


def _ordinal(number: int) -> str:
    if number // 10 != 1 and number % 10 in (1, 2, 3):
        return f"{number}{('st', 'nd', 'rd')[number % 10 - 1]}"
    return f"{number}th"


def set_up(desk: Desk, owner: str, business: str, *, sample: bool) -> Written[int]:
    """Store the names, mark the setup as done and, with `sample`, add the sample people.

    Returns the number of people added. Raises DeskError when the desk is no longer empty; the
    names are stored all the same.
    """
    written = change_settings(
        desk,
        "Set up your desk",
        undoable=False,
        draft=FIRST_RUN_DRAFT,
        owner=owner,
        business=business,
        set_up=True,
    )
    if not sample:
        return Written(0, written.changes)
    return fill_sample(desk)
