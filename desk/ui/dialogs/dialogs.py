"""The dialogs and menus that all screens share."""

from collections.abc import Callable, Sequence
from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.calls import Call
from desk.domain.dates import PlainDate, parse_rhythm
from desk.domain.fixes import Fix, FixRow
from desk.domain.intervals import Interval
from desk.domain.local_time import local_moment
from desk.domain.names import first_name
from desk.domain.people import PersonRef
from desk.domain.settings import DeskSettings
from desk.domain.timeline import Rating
from desk.formatting.days import day_examples, day_in_words, read_day, unclear_day
from desk.formatting.durations import rhythm
from desk.formatting.fixes import tell_title
from desk.formatting.text import isolated
from desk.services.calls import get_call
from desk.services.card_records import find_rating
from desk.services.check_ins import set_check_in
from desk.services.desk import Desk, Written
from desk.services.people import removal_counts, remove_person
from desk.services.settings import read_settings
from desk.ui.actions import shortcuts
from desk.ui.actions.menu import make_action_menu
from desk.ui.actions.registry import Action
from desk.ui.context import UiContext
from desk.ui.dialogs.form_dialog import AskLine, FormDialog, Reading
from desk.ui.draft import Content
from desk.ui.task_runner import Task
from desk.ui.theme.theme import Theme
from desk.ui.theme.typography import Text
from desk.ui.translation import tr as _tr
from desk.ui.translation import translated
from desk.ui.widgets.card_dialog import CardDialog, ask
from desk.ui.widgets.field import Field
from desk.ui.widgets.label import KeyHint, PlainLabel
from desk.ui.widgets.menu_panel import MenuItem, MenuPanel
from desk.ui.widgets.painting import hline

if TYPE_CHECKING:
    from desk.services.card_records import Rated
    from desk.ui.call_window.call_windows import CallWindows
    from desk.ui.dialogs.promise import PromiseDialog
    from desk.ui.dialogs.snooze import SnoozeMenus

_OWNER_DRAFT = "owner"


