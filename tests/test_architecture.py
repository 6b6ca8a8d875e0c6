"""The rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

import pytest

DESK = Path(__file__).parents[1] / "desk"
SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA|CREATE|ALTER|VACUUM)\s")


def statements_in(source: str) -> list[int]:
    """The lines of the string literals that begin as an SQL statement does."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]


@pytest.mark.parametrize(
    "room",
    sorted(
        p.name for p in DESK.iterdir() if p.name != "data" and (p.is_dir() or p.suffix == ".py")
    ),
)
def test_sql_stands_in_data_alone(room: str) -> None:
    path = DESK / room
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
    found = {str(file): lines for file in files if (lines := statements_in(file.read_text()))}
    assert found == {}


def test_a_statement_is_known_when_one_is_seen() -> None:
    assert statements_in('a = f"SELECT id FROM {table}"\nb = "Update Desk"\n') == [1]


def test_no_room_is_called_by_what_it_is_not() -> None:
    shapeless = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    names = {path.stem for path in DESK.rglob("*") if "__pycache__" not in path.parts}
    assert not names & shapeless


def test_what_is_put_off_ends_with_whom_it_is_for() -> None:
    """A single shot without a context object fires into a widget that has been deleted."""
    found = [
        f"{file.relative_to(DESK)}:{node.lineno}"
        for file in DESK.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "singleShot"
        and len(node.args) < 3
    ]
    assert found == []
