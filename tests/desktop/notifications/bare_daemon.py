"""A notification service without buttons, as some small desktops have: `python bare_daemon.py`.

Prints each notification as one line of JSON, after a line that says whether it is "first" or waits
"in line" for another service's end. With `--markup` it says that it reads markup, with `--buttons`
that it has buttons after all, with `--refuse` it answers every notification with an error.
"""

import json
import sys

from jeepney import HeaderFields, MessageType, message_bus, new_error, new_method_return
from jeepney.io.blocking import open_dbus_connection

OFFERED = {"--markup": "body-markup", "--buttons": "actions"}
CAPABILITIES = ["body", *(OFFERED[word] for word in sys.argv if word in OFFERED)]
FIELDS = ("app", "replaces", "icon", "title", "body", "actions", "hints", "expires")


def main() -> None:
    connection = open_dbus_connection()
    request = message_bus.RequestName("org.freedesktop.Notifications")
    (place,) = connection.send_and_get_reply(request).body
    print({1: "first", 2: "in line"}[place], flush=True)
    number = 0
    while True:
        message = connection.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        match message.header.fields.get(HeaderFields.member):
            case "GetCapabilities":
                answer = new_method_return(message, "as", (CAPABILITIES,))
            case "GetServerInformation":
                answer = new_method_return(message, "ssss", ("bare", "tests", "1", "1.2"))
            case "Notify" if "--refuse" in sys.argv:
                answer = new_error(message, "org.freedesktop.DBus.Error.LimitsExceeded")
            case "Notify":
                number += 1
                print(json.dumps(dict(zip(FIELDS, message.body, strict=True))), flush=True)
                answer = new_method_return(message, "u", (number,))
            case _:
                answer = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
        connection.send(answer)


main()
