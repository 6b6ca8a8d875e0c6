import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from desk.clock import Clock
from desk.data.database import Database
from desk.errors import CannotUndo, NotFound
from desk.paths import Paths
from desk.services.calls import CallFields, get_call, log_call
from desk.services.desk import Desk
from desk.services.drafts import drop_draft, keep_draft, list_drafts, read_draft
from desk.services.undo import undo_last
from tests.tools.fake_clock import FakeClock


def test_draft_is_kept_until_dropped(desk: Desk, fake_clock: FakeClock) -> None:
    assert read_draft(desk, "log-call") is None
    for typed in ("A", "Aw", "Awning “ü” \x00?"):
        keep_draft(desk, "log-call", {"summary": typed, "person": 12})
    keep_draft(desk, "note:person:3", {"text": "x"})
    assert read_draft(desk, "log-call") == {"summary": "Awning “ü” \x00?", "person": 12}
    fake_clock.turn(minutes=1)
    keep_draft(desk, "log-call", {"summary": "Pump"})
    assert next((key, at) for key, _, at in list_drafts(desk)) == ("log-call", fake_clock.now)
    drop_draft(desk, "log-call")
    drop_draft(desk, "log-call")
    assert [key for key, _, _ in list_drafts(desk)] == ["note:person:3"]


def test_keep_draft_is_no_undoable_action(desk: Desk) -> None:
    keep_draft(desk, "log-call", {"summary": "x"})
    with pytest.raises(CannotUndo):
        undo_last(desk)
    assert read_draft(desk, "log-call") == {"summary": "x"}


def test_draft_survives_killed_process(tmp_path: Path) -> None:
    typing = textwrap.dedent(
        """
        import sys
        from pathlib import Path
        from desk.clock import Clock
        from desk.data.database import Database
        from desk.paths import Paths
        from desk.services.desk import Desk
        from desk.services.drafts import keep_draft
        database = Database(Clock(), Paths(Path(sys.argv[1])))
        database.open()
        for n in range(100000):
            keep_draft(Desk(database, Clock()), "log-call", {"summary": "a" * n})
            print(n, flush=True)
        """
    )
    process = subprocess.Popen(
        [sys.executable, "-c", typing, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    shown = [process.stdout.readline() for _ in range(40)]
    os.kill(process.pid, signal.SIGKILL)
    shown += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    database = Database(Clock(), Paths(tmp_path))
    database.open()
    draft = read_draft(Desk(database, Clock()), "log-call")
    database.close()
    assert draft is not None
    # The last one may have been written though the kill came before it was said.
    assert len(draft["summary"]) - len(shown) in (-1, 0)


def test_call_is_logged_and_its_draft_deleted_in_one_transaction(tmp_path: Path) -> None:
    logging = textwrap.dedent(
        """
        import os
        import signal
        import sys
        from pathlib import Path
        from desk.clock import Clock
        from desk.data.database import Database
        from desk.paths import Paths
        from desk.services.calls import CallFields, log_call
        from desk.services.desk import Desk
        from desk.services.drafts import keep_draft
        database = Database(Clock(), Paths(Path(sys.argv[1])))
        database.open()
        desk = Desk(database, Clock())
        keep_draft(desk, "log-call", {"summary": "Awning"})
        log_call(desk, CallFields(number="(541) 555-0142", summary="Awning"), draft="log-call")
        os.kill(os.getpid(), signal.SIGKILL)
        """
    )
    subprocess.run([sys.executable, "-c", logging, str(tmp_path)], check=False)
    database = Database(Clock(), Paths(tmp_path))
    database.open()
    desk = Desk(database, Clock())
    call = get_call(desk, 1)
    draft = read_draft(desk, "log-call")
    database.close()
    assert call.summary == "Awning"
    assert draft is None


def test_draft_stays_when_the_call_cannot_be_logged(desk: Desk) -> None:
    keep_draft(desk, "log-call", {"summary": "Awning"})
    with pytest.raises(NotFound):
        log_call(desk, CallFields(person=99, summary="Awning"), draft="log-call")
    assert read_draft(desk, "log-call") == {"summary": "Awning"}
