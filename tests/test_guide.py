"""The guide: its links and pictures exist, and it avoids words that Desk never uses."""

import re
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[1] / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
LINK = re.compile(r"(!?)\[([^\]]+)\]\(([^)#]+)\)")
# Words that Desk never uses about people and their day.
NEVER = re.compile(
    r"\b(leads?|tickets?|pipelines?|tasks?|status|priorit\w+|users?|overdue|neglected)\b|!(?!\[)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_guide_page_links_and_pictures_exist(page: Path):
    named = LINK.findall(page.read_text("utf-8"))
    assert named
    for picture, words, target in named:
        assert words.strip()
        assert (GUIDE / target).is_file(), target
        if picture:
            assert (GUIDE / target.replace("-light.", "-dark.")).is_file(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_guide_page_has_no_forbidden_word(page: Path):
    found = NEVER.search(page.read_text("utf-8"))
    assert found is None, found


def test_guide_index_links_every_page_and_readme_links_the_index():
    targets = {target for _, _, target in LINK.findall((GUIDE / "README.md").read_text("utf-8"))}
    assert targets == {page.name for page in PAGES} - {"README.md"}
    assert "(docs/guide/README.md)" in (GUIDE.parents[1] / "README.md").read_text("utf-8")


def test_every_guide_picture_is_on_a_page():
    shown = {
        target
        for page in PAGES
        for picture, _, target in LINK.findall(page.read_text("utf-8"))
        if picture
    }
    # What is printed has one look.
    pictures = {*GUIDE.glob("*-light.png"), *GUIDE.glob("print-*.png")}
    assert {picture.name for picture in pictures} == shown
