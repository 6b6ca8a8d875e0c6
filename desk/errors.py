"""The failures an owner can act on, each a sentence fit to read.

A sentence says what happened, what is safe, and what to do. Everything that is not one of these
is a bug and is allowed to surface as such.
"""

from desk.messages import message


class DeskError(Exception):
    """Base of every failure that is shown to the owner as it is."""


class NewerDatabase(DeskError):
    def __init__(self, found: str) -> None:
        super().__init__(
            message(
                "This desk was last used with a newer Desk (its data is at step {step}). "
                "Nothing was changed. Update Desk on this computer and open it again.",
                step=found,
            )
        )


class NotADatabase(DeskError):
    def __init__(self, path: str) -> None:
        super().__init__(
            message(
                "{path} is not a desk, or it is damaged. Nothing was changed. "
                "Restore a backup, or choose another data folder.",
                path=path,
            )
        )


class CannotStore(DeskError):
    """The disk is full, the folder is read-only, or the server is away."""

    def __init__(self, why: str) -> None:
        super().__init__(
            message(
                "Desk could not save: {why}. What was saved before is safe. "
                "Make room or check the folder, then try again.",
                why=why,
            )
        )


class NotFound(DeskError):
    """What was asked for is not, or no longer, on this desk."""


class Ambiguous(DeskError):
    """A name or number fits more than one person."""


class NotUnderstood(DeskError):
    """Something typed could not be read as what it should be."""


class CannotUndo(DeskError):
    """The change is woven into newer ones, or there is nothing left to undo."""


class Cancelled(DeskError):
    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was changed.")
