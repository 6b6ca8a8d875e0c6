"""The documentation for developers: files and links that it names exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/*.md")), *sorted(ROOT.glob("docs/adr/*.md"))]
# A page may name a file relative to one of these.
PLACES = ("", "desk", "desk/data", "desk/desktop/notifications", "desk/domain")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_named_in_documentation_exist(page: Path) -> None:
    named = re.findall(r"`([\w./-]+\.(?:py|lock|toml|typ|sh))`", page.read_text("utf-8"))
    missing = {
        name for name in named if not any((ROOT / place / name).is_file() for place in PLACES)
    }
    assert missing == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_in_documentation_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
