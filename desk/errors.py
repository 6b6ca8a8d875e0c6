"""Errors that are shown to the owner as a sentence.

A sentence says what happened, what is safe, and what to do. Any other exception is a bug.
"""

from desk.messages import message


class DeskError(Exception):
    """Base class of the errors whose text is shown to the owner."""


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
    """Raised if the disk is full, the folder is read-only, or the server is unreachable."""

    def __init__(self, why: str) -> None:
        super().__init__(
            message(
                "Desk could not save: {why}. What was saved before is safe. "
                "Make room or check the folder, then try again.",
                why=why,
            )
        )


class NotFound(DeskError):
    """Raised if a record is not, or no longer, on this desk."""


class Ambiguous(DeskError):
    """Raised if a name or number fits more than one person."""


class NotUnderstood(DeskError):
    """Raised if an input cannot be parsed or makes no sense."""


class CannotUndo(DeskError):
    """Raised if newer changes depend on the change, or if there is nothing to undo."""


class Cancelled(DeskError):
    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was changed.")
