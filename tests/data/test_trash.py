from collections.abc import Callable
from typing import Any

import pytest

from desk.data.transaction import Transaction
from desk.domain.bin import BinKind
from desk.services.bin import remove, restore
from desk.services.desk import Desk
from desk.services.search import find
from tests.services.desk_contents import whole_desk
from tests.services.people_factory import add

CALLS = 300


@pytest.fixture
def on_documents(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of statements that write the search index, one for each execution."""
    ran: list[str] = []
    usual: Callable[..., int] = Transaction._do

    def record(tx: Transaction, sql: str, values: Any) -> int:
        if "record_doc" in sql:
            ran.extend([sql] * (len(values) if isinstance(values, list) else 1))
        return usual(tx, sql, values)

    monkeypatch.setattr(Transaction, "_do", record)
    return ran


def test_remove_and_restore_update_the_search_index_in_few_statements(
    desk: Desk, on_documents: list[str]
) -> None:
    ruth = add(desk, "Ruth Kessler")
    with desk.database.transaction("Filled") as tx:
        keys = tx.reserve("call", CALLS)
        told = {"direction": "outgoing", "outcome": "talked", "summary": "Awning", "created_at": 0}
        tx.insert_many(
            "call", [{"id": key, "customer_id": ruth, "at": key, **told} for key in keys]
        )
    before = whole_desk(desk)
    on_documents.clear()
    entry = remove(desk, BinKind.PERSON, ruth).value
    assert find(desk, "awning").records == ()
    restore(desk, entry)
    assert whole_desk(desk) == before
    assert len(find(desk, "awning").records) == 50
    # FTS5 flushes its index after each statement. PostgreSQL has no such cost.
    assert len(on_documents) <= (4 if desk.database.is_sqlite else CALLS + 4)
