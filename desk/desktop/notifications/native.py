"""Notifications with buttons on Windows and macOS, through desktop-notifier."""

import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from desk.desktop.notifications.model import (
    OPEN,
    Accepted,
    Closed,
    Invoked,
    Notification,
    ServiceEvent,
    Unable,
)

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop


class NativeService:
    """Shows notifications in the notification centre of Windows or macOS.

    desktop-notifier is asynchronous: it runs on a thread with an event loop, which starts with the
    first notification and sleeps between events. `on_event` is called on that thread, on macOS
    also on the main thread. Each notification shown ends in one `Accepted` or one `Unable`, within
    `answer_limit` seconds.
    """

    def __init__(
        self, on_event: Callable[[ServiceEvent], None], answer_limit: float, app_icon: str = ""
    ) -> None:
        """`app_icon` is the path of a picture; empty for none."""
        self._on_event = on_event
        self._answer_limit = answer_limit
        self._app_icon = app_icon
        self._queue: SimpleQueue[Notification] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._loop: AbstractEventLoop | None = None
        self._library: Any = None
        self._tasks: set[object] = set()

    def show(self, notification: Notification) -> None:
        self._queue.put(notification)
        if self._thread is None:
            # A daemon thread: a notification centre that hangs must not keep Desk from quitting.
            self._thread = threading.Thread(
                target=self._run, name="desktop notifications", daemon=True
            )
            self._thread.start()
        elif self._loop is not None:
            self._loop.call_soon_threadsafe(self._deliver_queued)

    def withdraw(self, key: str) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._clear, key)

    def close(self) -> None:
        if self._loop is not None and self._thread is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(1.0)
        self._thread = self._loop = None

    # on the thread

    def _run(self) -> None:
        import asyncio  # takes 46 ms to load

        loop = asyncio.new_event_loop()
        self._loop = loop
        loop.call_soon(self._deliver_queued)
        loop.run_forever()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()

    def _deliver_queued(self) -> None:
        try:
            while True:
                self._start(self._deliver(self._queue.get_nowait()))
        except Empty:
            return

    def _clear(self, key: str) -> None:
        if self._library is not None:
            self._start(self._library.clear(key))

    def _start(self, coroutine: Any) -> None:
        assert self._loop is not None
        task = self._loop.create_task(coroutine)
        # The loop keeps only weak references; this one lasts until the task is done.
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver(self, notification: Notification) -> None:
        import asyncio

        try:
            shown = await asyncio.wait_for(self._send(notification), self._answer_limit)
        except TimeoutError:
            self._on_event(Unable(notification, silent=True, markup=None))
        except Exception:
            # The library passes on what WinRT and Objective-C raise, and a missing package raises
            # ImportError. Each means: not shown here.
            self._on_event(Unable(notification, silent=False, markup=None))
        else:
            self._on_event(
                Accepted(notification.key)
                if shown
                else Unable(notification, silent=False, markup=None)
            )

    async def _send(self, notification: Notification) -> bool:
        """Return True if the notification centre took it."""
        import desktop_notifier as library

        if self._library is None:
            icon = library.Icon(path=Path(self._app_icon)) if self._app_icon else None
            self._library = library.DesktopNotifier("Desk", icon)
        # Without a signed bundle on macOS, and before Windows 10, the library has a backend that
        # can do nothing and yet reports each notification as sent.
        if library.Capability.BUTTONS not in await self._library.get_capabilities():
            return False
        if not await self._library.request_authorisation():
            return False
        key = notification.key
        dispatched: list[bool] = []  # a failure is only logged, and sends nothing
        await self._library.send_notification(
            library.Notification(
                title=notification.shown_title,
                message=notification.shown_body,
                urgency=library.Urgency.Critical if notification.urgent else library.Urgency.Normal,
                buttons=tuple(
                    library.Button(
                        title=label,
                        identifier=action,
                        on_pressed=lambda action=action: self._on_event(Invoked(key, action)),
                    )
                    for action, label in notification.shown_actions
                ),
                on_dispatched=lambda: dispatched.append(True),
                on_clicked=lambda: self._on_event(Invoked(key, OPEN)),
                on_dismissed=lambda: self._on_event(Closed(key)),
                identifier=key,
            )
        )
        return bool(dispatched)
