"""When to look for what is due: one slow tick, and the moments when the answer may change."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import SLOT, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

from desk.clock import Clock
from desk.domain.local_time import next_midnight

TICK_MS = 30_000
# A clock that is being slewed drifts by some milliseconds a tick; a person who sets it, a
# laptop that slept or a clock put right after start jumps by more.
_JUMP_S = 5.0


class Sweep(QObject):
    """Says when what is due should be computed anew, and why.

    Reasons: "start", "resume" (the computer woke up), "clock" (the wall clock was set, or time
    passed while asleep), "zone", "midnight", "time" (the moment given to `expect` has come) and
    "sweep" (`every` seconds without another reason). Each change gives one `due`, also a jump over
    several midnights. There is no timer but the tick: a timer for a moment fires late when the
    clock jumps, and the tick notices at once.
    """

    due = Signal(str)

    def __init__(
        self,
        clock: Clock,
        tick_ms: int = TICK_MS,
        every: float = 60.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._every = every
        self._late_after = tick_ms / 1000 * 2 + _JUMP_S  # seconds between two ticks
        self._expected: datetime | None = None
        self._sleep_seen = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._look()
        self._last_due = self._monotonic

    def start(self) -> None:
        self._listen_to_logind()
        self._timer.start()
        self._look()
        self._emit("start")

    def stop(self) -> None:
        self._timer.stop()

    def expect(self, moment: datetime | None) -> None:
        """The next moment (aware) when something falls due; forgotten once it has come."""
        self._expected = moment

    def _look(self) -> None:
        self._now = self._clock.now()
        self._monotonic = self._clock.monotonic()
        self._zone = self._clock.zone()
        self._today = self._now.astimezone(self._zone).date()
        self._midnight = next_midnight(self._now, self._zone)

    def _is_uneventful(self) -> bool:
        """Whether a tick finds that only time has passed; most do, and an idle Desk does little
        else than ask this."""
        now, monotonic = self._clock.now(), self._clock.monotonic()
        passed = monotonic - self._monotonic
        if (
            self._clock.zone() is not self._zone
            or abs((now - self._now).total_seconds() - passed) > _JUMP_S
            or passed > self._late_after
            or now >= self._midnight
            or (self._expected and self._expected <= now)
            or monotonic - self._last_due >= self._every
        ):
            return False
        self._now, self._monotonic = now, monotonic
        return True

    def _emit(self, reason: str) -> None:
        self._last_due = self._monotonic
        if self._expected and self._expected <= self._now:
            self._expected = None
        self.due.emit(reason)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if self._is_uneventful():
            return
        now, monotonic, zone, today = self._now, self._monotonic, self._zone, self._today
        self._look()
        passed = self._monotonic - monotonic
        jumped = abs((self._now - now) - timedelta(seconds=passed)) > timedelta(seconds=_JUMP_S)
        if jumped:
            self._sleep_seen = True
            self._emit("clock")
        elif passed > self._late_after:
            # Where the monotonic clock counts sleep too, the tick itself is what came late.
            self._sleep_seen = True
            self._emit("resume")
        elif _differ(self._zone, zone, self._now):
            self._emit("zone")
        elif self._today != today:
            self._emit("midnight")
        elif self._expected and self._expected <= self._now:
            self._emit("time")
        elif self._monotonic - self._last_due >= self._every:
            self._emit("sweep")

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
        # One sleep, one `due`, whichever comes first after it: logind's word or the tick.
        self._look()
        if not self._sleep_seen:
            self._emit("resume")


def _differ(zone: tzinfo, other: tzinfo, now: datetime) -> bool:
    """Whether two zones are called differently, or (without a name) are apart at `now`."""
    if str(zone) != str(other):
        return True
    return now.astimezone(zone).utcoffset() != now.astimezone(other).utcoffset()
