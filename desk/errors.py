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


class LostDatabase(DeskError):
    """Raised if the file of the desk is not, or no longer, the one that belongs here."""

    @classmethod
    def empty(cls, path: str) -> "LostDatabase":
        """Return the error of a file of 0 bytes."""
        return cls(
            message(
                "{path} is there and empty: this is no new desk. Nothing was changed. Put the "
                "file back from a backup, or take it away to begin anew.",
                path=path,
            )
        )

    @classmethod
    def missing(cls, path: str, beside: str) -> "LostDatabase":
        """Return the error of a file that is gone; `beside` is what is left of the desk."""
        return cls(
            message(
                "{path} is missing, and {beside} is still there: this is no new desk. "
                "Nothing was changed. Put the file back from a backup, or choose another folder.",
                path=path,
                beside=beside,
            )
        )

    @classmethod
    def while_open(cls, path: str) -> "LostDatabase":
        """Return the error of a file that was changed under a Desk that has it open."""
        return cls(
            message(
                "{path} was removed, replaced or cut while Desk had it open. Nothing is saved any "
                "more. Save everything as a file, put the desk back, then start Desk again.",
                path=path,
            )
        )


class DoneMeanwhile(DeskError):
    """Raised if another window, seat or command has done it since it was shown."""


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


class CannotReachServer(CannotStore):
    """Raised if the database server does not answer, or not as one that holds a desk."""

    def __init__(self, why: str) -> None:
        super(CannotStore, self).__init__(
            message(
                "Desk cannot work with its database server: {why}. What was saved before is safe. "
                "See that the server and the network run, then try again.",
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
