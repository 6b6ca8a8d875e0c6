"""Reminders: when to look for what is due, what has been shown, and what the owner answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import Enum, StrEnum
from typing import Any, Protocol

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from desk.clock import Clock
from desk.desktop.notifications.model import OPEN, Notification
from desk.desktop.notifications.notifier import Notifier
from desk.domain.local_time import local_moment, next_midnight
from desk.domain.today import DueItem, WithSomeone
from desk.formatting.english import EnglishFormatter
from desk.formatting.formatter import Formatter
from desk.services.desk import Desk
from desk.services.reminders import NextWakeup, Pending

TICK_MS = 60_000
MOST_AT_ONCE = 3  # more items than this are summed up in one notification
# A clock that is being slewed drifts by some milliseconds a tick; a person who sets it, a
# laptop that slept or a clock corrected after the start moves it by more.
_JUMP_S = 5.0
_LATE_S = 35.0  # a tick that comes later than this was held up by sleep
_MILLISECOND = timedelta(milliseconds=1)
_SUMMARY = "summary"
_HELD = "held"


class _Answer(StrEnum):
    """The actions of a reminder besides OPEN; their keys are sent to the desktop."""

    CALL = "call"
    DONE = "done"
    SNOOZE = "snooze"


class CheckReason(Enum):
    """Why the scheduler looked for due items."""

    START = "start"
    RESUME = "resume"  # the computer woke up
    CLOCK = "clock"  # the wall clock was set, or time passed while asleep
    ZONE = "zone"
    MIDNIGHT = "midnight"
    DUE = "due"  # the next wake-up given by the data has come
    ROUTINE = "routine"  # a tick without another reason


class StartedTask(Protocol):
    """A service that runs on the worker; the callbacks run on this thread."""

    def on_success(self, callback: Callable[[Any], object]) -> "StartedTask":
        """Call `callback(result)`."""

    def ignore_error(self) -> "StartedTask":
        """Do nothing where the service fails."""

    def coalesce(self, key: str) -> "StartedTask":
        """Keep only the newest task with this key."""


@dataclass(slots=True)
class _Shown:
    """The items of one notification, and how far it has come."""

    items: tuple[DueItem, ...]
    answered: bool = False  # accepted or refused
    pending_again: bool = False  # a check found its items while it was not answered yet


class ReminderScheduler(QObject):
    """Notifies the owner of each due item once, and carries out the answer.

    A check reads what is pending and when something may next fall due. Between checks one slow
    tick compares the clocks and the write stamp of the database: a timer alone would fire late
    after a clock jump. An item is recorded as notified only when the desktop accepted its
    notification; a refused one is tried again at the next check, and stays on Today.
    """

    ticked = Signal()
    checked = Signal(CheckReason)  # after a check for this reason was asked for
    open_person_requested = Signal(int)
    open_section_requested = Signal(str)  # "call_back", "check_in", "promised" or ""
    call_requested = Signal(object, str)  # PersonRef or None, number

    def __init__(
        self,
        clock: Clock,
        notifier: Notifier,
        run: Callable[..., StartedTask],
        write: Callable[..., object],
        write_stamp: Callable[[], object] = lambda: None,
        *,
        formatter: Formatter | None = None,
        tick_ms: int = TICK_MS,
        parent: QObject | None = None,
    ) -> None:
        """`run(fn, *args)` starts a service on the worker, `write(fn, *args)` one whose result the
        owner sees. `write_stamp` differs after each write to the database; None means unknown, and
        the database is asked each time (`Paths.written`).
        """
        super().__init__(parent)
        self._clock = clock
        self._formatter = formatter or EnglishFormatter(clock)
        self._notifier = notifier
        self._run_task = run
        self._write = write
        self._write_stamp = write_stamp
        # When to look.
        self._tick = timedelta(milliseconds=tick_ms)
        self._late_after = tick_ms / 1000 + _LATE_S  # seconds between two ticks
        self._due_at: datetime | None = None  # the next wake-up given by the data
        self._sleep_seen = False
        # The clocks at the last tick, and the next moment that ends a quiet spell.
        self._now: datetime
        self._monotonic: float
        self._zone: tzinfo
        self._midnight: datetime
        self._wake_at: datetime
        self._read_clocks()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        # What the data was when it was last read; None while that is not known.
        self._version: int | None = None
        self._stamp: object = None
        # What was shown, by the key of the notification.
        self._shown: dict[str, _Shown] = {}
        self._being_recorded: set[DueItem] = set()
        self._owed: set[DueItem] = set()  # pending at the last check, and not recorded since
        self._with_someone: WithSomeone | None = None
        self._ending = False  # With someone is being switched off
        notifier.accepted.connect(self._on_notifier_accepted)
        notifier.refused.connect(self._on_notifier_refused)
        notifier.action_invoked.connect(self._on_notifier_action_invoked)

    def start(self) -> None:
        self._listen_to_logind()
        self._timer.start()
        self._read_clocks()
        self._run(CheckReason.START)

    def stop(self) -> None:
        self._timer.stop()

    def check(self) -> None:
        """Read what is pending and notify of it."""
        self._version, self._stamp = None, self._write_stamp()
        state = self._with_someone
        if state is None or (self._clock.now() < state.until and not self._ending):
            # Errors are ignored: the screens show what is wrong, and a failed check leaves no
            # version, so that the next tick checks again.
            self._run_task(_read_pending).on_success(self._on_read).ignore_error().coalesce(
                "reminders"
            )
        else:
            # With someone has just ended. Its summary, which follows, includes what is due.
            self._run_task(_read_next_wakeup).on_success(
                self._on_wakeup_read
            ).ignore_error().coalesce("reminders")

    # with someone

    @property
    def with_someone(self) -> WithSomeone | None:
        return self._with_someone

    def set_with_someone(self, state: WithSomeone | None) -> None:
        """Take over the state as it was read; a state that has gone counts as ended."""
        was, self._with_someone = self._with_someone, state
        if state is None and was is not None:
            self.end_with_someone(was)

    def begin_ending(self) -> WithSomeone | None:
        """Stop notifying until `end_with_someone` or `cancel_ending`; returns the state."""
        self._ending = True
        return self._with_someone

    def cancel_ending(self) -> None:
        self._ending = False

    def end_with_someone(self, was: WithSomeone | None) -> None:
        """Show one summary of the whole time: calls that were held, and what fell due."""
        self._with_someone, self._ending = None, False
        held = was.held if was is not None else 0
        self._run_task(_read_pending).on_success(
            lambda found: self._notify_held(held, found[1])
        ).ignore_error()

    # when to look

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.ticked.emit()
        now, monotonic = self._clock.now(), self._clock.monotonic()
        passed = monotonic - self._monotonic
        if (
            abs((now - self._now).total_seconds() - passed) > _JUMP_S
            or passed > self._late_after
            or now >= self._wake_at
            or self._clock.zone() is not self._zone
        ):
            reason = self._find_reason(now, passed)
            self._read_clocks()
            if reason is not None:
                self._run(reason)
                return
        else:
            self._now, self._monotonic = now, monotonic
        self._run_routine()

    def _find_reason(self, now: datetime, passed: float) -> CheckReason | None:
        zone = self._clock.zone()
        if abs((now - self._now).total_seconds() - passed) > _JUMP_S:
            self._sleep_seen = True
            return CheckReason.CLOCK
        if passed > self._late_after:
            # Where the monotonic clock counts sleep too, the tick itself is what came late.
            self._sleep_seen = True
            return CheckReason.RESUME
        if _differ(zone, self._zone, now):
            return CheckReason.ZONE
        if now >= self._midnight:
            return CheckReason.MIDNIGHT
        if self._due_at is not None and self._due_at <= now:
            return CheckReason.DUE
        return None

    def _read_clocks(self) -> None:
        self._now = self._clock.now()
        self._monotonic = self._clock.monotonic()
        self._zone = self._clock.zone()
        self._midnight = next_midnight(self._now, self._zone)
        self._expect(self._due_at)

    def _expect(self, moment: datetime | None) -> None:
        """Run a check at this moment (aware), once; midnight comes in any case."""
        self._due_at = moment
        self._wake_at = self._midnight if moment is None else min(moment, self._midnight)

    def _run(self, reason: CheckReason) -> None:
        if self._due_at is not None and self._due_at <= self._now:
            self._expect(None)
        self.check()
        self.checked.emit(reason)

    def _run_routine(self) -> None:
        """Check if the data may have changed; nothing else falls due before the next wake-up."""
        self._tick_in_time(self._now)
        if self._version is None or self._owed:
            self.check()
        else:
            stamp = self._write_stamp()
            if stamp is None or stamp != self._stamp:
                self._run_task(_changed_since, self._version).on_success(
                    lambda changed: self._on_compared(changed, stamp)
                ).ignore_error().coalesce("reminders changed")
        if self._with_someone is not None:
            self.checked.emit(CheckReason.ROUTINE)

    def _tick_in_time(self, now: datetime) -> None:
        """Tick once more in between if something falls due before the next tick."""
        left = self._wake_at - now
        if left < self._tick:
            # A coarse timer may be a little early; that tick comes here again.
            QTimer.singleShot(max(0, left // _MILLISECOND) + 1, self, self._on_timer_timeout)

    def _on_compared(self, changed: bool, stamp: object) -> None:
        if changed:
            self.check()
        else:
            self._stamp = stamp

    def _listen_to_logind(self) -> None:
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            bus.connect(  # type: ignore[call-overload] # says bytes, takes only str
                "org.freedesktop.login1",
                "/org/freedesktop/login1",
                "org.freedesktop.login1.Manager",
                "PrepareForSleep",
                self,
                SLOT("_on_prepare_for_sleep(bool)"),
            )

    @Slot(bool)
    def _on_prepare_for_sleep(self, going: bool) -> None:
        if going:
            self._sleep_seen = False
            return
        # One check for one sleep, whichever comes first after it: logind's signal or the tick.
        self._read_clocks()
        if not self._sleep_seen:
            self._run(CheckReason.RESUME)

    # what to notify of

    def _on_read(self, found: tuple[NextWakeup, Pending]) -> None:
        self._on_wakeup_read(found[0])
        self._notify(found[1])

    def _on_wakeup_read(self, wakeup: NextWakeup) -> None:
        self._version = wakeup.version
        self._expect(wakeup.at)
        self._tick_in_time(self._clock.now())

    def _notify(self, found: Pending) -> None:
        self._owed = set(found.now)
        fresh = self._without_on_the_way(found.now)
        if len(fresh) > MOST_AT_ONCE:
            self._show(self._summary(fresh), fresh)
            return
        for item in fresh:
            self._show(self._notification(item), [item])

    def _notify_held(self, held: int, found: Pending) -> None:
        if not held:
            self._notify(found)
            return
        due = self._without_on_the_way(found.now)
        title = self.tr("%n calls while you were busy", "", held)
        body = self.tr("They are in Call back, longest wait first.", "how many calls", held)
        if due:
            count = len(due)
            body += " " + self.tr("%n reminders came meanwhile; they are on Today.", "", count)
        self._show(Notification(_HELD, title, body, ((OPEN, self.tr("Open Call back")),)), due)

    def _without_on_the_way(self, items: Sequence[DueItem]) -> list[DueItem]:
        """Return the items that are in no unanswered notification and are not being recorded."""
        fresh = []
        unanswered = [shown for shown in self._shown.values() if not shown.answered]
        for item in items:
            holding = [shown for shown in unanswered if item in shown.items]
            for shown in holding:
                shown.pending_again = True
            if not holding and item not in self._being_recorded:
                fresh.append(item)
        return fresh

    def _show(self, notification: Notification, items: Sequence[DueItem]) -> None:
        self._shown[notification.key] = _Shown(tuple(items))
        self._notifier.show(notification)

    def _notification(self, item: DueItem) -> Notification:
        name = item.person.name if item.person is not None else item.number
        if item.is_promise:
            title = self.tr("Promised {name}").format(name=name) if name else self.tr("Promised")
            actions: tuple[tuple[str, str], ...] = (
                (_Answer.DONE.value, self.tr("Kept it")),
                (OPEN, self.tr("Open")),
            )
        else:
            title = self.tr("Check in with {name}").format(name=name)
            actions = (
                (_Answer.CALL.value, self.tr("Call")),
                (_Answer.DONE.value, self.tr("Done")),
                (_Answer.SNOOZE.value, self.tr("Snooze")),
            )
        body = f"{item.text}\n{self._by_when(item)}" if item.at is not None else item.text
        return Notification(f"{item.key}@{item.moment.timestamp():.0f}", title, body, actions)

    def _by_when(self, item: DueItem) -> str:
        """Return "By noon, 25 minutes left." of a promise with a time."""
        assert item.due_on is not None
        assert item.at is not None
        at = self._formatter.spoken_time(item.at)
        left = local_moment(item.due_on, item.at, self._clock.zone()) - self._clock.now()
        minutes = -(-left // timedelta(minutes=1))
        if minutes <= 0:
            return self.tr("It was promised by {time}.").format(time=at)
        if minutes <= 60:
            return self.tr("By {time}, %n minutes left.", "", minutes).format(time=at)
        if item.due_on == self._clock.today():
            return self.tr("By {time} today.").format(time=at)
        day = self._formatter.spoken_day(item.due_on)
        return self.tr("By {time}, {day}.").format(time=at, day=day)

    def _summary(self, items: Sequence[DueItem]) -> Notification:
        names = [item.person.name for item in items if item.person is not None]
        names = list(dict.fromkeys(names))
        shown, more = names[:3], len(names) - 3
        body = ", ".join(shown)
        if more > 0:
            body = self.tr("{names} and {n} more").format(names=body, n=more)
        title = self.tr("%n people to hear from you", "", len(names))
        if any(item.is_promise for item in items):
            title = self.tr("%n things are due", "", len(items))
        return Notification(_SUMMARY, title, f"{body}." if body else "", ((OPEN, self.tr("Open")),))

    # what the desktop and the owner answered

    @Slot(str)
    def _on_notifier_accepted(self, key: str) -> None:
        # Also after a refusal: a service that was silent may wake up and take it after all.
        shown = self._shown.get(key)
        if shown is None:
            return
        shown.answered = True
        if not shown.items:
            return
        # A check that is under way has not seen the record yet and must not show them again; if
        # recording fails, they have been shown all the same.
        items = shown.items
        self._being_recorded.update(items)
        self._run_task(_record_notified, items).on_success(
            lambda versions: self._on_recorded(items, *versions)
        ).ignore_error()

    def _on_recorded(self, items: Sequence[DueItem], before: int, after: int) -> None:
        self._being_recorded.difference_update(items)
        self._owed.difference_update(items)
        if self._version == before:
            self._version = after  # our own record is no reason for another check

    @Slot(str)
    def _on_notifier_refused(self, key: str) -> None:
        shown = self._shown.get(key)
        if shown is None or shown.answered:
            return
        shown.answered = True
        if shown.pending_again:
            # A service may have come up since it was shown.
            self.check()

    @Slot(str, str)
    def _on_notifier_action_invoked(self, key: str, action: str) -> None:
        shown = self._shown.get(key)
        if shown is None or not shown.items or key in (_SUMMARY, _HELD):
            self.open_section_requested.emit("call_back" if key == _HELD else "")
            return
        item = shown.items[0]
        match action:
            case _Answer.CALL:
                self.call_requested.emit(item.person, item.number)
            case _Answer.DONE:
                self._write(_finish, item)
            case _Answer.SNOOZE:
                self._write(_snooze, item)
            case _ if action == OPEN and item.person is not None:
                self.open_person_requested.emit(item.person.id)
            case _:
                self.open_section_requested.emit("")


def _differ(zone: tzinfo, other: tzinfo, now: datetime) -> bool:
    """Return whether two zones have different names, or different offsets at `now`."""
    if str(zone) != str(other):
        return True
    return now.astimezone(zone).utcoffset() != now.astimezone(other).utcoffset()


# On the worker:


def _read_pending(desk: Desk) -> tuple[NextWakeup, Pending]:
    from desk.services.reminders import next_wakeup, pending

    return next_wakeup(desk), pending(desk)


def _read_next_wakeup(desk: Desk) -> NextWakeup:
    from desk.services.reminders import next_wakeup

    return next_wakeup(desk)


def _changed_since(desk: Desk, version: int) -> bool:
    from desk.services.reminders import changed_since

    return changed_since(desk, version)


def _record_notified(desk: Desk, items: Sequence[DueItem]) -> tuple[int, int]:
    """Record that the items were shown; return the version of the data before and after."""
    from desk.services.reminders import mark_notified

    before = desk.database.version()
    mark_notified(desk, items)
    return before, desk.database.version()


def _finish(desk: Desk, item: DueItem) -> object:
    if item.is_promise:
        from desk.services.fixes import finish_fix

        return finish_fix(desk, item.record_id)
    from desk.services.check_ins import check_in_done

    assert item.person is not None  # a check-in is with somebody
    return check_in_done(desk, item.person.id, due=item.due_on)


def _snooze(desk: Desk, item: DueItem) -> object:
    """Snooze a check-in until this afternoon if that is still to come, else until tomorrow."""
    from desk.services.check_ins import snooze_check_in, snooze_choices

    assert item.person is not None
    return snooze_check_in(desk, item.person.id, snooze_choices(desk, item.person.id)[0].until)
