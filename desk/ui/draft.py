"""What is being typed, kept on disk at each keystroke."""

from collections.abc import Callable
from typing import Any

from desk.services.desk import Desk
from desk.ui.task_runner import TaskError, TaskRunner

Content = dict[str, Any]


class Draft:
    """One draft by its key; `person` is whom it is about, None for somebody new."""

    def __init__(self, runner: TaskRunner, key: str, person: int | None) -> None:
        self._runner = runner
        self._key = key
        self._person = person

    def read(self, then: Callable[[Content | None], object], *, soon_typed: bool = True) -> None:
        """`soon_typed`: what it belongs to has been opened to be typed into."""
        self._runner.run(_read, self._key).on_success(then)
        if soon_typed:
            self.get_ready()

    def get_ready(self) -> None:
        """The first write of a session loads for a third of a second; not at the first letter."""

        def load(_nothing: None) -> None:
            self._runner.run(_get_ready).on_error(_leave)

        # Once the worker has answered, what was opened stands on the screen: loading slows that.
        self._runner.run(_nothing).on_success(load)

    def keep(self, content: Content) -> None:
        whole = content if self._person is None else content | {"person": self._person}
        self._runner.run(_keep, self._key, whole).coalesce(f"draft {self._key}")

    def drop(self) -> None:
        # Under the same name as `keep`, so that nothing still on its way is written afterwards.
        self._runner.run(_drop, self._key).coalesce(f"draft {self._key}")


def _read(desk: Desk, key: str) -> Content | None:
    from desk.services.drafts import read_draft

    return read_draft(desk, key)


def _nothing(_desk: Desk) -> None:
    pass


def _get_ready(desk: Desk) -> None:
    from desk.services.drafts import get_ready

    get_ready(desk)


def _leave(_trouble: TaskError) -> None:
    """The write itself will say what is wrong."""


def _keep(desk: Desk, key: str, content: Content) -> None:
    from desk.services.drafts import keep_draft

    keep_draft(desk, key, content)


def _drop(desk: Desk, key: str) -> None:
    from desk.services.drafts import drop_draft

    drop_draft(desk, key)
