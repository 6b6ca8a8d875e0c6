"""Look and text size, and how Desk sits on this computer."""

from typing import Protocol

from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import OneOf, SwitchOption
from desk.ui.screens.settings.options import Option, SettingsPage
from desk.ui.widgets.pick_panel import Pick
from desk.ui.widgets.toggle import Switch

TEXT_SIZES = (90, 100, 110, 125, 150)


class LoginItem(Protocol):
    """Starts Desk when the owner logs in. `turn_on` and `turn_off` raise OSError."""

    def is_on(self) -> bool: ...

    def turn_on(self) -> None: ...

    def turn_off(self) -> None: ...


class LookPage(SettingsPage):
    def __init__(self, context: UiContext, autostart: LoginItem) -> None:
        theme = context.theme
        super().__init__(
            context,
            self.tr("Look and text size"),
            self.tr("For this computer. Another one on the same desk keeps its own."),
        )
        self._autostart = autostart
        look, size = self.tr("Look"), self.tr("Text size")
        looks = [
            Pick("system", self.tr("As the system")),
            Pick("light", self.tr("Light")),
            Pick("dark", self.tr("Dark")),
            Pick("contrast", self.tr("High contrast")),
        ]
        sizes = [Pick(str(n), f"{n} %") for n in TEXT_SIZES]
        self.look = OneOf(theme, look, looks)
        self.text_size = OneOf(theme, size, sizes, to_value=int)
        self.motion = SwitchOption(theme, self.tr("Less motion"))
        self.login = Switch(theme, self.tr("Start at login"))
        self.login.clicked.connect(self._on_login_clicked)
        self.tray = SwitchOption(theme, self.tr("Stay in the tray"))
        self.add_options(
            Option("look", look, self.tr("By day and by night"), self.look),
            Option("text_size", size, self.tr("Everything grows with the letters"), self.text_size),
            Option(
                "reduced_motion",
                self.tr("Less motion"),
                self.tr("Nothing fades or slides"),
                self.motion,
            ),
        )
        self.add_row(
            self.tr("Start at login"),
            self.tr("Reminders come without opening the window first"),
            [self.login],
        )
        self.add_options(
            Option(
                "close_to_tray",
                self.tr("Stay in the tray"),
                self.tr("Closing the window leaves the lamp and the reminders on"),
                self.tray,
            )
        )
        self.end()

    def arrived(self) -> None:
        super().arrived()
        self.login.setChecked(self._autostart.is_on())

    def _on_login_clicked(self, on: bool) -> None:
        try:
            if on:
                self._autostart.turn_on()
            else:
                self._autostart.turn_off()
        except OSError as error:
            why = error.strerror or str(error)
            self._context.operations.show_message(
                self.tr("Start at login could not be changed: {why}.").format(why=why)
            )
        self.login.setChecked(self._autostart.is_on())
