"""The state that the tray icon and the logo of the window show."""

from enum import Enum


class TrayStatus(Enum):
    LIT = "lit"  # the owner is reachable
    OUT = "out"  # With someone is on, calls are held
    GREY = "grey"  # the phone is not connected
