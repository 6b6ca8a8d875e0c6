"""The widget classes that tests of the real program wait for."""

import ast
from functools import cache
from pathlib import Path

import pytest
from PySide6 import QtPrintSupport, QtWidgets

ROOT = Path(__file__).parents[2]
# Methods whose last positional string is the class of a widget.
WITH_CLASS = {
    "await_focus",
    "await_gone",
    "await_seen",
    "click_row",
    "enter",
    "find",
    "pick",
    "use",
    "_click",
    "_walk",
}


@cache
def classes_of_desk() -> frozenset[str]:
    return frozenset(
        node.name
        for file in (ROOT / "desk" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )


def classes_named_in(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        wanted = {"_walk": 3}.get(node.func.attr, 2)
        if node.func.attr in WITH_CLASS and len(node.args) >= wanted:
            kind = node.args[wanted - 1]
            if isinstance(kind, ast.Constant) and isinstance(kind.value, str) and kind.value:
                found.add(kind.value)
    return found


@pytest.mark.parametrize(
    "file",
    [*(ROOT / "tests" / "journeys").glob("*.py"), ROOT / "tests/safe_text/test_real_program.py"],
    ids=lambda file: file.name,
)
def test_widget_classes_that_are_waited_for_exist(file: Path) -> None:
    """Otherwise waiting for a widget to go away passes at once."""
    unknown = classes_named_in(file) - classes_of_desk()
    assert [name for name in unknown if not is_in_qt(name)] == []


def is_in_qt(name: str) -> bool:
    return hasattr(QtWidgets, name) or hasattr(QtPrintSupport, name)
