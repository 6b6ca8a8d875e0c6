"""The shortcuts of Desk, in the order of the list of keys.

Actions (`desk.ui.actions.registry`) refer to these entries; menus, tool tips, the list under F1 and
the page in Settings show them.
"""

from desk.messages import Message, message
from desk.record import record


@record(frozen=True, slots=True)
class Shortcut:
    """`keys` as shown to the owner ("Ctrl Shift W"); `label` says what they do.

    `is_letter`: a single letter that works only in a focused row, and only where Settings allow
    single keys. `native`: handled by the focused list itself; no action has it.
    """

    keys: str
    label: Message
    is_letter: bool = False
    native: bool = False

    @property
    def sequence(self) -> str:
        """The keys as QKeySequence reads them: "Ctrl+Shift+W"."""
        return self.keys.replace(" ", "+")


FIND = Shortcut("Ctrl K", message("Find or jot down"))
NEW_FIX = Shortcut("Ctrl N", message("New Do it now"))
LOG_CALL = Shortcut("Ctrl L", message("Log a call"))
WITH_SOMEONE = Shortcut("Ctrl Shift W", message("With someone"))
MOVE = Shortcut("↑ ↓", message("Move in a list"), native=True)
OPEN = Shortcut("Enter", message("Open", "a verb"))
CALL = Shortcut("C", message("Call"), is_letter=True)
DONE = Shortcut("D", message("Done"), is_letter=True)
SNOOZE = Shortcut("S", message("Snooze"), is_letter=True)
TELL = Shortcut("T", message("Tell them"), is_letter=True)
PROMISE = Shortcut("P", message("Promise"), is_letter=True)
RATE = Shortcut("F", message("How did it go?"), is_letter=True)
EDIT_CALL = Shortcut("E", message("Edit a call"), is_letter=True)
RESTORE = Shortcut("R", message("Bring back from the bin"), is_letter=True)
NOT_DUPLICATE = Shortcut("N", message("Two different people"), is_letter=True)
EDIT = Shortcut("F2", message("Edit"))
REMOVE = Shortcut("Del", message("Remove"))
CLOCK = Shortcut("Space", message("Start or stop the clock"))
MENU = Shortcut("Menu", message("Everything a row can do"), native=True)
FIND_ON_PAGE = Shortcut("Ctrl F", message("Find on this page"))
PRINT = Shortcut("Ctrl P", message("Print"))
UNDO = Shortcut("Ctrl Z", message("Undo"))
NEXT_AREA = Shortcut("F6", message("Next area"))
PREVIOUS_AREA = Shortcut("Shift F6", message("Previous area"))
SETTINGS = Shortcut("Ctrl ,", message("Settings"))
KEYS = Shortcut("F1", message("This list"))

# In the window of a call, which shows them in its tool tips.
CALL_FIX = Shortcut("Alt D", message("Do it now"))
CALL_PROMISE = Shortcut("Alt P", message("Promise"))
CALL_LINK = Shortcut("Alt L", message("Link to someone on your desk"))
CALL_NO_ANSWER = Shortcut("Alt N", message("No answer"))
CALL_DONE = Shortcut("Ctrl Enter", message("Done"))

_BEFORE_TABS = (FIND, NEW_FIX, LOG_CALL, WITH_SOMEONE)
_AFTER_TABS = (
    MOVE,
    OPEN,
    CALL,
    DONE,
    SNOOZE,
    TELL,
    PROMISE,
    RATE,
    EDIT_CALL,
    RESTORE,
    NOT_DUPLICATE,
    EDIT,
    REMOVE,
    CLOCK,
    MENU,
    FIND_ON_PAGE,
    PRINT,
    UNDO,
    NEXT_AREA,
    PREVIOUS_AREA,
    SETTINGS,
    KEYS,
)


def list_shortcuts(tabs: int) -> list[Shortcut]:
    """Return all shortcuts in the order of the list of keys; `tabs` screens have a number."""
    keys = message("Ctrl 1 to {n}", n=tabs)
    numbered = [Shortcut(keys, message("Go to a tab"))] if tabs > 1 else []
    return [*_BEFORE_TABS, *numbered, *_AFTER_TABS]


def list_call_window_shortcuts() -> list[Shortcut]:
    """Return the shortcuts that work only in the window of a call."""
    faces = [face_shortcut(number) for number in (1, 2, 3)]
    return [CALL_FIX, CALL_PROMISE, CALL_LINK, CALL_NO_ANSWER, CALL_DONE, *faces]


def face_shortcut(number: int) -> Shortcut:
    """Return the call window's shortcut of the face with this number, counted from 1."""
    return Shortcut(f"Alt {number}", message("They sound"))


def tab_shortcut(number: int) -> Shortcut:
    """Return the shortcut of the screen with this number, counted from 1."""
    return Shortcut(f"Ctrl {number}", message("Go to a tab"))
