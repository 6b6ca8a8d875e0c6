"""What the tray icon and the window's logo show about the owner."""

from enum import Enum


class TrayStatus(Enum):
    LIT = "lit"  # the owner is reachable
    OUT = "out"  # With someone is on, calls are held
    GREY = "grey"  # the phone is not connected
