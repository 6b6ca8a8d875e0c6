"""What the guide promises: its pages and pictures are there, and it speaks as an owner does."""

import re
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[1] / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
LINK = re.compile(r"(!?)\[([^\]]+)\]\(([^)#]+)\)")
# What Desk never says about people and their day.
NEVER = re.compile(
    r"\b(leads?|tickets?|pipelines?|tasks?|status|priorit\w+|users?|overdue|neglected)\b|!(?!\[)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_names_is_there(page: Path):
    named = LINK.findall(page.read_text("utf-8"))
    assert named
    for picture, words, target in named:
        assert words.strip()
        assert (GUIDE / target).is_file(), target
        if picture:
            assert (GUIDE / target.replace("-light.", "-dark.")).is_file(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_speaks_as_the_owner_does(page: Path):
    found = NEVER.search(page.read_text("utf-8"))
    assert found is None, found


def test_the_index_leads_to_every_page_and_the_front_door_to_the_index():
    targets = {target for _, _, target in LINK.findall((GUIDE / "README.md").read_text("utf-8"))}
    assert targets == {page.name for page in PAGES} - {"README.md"}
    assert "(docs/guide/README.md)" in (GUIDE.parents[1] / "README.md").read_text("utf-8")


def test_every_picture_stands_on_a_page():
    shown = {
        target
        for page in PAGES
        for picture, _, target in LINK.findall(page.read_text("utf-8"))
        if picture
    }
    # What is printed has one look.
    pictures = {*GUIDE.glob("*-light.png"), *GUIDE.glob("print-*.png")}
    assert {picture.name for picture in pictures} == shown
