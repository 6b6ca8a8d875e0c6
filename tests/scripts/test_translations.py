"""The translation catalogues: complete, and compiled from their present text."""

import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from scripts.translations import CATALOGUES, LANGUAGES, compile_catalogue, extract

_PLACES = re.compile(r"\{\w+\}|%\d")
Message = tuple[str, str, str]


def messages(catalogue: Path) -> dict[Message, tuple[str, ...] | None]:
    """Context, text and comment, and what it is in this language; None where that is missing."""
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
