"""A process that writes fixes "NAME 0", "NAME 1" ... to a desk, printing each one that is saved.

`python -m tests.data.writing_process HOME NAME COUNT`; DESK_DATABASE may name a server.
"""

import sys

from desk.clock import Clock
from desk.data.database import open_database
from desk.paths import Paths
from desk.services.desk import Desk
from desk.services.fixes import add_fix


def main(home: str, name: str, count: str) -> None:
    clock = Clock()
    desk = Desk(open_database(Paths.find(home), clock), clock)
    for number in range(int(count)):
        add_fix(desk, f"{name} {number}")
        print(f"{name} {number}", flush=True)
    desk.database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
