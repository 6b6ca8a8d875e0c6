"""What Desk asks the desktop to show."""

from desk.desktop.text_sanitizer import one_line, paragraph
from desk.record import record

TITLE_LIMIT = 120
BODY_LIMIT = 500
LABEL_LIMIT = 40

OPEN = "default"
"""The action that a click on the notice itself stands for, in the freedesktop specification."""


@record(frozen=True, slots=True)
class Notification:
    """One notification.

    `key` names it for as long as Desk runs: showing the same key again replaces what is on the
    screen. `title` and `body` are plain text of any length and content; what is shown is
    `shown_title` and `shown_body`. `actions` are (action key, label) in the order of the buttons.
    An `urgent` notice stays until it is answered.
    """

    key: str
    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()
    urgent: bool = False

    @property
    def shown_title(self) -> str:
        # The desktop refuses a notification without any title.
        return one_line(self.title, TITLE_LIMIT) or "Desk"

    @property
    def shown_body(self) -> str:
        return paragraph(self.body, BODY_LIMIT)

    @property
    def shown_actions(self) -> tuple[tuple[str, str], ...]:
        return tuple((key, one_line(label, LABEL_LIMIT)) for key, label in self.actions)
