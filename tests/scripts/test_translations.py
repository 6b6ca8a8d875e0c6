"""The translation catalogues are complete, current and compiled."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.translations import CATALOGUES, LANGUAGES, compile_catalogue, extract

_DESK = Path(__file__).parents[2] / "desk"
_TRANSLATING = frozenset(("tr", "_tr", "message"))
_PLACES = re.compile(r"\{\w+\}|%\d")
Message = tuple[str, str, str]


def messages(catalogue: Path) -> dict[Message, tuple[str, ...] | None]:
    """Map (context, text, comment) to the translation, None if it is missing or unfinished."""
    found: dict[Message, tuple[str, ...] | None] = {}
    for context in ET.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            said = message.find("translation")
            assert said is not None
            forms = [form.text or "" for form in said.iter("numerusform")] or [said.text or ""]
            whole = said.get("type") is None and all(forms)
            found[key] = tuple(forms) if whole else None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_has_exactly_the_texts_of_the_code(language: str, tmp_path: Path):
    kept = CATALOGUES / f"desk_{language}.ts"
    renewed = tmp_path / kept.name
    shutil.copy(kept, renewed)
    extract(renewed, language)
    assert messages(renewed).keys() == messages(kept).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogue_translates_each_text_and_keeps_its_placeholders(language: str):
    found = messages(CATALOGUES / f"desk_{language}.ts")
    assert found
    assert [key for key, said in found.items() if said is None] == []
    for (_context, text, _comment), said in found.items():
        for form in said or ():
            assert set(_PLACES.findall(form)) == set(_PLACES.findall(text)), (text, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogue_matches_its_source(language: str, tmp_path: Path):
    kept = CATALOGUES / f"desk_{language}.ts"
    compile_catalogue(kept, tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == kept.with_suffix(".qm").read_bytes()


def misread_texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the line and the reason of each text that lupdate does not extract as it is meant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            for part in ast.walk(node):
                if isinstance(part, ast.Call) and _called(part) in _TRANSLATING:
                    yield part.lineno, "lupdate does not see a text inside an f-string"
        elif isinstance(node, ast.Call) and _called(node) == "message":
            if len(node.args) != 2 or not node.keywords:
                continue
            yield node.lineno, "lupdate takes a value after the comment for a number"


def _called(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_lupdate_reads_every_text_in_the_code_as_it_is_meant():
    misread = [
        f"{file.relative_to(_DESK.parent)}:{line}: {reason}"
        for file in sorted(_DESK.rglob("*.py"))
        for line, reason in misread_texts(ast.parse(file.read_text()))
    ]
    assert misread == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("f\"{self.tr('Ruth')}, 6 min\"", 1),
        ("f\"{formatter.text(message('Ruth'))}\"", 1),
        ('message("{n} left", "of a list", n=3)', 1),
        ('message("%n left", "of a list", 3, name="Ruth")', 0),
        ('message("{n} left", n=3)', 0),
        ('message("Left", "of a list")', 0),
        ('f"{name}" + self.tr("Ruth")', 0),
    ],
)
def test_misread_texts_finds_calls_in_f_strings_and_values_after_a_comment(
    code: str, expected: int
):
    assert len(list(misread_texts(ast.parse(code)))) == expected
