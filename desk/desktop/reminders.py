"""From the sweep to the desktop: what is due is told once, and the owner's answer is done."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desk.desktop.notifications.model import OPEN, Notification
from desk.desktop.notifications.notifier import Notifier
from desk.domain.reminders import DueItem
from desk.domain.today import WithSomeone
from desk.services.desk import Desk
from desk.services.reminders import Pending

MOST_AT_ONCE = 3
_SUMMARY = "summary"
_HELD = "held"


class Reminders(QObject):
    """Computes what wants telling at each `look`, and records it when the desktop has taken it.

    A notice nobody takes is tried again at the next look; it stays on Today all the while.
    """

    open_person_requested = Signal(int)
    open_section_requested = Signal(str)  # "call_back", "check_in", "promised" or ""
    call_requested = Signal(object, str)  # PersonRef or None, number
    recorded = Signal(int, int)  # that some were told: the version of the data before and after

    def __init__(
        self,
        notifier: Notifier,
        submit: Callable[..., object],
        write: Callable[..., object],
        parent: QObject | None = None,
    ) -> None:
        """`submit` runs a service that reads on the worker, `write` one that writes; both take
        `done` and `failed`."""
        super().__init__(parent)
        self._notifier = notifier
        self._submit = submit
        self._write = write
        # By the key of their notice: all that was shown, for its buttons; what the desktop has not
        # answered yet.
        self._items: dict[str, tuple[DueItem, ...]] = {}
        self._unanswered: dict[str, tuple[DueItem, ...]] = {}
        self._being_recorded: set[DueItem] = set()
        self._owed: set[DueItem] = set()
        self._asked_again = False  # a look found items whose notice was still on its way
        notifier.accepted.connect(self._on_notifier_accepted)
        notifier.refused.connect(self._on_notifier_refused)
        notifier.action_invoked.connect(self._on_notifier_action_invoked)

    def look(self) -> None:
        """Tell whatever has fallen due since."""
        # With nowhere to answer to, a failed look is made up by the next one.
        self._submit(_list_to_tell, done=self._tell, failed=_leave, latest="to tell")

    @property
    def owes(self) -> bool:
        """Whether the last look found what the desktop had not taken yet."""
        return bool(self._owed)

    def after_with_someone(self, was: WithSomeone | None) -> None:
        """One summary for the whole time with someone: held calls, and what fell due meanwhile."""
        self._submit(
            _list_to_tell,
            done=lambda found: self._tell_held(was.held if was is not None else 0, found),
            failed=_leave,
        )

    def _tell(self, found: Pending) -> None:
        self._owed = set(found.now)
        fresh = [item for item in found.now if not self._is_on_the_way(item)]
        self._asked_again = len(fresh) < len(found.now)
        if len(fresh) > MOST_AT_ONCE:
            self._show(self._summary(fresh), fresh)
            return
        for item in fresh:
            self._show(self._notice(item), [item])

    def _tell_held(self, held: int, found: Pending) -> None:
        due = [item for item in found.now if not self._is_on_the_way(item)]
        if not held:
            self._tell(found)
            return
        title = self.tr("%n calls while you were busy", "", held)
        body = self.tr("They are in Call back, longest wait first.", "how many calls", held)
        if due:
            body += " " + self._due_meanwhile(len(due))
        notice = Notification(_HELD, title, body, ((OPEN, self.tr("Open Call back")),))
        self._show(notice, due)

    def _due_meanwhile(self, count: int) -> str:
        return self.tr("%n reminders came meanwhile; they are on Today.", "", count)

    def _show(self, notice: Notification, items: Sequence[DueItem]) -> None:
        self._items[notice.key] = self._unanswered[notice.key] = tuple(items)
        self._notifier.show(notice)

    def _is_on_the_way(self, item: DueItem) -> bool:
        unanswered = any(item in items for items in self._unanswered.values())
        return unanswered or item in self._being_recorded

    def _notice(self, item: DueItem) -> Notification:
        name = item.person.name if item.person is not None else item.number
        if item.key.startswith("promise:"):
            title = self.tr("Promised {name}").format(name=name) if name else self.tr("Promised")
            actions: tuple[tuple[str, str], ...] = (
                ("done", self.tr("Kept it")),
                (OPEN, self.tr("Open")),
            )
        else:
            title = self.tr("Check in with {name}").format(name=name)
            actions = (
                ("call", self.tr("Call")),
                ("done", self.tr("Done")),
                ("snooze", self.tr("Snooze")),
            )
        return Notification(f"{item.key}@{item.moment.timestamp():.0f}", title, item.text, actions)

    def _summary(self, items: Sequence[DueItem]) -> Notification:
        names = [item.person.name for item in items if item.person is not None]
        names = list(dict.fromkeys(names))
        shown, more = names[:3], len(names) - 3
        body = ", ".join(shown)
        if more > 0:
            body = self.tr("{names} and {n} more").format(names=body, n=more)
        title = self.tr("%n people to hear from you", "", len(names))
        if any(item.key.startswith("promise:") for item in items):
            title = self.tr("%n things are due", "", len(items))
        return Notification(_SUMMARY, title, f"{body}." if body else "", ((OPEN, self.tr("Open")),))

    @Slot(str)
    def _on_notifier_accepted(self, key: str) -> None:
        # One that was refused may still be accepted, by a service that was silent and woke up.
        items = self._unanswered.pop(key, None) or self._items.get(key, ())
        if not items:
            return
        # Until it is recorded a look that is under way would tell them again; and where it cannot
        # be recorded they have been told all the same.
        self._being_recorded.update(items)
        self._submit(
            _mark_told,
            items,
            done=lambda versions: self._on_recorded(items, *versions),
            failed=_leave,
        )

    def _on_recorded(self, items: Sequence[DueItem], before: int, after: int) -> None:
        self._being_recorded.difference_update(items)
        # What was refused meanwhile is still owed.
        self._owed -= set(items)
        self.recorded.emit(before, after)

    @Slot(str)
    def _on_notifier_refused(self, key: str) -> None:
        self._unanswered.pop(key, None)
        if self._asked_again:
            # Somebody looked while this was on its way: perhaps for a service that came up.
            self._asked_again = False
            self.look()

    @Slot(str, str)
    def _on_notifier_action_invoked(self, key: str, action: str) -> None:
        items = self._items.get(key, ())
        if key in (_SUMMARY, _HELD) or not items:
            self.open_section_requested.emit("call_back" if key == _HELD else "")
            return
        item = items[0]
        if action == "call":
            self.call_requested.emit(item.person, item.number)
        elif action == "done":
            self._write(_done, item)
        elif action == "snooze":
            self._write(_snooze, item)
        elif action == OPEN and item.person is not None:
            self.open_person_requested.emit(item.person.id)
        else:
            self.open_section_requested.emit("")


def _list_to_tell(desk: Desk) -> Pending:
    from desk.services.reminders import pending

    return pending(desk)


def _mark_told(desk: Desk, items: Sequence[DueItem]) -> tuple[int, int]:
    from desk.services.reminders import mark_notified

    before = desk.database.version()
    mark_notified(desk, items)
    return before, desk.database.version()


def _done(desk: Desk, item: DueItem) -> object:
    kind, _, number = item.key.partition(":")
    if kind == "promise":
        from desk.services.fixes import finish_fix

        return finish_fix(desk, int(number))
    from desk.services.check_ins import check_in_done

    assert item.person is not None  # a check-in is with somebody
    return check_in_done(desk, item.person.id)


def _snooze(desk: Desk, item: DueItem) -> object:
    """Until this afternoon where that is still to come, else until tomorrow."""
    from desk.services.check_ins import snooze_check_in, snooze_choices

    assert item.person is not None
    return snooze_check_in(desk, item.person.id, snooze_choices(desk, item.person.id)[0].until)


def _leave(_trouble: Any) -> None:
    """The screens show what is wrong with the desk; the next look tries again."""
