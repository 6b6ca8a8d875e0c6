"""Look and text size, and how Desk sits on this computer."""

from typing import Protocol

from PySide6.QtCore import Signal

from desk.ui.context import UiContext
from desk.ui.screens.settings.choices import OneOf
from desk.ui.screens.settings.rows import SettingsPage
from desk.ui.widgets.pick_panel import Pick
from desk.ui.widgets.toggle import Switch

TEXT_SIZES = (90, 100, 110, 125, 150)


class LoginItem(Protocol):
    """Whether Desk starts when the owner logs in. OSError when it cannot be changed."""

    def is_on(self) -> bool: ...

    def turn_on(self) -> None: ...

    def turn_off(self) -> None: ...


class LookPage(SettingsPage):
    computer_changed = Signal(dict)  # fields of Settings

    def __init__(self, context: UiContext, autostart: LoginItem) -> None:
        theme = context.theme
        super().__init__(
            theme,
            self.tr("Look and text size"),
            self.tr("For this computer. Another one on the same desk keeps its own."),
        )
        self._context = context
        self._autostart = autostart
        self.look = OneOf(
            theme,
            self.tr("Look"),
            [
                Pick("system", self.tr("As the system")),
                Pick("light", self.tr("Light")),
                Pick("dark", self.tr("Dark")),
                Pick("contrast", self.tr("High contrast")),
            ],
        )
        self.look.chosen.connect(lambda key: self.computer_changed.emit({"look": key}))
        self.add_row(self.tr("Look"), self.tr("By day and by night"), [self.look])
        self.text_size = OneOf(
            theme, self.tr("Text size"), [Pick(str(n), f"{n} %") for n in TEXT_SIZES]
        )
        self.text_size.chosen.connect(
            lambda key: self.computer_changed.emit({"text_size": int(key)})
        )
        self.add_row(
            self.tr("Text size"), self.tr("Everything grows with the letters"), [self.text_size]
        )
        self.motion = self._switch(
            self.tr("Less motion"), self.tr("Nothing fades or slides"), "reduced_motion"
        )
        self.login = Switch(theme, self.tr("Start at login"))
        self.login.clicked.connect(self._on_login_clicked)
        self.add_row(
            self.tr("Start at login"),
            self.tr("Reminders come without opening the window first"),
            [self.login],
        )
        self.tray = self._switch(
            self.tr("Stay in the tray"),
            self.tr("Closing the window leaves the lamp and the reminders on"),
            "close_to_tray",
        )
        self.end()

    def arrived(self) -> None:
        self.show_computer()
        self.login.setChecked(self._autostart.is_on())

    def show_computer(self) -> None:
        now = self._context.preferences.now
        self.look.set_current(now.look)
        self.text_size.set_current(str(now.text_size))
        self.motion.setChecked(now.reduced_motion)
        self.tray.setChecked(now.close_to_tray)

    def _switch(self, title: str, detail: str, field: str) -> Switch:
        switch = Switch(self._theme, title)
        switch.clicked.connect(lambda on: self.computer_changed.emit({field: on}))
        self.add_row(title, detail, [switch])
        return switch

    def _on_login_clicked(self, on: bool) -> None:
        try:
            if on:
                self._autostart.turn_on()
            else:
                self._autostart.turn_off()
        except OSError as error:
            why = error.strerror or str(error)
            self._context.operations.tell(
                self.tr("Start at login could not be changed: {why}.").format(why=why)
            )
        now = self._autostart.is_on()
        self.login.setChecked(now)
