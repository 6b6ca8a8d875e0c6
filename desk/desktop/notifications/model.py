"""Notifications that Desk sends to the desktop, and the answers it receives."""

from typing import Protocol

from desk.desktop.text_sanitizer import paragraph, short_line
from desk.record import record

TITLE_LIMIT = 120
BODY_LIMIT = 500
LABEL_LIMIT = 40

OPEN = "default"
"""The action of a click on the notification itself, in the freedesktop specification."""


@record(frozen=True, slots=True)
class Notification:
    """One notification.

    `key` identifies it for as long as Desk runs: showing the same key again replaces what is on
    the screen. `title` and `body` are plain text of any length and content; what is shown is
    `shown_title` and `shown_body`. `actions` are (action key, label) in the order of the buttons.
    An `urgent` notification stays until it is answered.
    """

    key: str
    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    urgent: bool = False

    @property
    def shown_title(self) -> str:
        # The desktop refuses a notification without any title.
        return short_line(self.title, TITLE_LIMIT) or "Desk"

    @property
    def shown_body(self) -> str:
        return paragraph(self.body, BODY_LIMIT)

    @property
    def shown_actions(self) -> tuple[tuple[str, str], ...]:
        return tuple((key, short_line(label, LABEL_LIMIT)) for key, label in self.actions)


@record(frozen=True, slots=True)
class Accepted:
    """The service has taken the notification."""

    key: str


@record(frozen=True, slots=True)
class Invoked:
    """The owner pressed a button, or clicked the notification itself (`OPEN`)."""

    key: str
    action: str


@record(frozen=True, slots=True)
class Closed:
    """The notification left the screen, whoever closed it."""

    key: str


@record(frozen=True, slots=True)
class Unable:
    """The service cannot show the notification: it is absent, knows no buttons, or is silent.

    `silent` means that it was asked and has not answered yet. Another program that asks the same
    service would wait as long, and the notification would come twice. `markup` tells whether the
    service reads its body as markup; None where it never said.
    """

    notification: Notification
    silent: bool
    markup: bool | None


ServiceEvent = Accepted | Invoked | Closed | Unable


class NotificationService(Protocol):
    """A way to show notifications with buttons. None of its methods block."""

    def show(self, notification: Notification) -> None: ...

    def withdraw(self, key: str) -> None:
        """Take a notification off the screen, or stop it on its way."""

    def close(self) -> None:
        """Stop listening. Notifications on the screen stay there."""