class Dialogs(QObject):
    """Opens dialogs over the window and writes their results, with a toast and Undo."""

    person_requested = Signal(int)
    merge_requested = Signal(object)  # PersonRef: with whom is to be asked
    history_requested = Signal(int)  # whose is to be printed
    slip_requested = Signal(int)  # of which promise

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._calls: CallWindows | None = None
        self._later: SnoozeMenus | None = None

    # cards

    def log_call(
        self, person: PersonRef | None = None, number: str = "", *, incoming: bool = False
    ) -> None:
        from desk.ui.dialogs.log_call import LogCallDialog

        dialog = LogCallDialog(self._context, person=person, number=number, incoming=incoming)
        dialog.promise_requested.connect(lambda whom: self.promise(whom))

    def edit_call(self, call_id: int) -> None:
        """Open the dialog that corrects a logged call."""
        self._context.runner.run(get_call, call_id).on_success(self._show_call)

    def _show_call(self, call: Call) -> None:
        from desk.ui.dialogs.log_call import LogCallDialog

        LogCallDialog(self._context, call=call)

    def call(self, person: PersonRef | None, number: str) -> None:
        """Dial where this computer can, and open the call window; without a number, the form."""
        if number:
            self.calls().dial(person, number)
        else:
            self.log_call(person)

    def calls(self) -> "CallWindows":
        """Return the windows of the calls that are going on."""
        if self._calls is None:
            from desk.ui.call_window.call_windows import CallWindows

            self._calls = CallWindows(self._context, self)
        return self._calls

    def promise(
        self,
        person: PersonRef | None = None,
        *,
        what: str = "",
        fix: Fix | None = None,
        by: PlainDate | None = None,
    ) -> "PromiseDialog":
        from desk.ui.dialogs.promise import PromiseDialog

        dialog = PromiseDialog(self._context, person=person, what=what, fix=fix, by=by)
        dialog.slip_requested.connect(self.slip_requested)
        return dialog

    def keys(self, tabs: int) -> None:
        """Open the list of keys (F1); `tabs` is the number of places in the sidebar."""
        theme = self._context.theme
        card = CardDialog(theme, self._context.window, _tr("Keys"), width=278)
        for each in shortcuts.list_shortcuts(tabs):
            card.body.addWidget(_KeyLine(theme, translated(each.label), translated(each.keys)))
        card.open_card()

    def how_it_went(self, kind: "Rated", key: int, person: PersonRef, about: str) -> None:
        """Ask for the rating of a call or fix; if it has one, ask for a remark on it."""

        def show(rating: Rating | None) -> None:
            from desk.ui.dialogs.ratings import RatingDialog

            if rating is not None:
                self.remark(rating)
                return
            RatingDialog(self._context, kind, key, person, about)

        self._context.runner.run(find_rating, kind, key).on_success(show).coalesce("rating")

    def remark(self, rating: Rating) -> None:
        """Open the dialog for the owner's remark on a rating; the rating itself does not change."""
        from desk.ui.dialogs.ratings import RemarkDialog

        RemarkDialog(self._context, rating)

    def ratings(self, person: PersonRef) -> None:
        """Show all ratings of a person with the remarks on them."""
        from desk.ui.dialogs.ratings import RatingsDialog

        RatingsDialog(self._context, person, self.remark)

    def owner(self) -> None:
        OwnerDialog(self._context)

    def remove_person(self, person: PersonRef) -> None:
        """Ask whether to remove a person, with the number of records that go with them."""
        self._context.runner.run(removal_counts, person.id).on_success(
            lambda counts: self._ask_to_remove(person, counts)
        )

    def _ask_to_remove(self, person: PersonRef, counts: dict[str, int]) -> None:
        from desk.formatting.people import what_leaves

        ask(
            self._context.theme,
            self._context.window,
            self.tr("Remove {name}?").format(name=isolated(person.name)),
            what_leaves(counts, self._context.formatter),
            self.tr("Keep {name}").format(name=isolated(first_name(person.name))),
            self.tr("Remove"),
            lambda: self._context.operations.write(remove_person, person.id),
        )

    # later

    @property
    def later(self) -> "SnoozeMenus":
        """Snooze, move and skip."""
        if self._later is None:
            from desk.ui.dialogs.snooze import SnoozeMenus

            self._later = SnoozeMenus(self._context)
        return self._later

    # one line

    def pick_day(
        self,
        title: str,
        then: Callable[[PlainDate], object],
        *,
        draft: str,
        person: int | None = None,
        hour: time | None = None,
        timed: bool = True,
    ) -> None:
        """Ask for a day from today on; with `hour`, for one whose moment is in the future.

        Without `timed`, a day with a time is refused: nothing would keep the time.

        `draft` is the key of the draft of what is typed; the write that `then` starts must delete
        it. `person` is the id of the person it is about.
        """

        def read(text: str) -> Reading:
            formatter = self._context.formatter
            clock = formatter.clock
            if not text:
                return None, day_examples(formatter)
            found = read_day(text, formatter)
            if found is None:
                return None, unclear_day(text, formatter)
            if found.day < clock.today():
                return None, self.tr("That day has gone by.")
            if found.at is not None and not timed:
                return None, self.tr("Only the day can be kept here. Leave the time out.")
            at = found.at or hour
            if hour and at and local_moment(found.day, at, clock.zone()) <= clock.now():
                return None, self.tr("That time has gone by.")
            return found, f"{day_in_words(found, formatter)}."

        dialog = AskLine(
            self._context,
            title,
            self.tr("Which day?"),
            self.tr("That day"),
            read,
            icon="calendar-days",
            draft=draft,
            person=person,
        )
        dialog.answered.connect(then)

    def ask_line(
        self,
        title: str,
        label: str,
        go_on: str,
        then: Callable[[str], object],
        *,
        icon: str,
        draft: str,
        person: int,
        text: str = "",
        hint: str = "",
        empty: bool = False,
    ) -> None:
        """Ask for one line; `empty` says whether none is an answer; `draft` as in `pick_day`."""

        def read(typed: str) -> Reading:
            return (typed if typed or empty else None), hint

        dialog = AskLine(
            self._context,
            title,
            label,
            go_on,
            read,
            text=text,
            icon=icon,
            draft=draft,
            person=person,
        )
        dialog.answered.connect(then)

    def how_often(self, person: PersonRef) -> None:
        """Ask for the rhythm of a check-in."""

        def read(text: str) -> Reading:
            if not text:
                return None, self.tr("“3 months”, “every 2 weeks” or “yearly”")
            try:
                every = parse_rhythm(text, self._context.formatter.date_style)
            except ValueError:
                return None, self.tr("Desk does not know that rhythm yet.")
            return every, self.tr("{often}, from when you last talked.").format(
                often=rhythm(every, self._context.formatter)
            )

        draft = f"how-often:person:{person.id}"

        def set_rhythm(every: Interval) -> None:
            self._context.operations.write(set_check_in, person.id, every=every, draft=draft)

        dialog = AskLine(
            self._context,
            self.tr("Check in with {name}").format(name=isolated(first_name(person.name))),
            self.tr("How often?"),
            self.tr("Set it"),
            read,
            icon="calendar-check",
            draft=draft,
            person=person.id,
        )
        dialog.answered.connect(set_rhythm)

    # menus

    def dismiss(
        self,
        title: str,
        anchor: QWidget,
        then: Callable[[str], object],
        *,
        call: bool,
        draft: str,
        person: int | None = None,
    ) -> None:
        """Ask for the reason in one word.

        `draft` and `person` as in `pick_day`; `call` selects the reasons for a call.
        """
        words = (
            (self.tr("Wrong number"), self.tr("Sales call"), self.tr("Sorted out"))
            if call
            else (self.tr("No longer wanted"), self.tr("Sorted out"), self.tr("Could not be done"))
        )

        def ask_word() -> None:
            dialog = AskLine(
                self._context,
                title,
                self.tr("Why?"),
                self.tr("Let go"),
                lambda text: (text or None, self.tr("A word or two is enough.")),
                draft=draft,
                person=person,
            )
            dialog.answered.connect(then)

        items: list[MenuItem | None] = [MenuItem(word, partial(then, word)) for word in words]
        items += [None, MenuItem(self.tr("Something else…"), ask_word)]
        self.menu(title, items, anchor)

    def tell(self, row: FixRow) -> None:
        """Open the form that tells the customer; the message is sent by the owner's programs."""
        dialog = TellDialog(self._context, row)
        dialog.call_asked.connect(self.call)

    def action_menu(
        self, title: str, actions: Sequence[Action], anchor: QWidget | QPoint
    ) -> MenuPanel:
        """Open the menu of these actions under a widget or at a global point."""
        panel = make_action_menu(self._context.theme, self._context.window, title, actions)
        if isinstance(anchor, QPoint):
            panel.open_at(self._context.window.mapFromGlobal(anchor))
        else:
            panel.open_below(anchor)
        return panel

    def menu(
        self,
        title: str,
        items: list[MenuItem | None],
        anchor: QWidget,
    ) -> MenuPanel:
        """Open a menu of these items under a widget."""
        panel = MenuPanel(self._context.theme, self._context.window, title, items)
        panel.closed.connect(panel.deleteLater)
        panel.open_below(anchor)
        return panel


