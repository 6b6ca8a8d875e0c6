"""Prints what a screen reader reads: `/usr/bin/python3 atspi_listener.py`, with AT-SPI.

Prints "ready", then one line of JSON for each widget that gets the focus, read in the way of
Orca. Runs with Debian's Python, which has gi; screen_reader.py starts it.
"""

import json

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

_STATES = (
    *("CHECKABLE", "CHECKED", "EDITABLE", "ENABLED", "EXPANDED", "FOCUSED", "SELECTED"),
    *("SHOWING", "VISIBLE"),
)
_DEEPEST = 40


def describe(thing):
    states = thing.get_state_set()
    found = place(thing) | {
        "description": thing.get_description(),
        "states": [
            name.lower() for name in _STATES if states.contains(getattr(Atspi.StateType, name))
        ],
        "around": around(thing),
    }
    if (value := thing.get_value_iface()) is not None:
        found["value"] = value.get_current_value()
    if (text := thing.get_text_iface()) is not None:
        found["text"] = Atspi.Text.get_text(text, 0, 1000)
    return found


def place(thing):
    component = thing.get_component_iface()
    box = component.get_extents(Atspi.CoordType.SCREEN) if component is not None else None
    return {
        "name": thing.get_name(),
        "role": thing.get_role_name(),
        "number": thing.get_index_in_parent(),
        "box": [box.x, box.y, box.width, box.height] if box is not None else [0, 0, 0, 0],
    }


def around(thing):
    """Return its ancestors, from the program inwards."""
    found = []
    parent = thing.get_parent()
    while parent is not None and len(found) < _DEEPEST:
        found.append(place(parent))
        parent = parent.get_parent()
    return found[::-1]


def on_focus(event):
    if event.detail1:
        try:
            print(json.dumps(describe(event.source)), flush=True)
        except GLib.Error as error:
            # It was closed before it could be read; the next focus event follows.
            print(json.dumps({"gone": str(error)}), flush=True)


Atspi.init()
listener = Atspi.EventListener.new(on_focus)
listener.register("object:state-changed:focused")
print("ready", flush=True)
Atspi.event_main()
