"""Check that schema and migrations agree: `python -m desk.data.migrations.check`."""

import sys
import tempfile
from pathlib import Path

from desk.clock import Clock
from desk.data.database import Database
from desk.data.migrations.compare import differences
from desk.paths import Paths


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Clock(), Paths(Path(folder) / "desk"))
        database.open()
        with database.engine().connect() as connection:
            found = differences(connection)
        database.close()
    for difference in found:
        print(difference)
    print("schema and migrations agree" if not found else "schema and migrations differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
