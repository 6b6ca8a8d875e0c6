"""The catalogues hold what the code says, whole, and are compiled. `make translations` renews."""

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
def test_every_text_of_the_code_is_in_the_catalogue_and_no_other(language: str, tmp_path: Path):
    kept = CATALOGUES / f"desk_{language}.ts"
    renewed = tmp_path / kept.name
    shutil.copy(kept, renewed)
    extract(renewed, language)
    assert messages(renewed).keys() == messages(kept).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said_and_nothing_filled_in_is_lost(language: str):
    found = messages(CATALOGUES / f"desk_{language}.ts")
    assert found
    assert [key for key, said in found.items() if said is None] == []
    for (_context, text, _comment), said in found.items():
        for form in said or ():
            assert set(_PLACES.findall(form)) == set(_PLACES.findall(text)), (text, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_of_this_text(language: str, tmp_path: Path):
    kept = CATALOGUES / f"desk_{language}.ts"
    compile_catalogue(kept, tmp_path / "new.qm")
    assert (tmp_path / "new.qm").read_bytes() == kept.with_suffix(".qm").read_bytes()