class _KeyLine(QWidget):
    """A line of the list of keys, 31 high, under a hairline."""

    def __init__(self, theme: Theme, words: str, keys: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(31))
        self.setAccessibleName(f"{words}, {keys}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.addWidget(
            PlainLabel(theme, words, Text.SMALL, fits=True), 1, Qt.AlignmentFlag.AlignVCenter
        )
        row.addWidget(KeyHint(theme, keys), 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        hline(QPainter(self), 0, 0, self.width(), self._theme.colours.line)


class OwnerDialog(FormDialog):
    """Asks for the owner's name and business, used in the greeting, title and tray menu."""

    def __init__(self, context: UiContext) -> None:
        title = QCoreApplication.translate("OwnerDialog", "Your name and business")
        super().__init__(context, title, _tr("Save"), width=400, draft=_OWNER_DRAFT)
        self.owner = Field(context.theme)
        self.business = Field(context.theme)
        self.add_row(self.tr("Your first name"), self.owner, key="owner")
        self.add_row(self.tr("Business name"), self.business, key="business")
        for field in (self.owner, self.business):
            field.setMaxLength(120)
        self.open_form({}, self.owner)
        context.runner.run(read_settings).on_success(self._show)

    def fill(self, content: Content) -> None:
        super().fill(content)
        for field in (self.owner, self.business):
            field.end(False)

    def write(self) -> Task[DeskSettings]:
        return self._context.operations.write(
            _save_owner, self.owner.text().strip(), self.business.text().strip()
        )

    def _show(self, settings: DeskSettings) -> None:
        """Fill the empty fields; what was typed, or restored from the draft, stays."""
        known = {"owner": settings.owner, "business": settings.business}
        self.fill_quietly({key: text or known[key] for key, text in self.typed().items()})


def _save_owner(desk: Desk, owner: str, business: str) -> Written[DeskSettings]:
    from desk.services.settings import change_settings

    label = "Changed your name and business"
    return change_settings(desk, label, draft=_OWNER_DRAFT, owner=owner, business=business)


class TellDialog(CardDialog):
    """The form that tells a customer that a fix is done, over whatever screen it was done on."""

    call_asked = Signal(object, str)  # PersonRef, number

    def __init__(self, context: UiContext, row: FixRow) -> None:
        from desk.ui.fixes.tell_form import TellForm

        super().__init__(
            context.theme, context.window, tell_title(row, context.formatter), width=400
        )
        self.form = TellForm(context)
        self.body.addWidget(self.form)
        self.form.told.connect(self.accept)
        self.form.call_asked.connect(self._on_form_call_asked)
        self.form.show_row(row)
        self.open_card(self.form.field)

    def _on_form_call_asked(self, person: PersonRef, number: str) -> None:
        self.call_asked.emit(person, number)
