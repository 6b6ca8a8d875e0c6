"""A Desk that is nothing but its single instance: `python desk_process.py HOME`.

The first one prints "first", then each request as a line of JSON, and answers it with its process
number; {"command": "quit"} ends it. A later one asks the first to come forward, prints the answer
and ends.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desk.desktop.single_instance import SingleInstance, ask_first

app = QCoreApplication([])
home = Path(sys.argv[1])
instance = SingleInstance(home)
if not instance.acquire():
    print(json.dumps(ask_first(home, {"command": "raise"}, 60.0)), flush=True)
    sys.exit()
print("first", flush=True)


def on_request_received(request, reply):
    print(json.dumps(request), flush=True)
    reply({"pid": os.getpid()})
    if request.get("command") == "quit":
        app.exit()


instance.request_received.connect(on_request_received)
app.exec()
instance.close()
