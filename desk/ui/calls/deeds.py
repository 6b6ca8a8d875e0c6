"""What can be done with a call of the log."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.data.records.call_log import LogRow
from desk.rules.score import Felt
from desk.services.desk import Desk, Written
from desk.ui.actions import Actions
from desk.ui.background import Background
from desk.ui.calls.wording import CallWording
from desk.ui.dialogs.ask_line import AskLine
from desk.ui.dialogs.dialogs import Dialogs
from desk.ui.text import isolated
from desk.ui.theme import Theme
from desk.ui.widgets.menu_panel import MenuItem
from desk.ui.words import first_name

Deed = Callable[[LogRow], object]


class CallDeeds(QObject):
    """Each by a key, the context menu, or both; all that is written can be undone."""

    person_requested = Signal(int)

    def __init__(
        self,
        theme: Theme,
        background: Background,
        actions: Actions,
        wording: CallWording,
        dialogs: Dialogs,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._background = background
        self._actions = actions
        self._wording = wording
        self._dialogs = dialogs
        self._window = window

    def open(self, row: LogRow) -> None:
        """The card of who it was; else ask."""
        if row.person is not None:
            self.person_requested.emit(row.person.id)
        else:
            self.who_is_it(row)

    def call(self, row: LogRow) -> None:
        if row.person is None and not row.number:
            self._actions.tell(self.tr("The number was withheld, so there is none to call."))
            return
        self._dialogs.call(row.person, row.number)

    def edit(self, row: LogRow) -> None:
        self._dialogs.edit_call(row.id)

    def remove(self, row: LogRow) -> None:
        self._actions.write(_remove, row.id)

    def promise(self, row: LogRow) -> None:
        self._dialogs.promise(row.person)

    def who_is_it(self, row: LogRow) -> None:
        from desk.ui.calls.who_is_it import WhoIsIt

        WhoIsIt(self._theme, self._window, self._background, self._actions, self._wording, row)

    def annotate(self, row: LogRow) -> None:
        """A remark beside how it went, which itself stays as it was said."""
        if row.rating is None:
            self._actions.tell(self.tr("Nobody has said yet how that call went."))
            return
        name = isolated(first_name(self._wording.who(row)))
        rating = row.rating
        felt = {
            Felt.HAPPY: self.tr("{name} felt happy. It stays as it was said."),
            Felt.OK: self.tr("{name} felt OK. It stays as it was said."),
            Felt.UNHAPPY: self.tr("{name} felt unhappy. It stays as it was said."),
        }[row.felt or Felt.OK].format(name=name)
        dialog = AskLine(
            self._theme,
            self._window,
            self.tr("How it went"),
            self.tr("Your remark"),
            self.tr("Keep it"),
            lambda text: (text, felt) if text != row.annotation else (None, felt),
            text=row.annotation,
            icon="pencil",
        )
        dialog.answered.connect(lambda text: self._actions.write(_annotate, rating, text))

    def by_letter(self, letter: str) -> Deed | None:
        """Single keys in a focused row."""
        deeds: dict[str, Deed] = {
            "c": self.call,
            "e": self.edit,
            "p": self.promise,
            "a": self.annotate,
            "w": self.who_is_it,
        }
        return deeds.get(letter)

    def menu_of(self, row: LogRow) -> list[MenuItem | None]:
        known = row.person is not None
        items: list[MenuItem | None] = [
            MenuItem("open", self.tr("Open card"), "id-card", keys="Enter")
            if known
            else MenuItem("open", self.tr("Who is it?…"), "link", keys="Enter")
        ]
        if known or row.number:
            text = self.tr("Call back") if row.waiting else self.tr("Call")
            items.append(MenuItem("call", text, "phone", keys="C"))
        items += [
            MenuItem("promise", self.tr("Promise…"), "handshake", keys="P"),
            None,
            MenuItem("edit", self.tr("Edit…"), "pencil", keys="E"),
        ]
        if row.rating is not None:
            items.append(MenuItem("annotate", self.tr("Annotate…"), "sticky-note", keys="A"))
        items.append(MenuItem("remove", self.tr("Remove"), "trash-2", keys="Del"))
        return items

    def act(self, key: str, row: LogRow) -> None:
        """What was chosen of `menu_of`."""
        deeds: dict[str, Deed] = {
            "open": self.open,
            "call": self.call,
            "promise": self.promise,
            "edit": self.edit,
            "annotate": self.annotate,
            "remove": self.remove,
        }
        deeds[key](row)


def _remove(desk: Desk, call: int) -> Written[int]:
    from desk.services.bin import remove

    return remove(desk, "call", call)


def _annotate(desk: Desk, rating: int, text: str) -> Written[int]:
    from desk.services.ratings import annotate_rating

    return annotate_rating(desk, rating, text)
