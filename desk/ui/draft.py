"""Drafts: typed text that is written to disk at each keystroke."""

from collections.abc import Callable
from typing import Any

from desk.services.desk import Desk
from desk.ui.task_runner import TaskRunner

Content = dict[str, Any]


class Draft:
    """A draft with its `key`.

    The service that saves the text takes the key and deletes the draft in its transaction.
    """

    def __init__(self, runner: TaskRunner, key: str, person: int | None) -> None:
        """`person` is the id of the person it is about; erasing them erases the draft."""
        self._runner = runner
        self.key = key
        self._person = person
        self._handed_over = False

    def read(self, then: Callable[[Content | None], object], *, soon_typed: bool = True) -> None:
        """Read the draft and call `then` with its content.

        With `soon_typed`, prepare the writer as well: a form has opened to be typed into.
        """
        self._runner.run(_read, self.key).on_success(then)
        if soon_typed:
            self.warm_up()

    def warm_up(self) -> None:
        """Prepare the writer now: loading it takes 0.3 s, too long for the first save."""

        def load(_nothing: None) -> None:
            from desk.services.drafts import load_writer

            # Beside the database's thread, on which the first draft must not wait for it.
            self._runner.run_detached(load_writer).on_success(connect)

        def connect(_nothing: None) -> None:
            # An error is reported by the next write.
            self._runner.run(_warm_up).ignore_error()

        # Wait for one empty task: the form is on the screen then, and loading does not slow it.
        self._runner.run(_nothing).on_success(load)

    def keep(self, content: Content) -> None:
        """Write the draft, unless the write that deletes it has been started."""
        if self._handed_over:
            return
        whole = content if self._person is None else content | {"person": self._person}
        self._runner.run(_keep, self.key, whole).coalesce(f"draft {self.key}")

    def hand_over(self) -> str:
        """Return the key for the write that deletes the draft; `keep` does nothing from here on."""
        self._handed_over = True
        return self.key

    def take_back(self, content: Content) -> None:
        """Resume saving the draft after the write that took it over has failed."""
        self._handed_over = False
        self.keep(content)

    def drop(self) -> None:
        """Delete the draft. A `keep` with the same coalescing key that still waits is not run."""
        self._runner.run(_drop, self.key).coalesce(f"draft {self.key}")


def _read(desk: Desk, key: str) -> Content | None:
    from desk.services.drafts import read_draft

    return read_draft(desk, key)


def _nothing(_desk: Desk) -> None:
    pass


def _warm_up(desk: Desk) -> None:
    from desk.services.drafts import warm_up

    warm_up(desk)


def _keep(desk: Desk, key: str, content: Content) -> None:
    from desk.services.drafts import keep_draft

    keep_draft(desk, key, content)


def _drop(desk: Desk, key: str) -> None:
    from desk.services.drafts import drop_draft

    drop_draft(desk, key)
