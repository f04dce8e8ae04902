"""ARCHITECTURE.md and the pages of design/ can be read quickly and name only what exists."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DESIGN = sorted((ROOT / "design").glob("*.md"))
PAGES = [ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md", *DESIGN]
MADE_LATER = ("quarantine/", "roles/", "roles/names.py")  # by a sweep; planned
LONGEST = 2_500  # words, which take ten minutes


@pytest.fixture(scope="module")
def tracked() -> str:
    """Every file of the repository, each on a line that begins with a slash."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return "".join(f"/{file}\n" for file in listed.splitlines())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_and_folder_that_a_page_names_exists(page: Path, tracked: str) -> None:
    text = page.read_text(encoding="utf-8")
    files = set(re.findall(r"`([\w./]+\.(?:py|pyi|cpp|hpp|md|html|toml))`", text))
    folders = set(re.findall(r"`([\w/]+/)`", text))
    missing = {name for name in files if f"/{name}\n" not in tracked}
    missing |= {name for name in folders if f"/{name}" not in tracked}
    assert missing - set(MADE_LATER) == set()


def test_architecture_is_read_in_ten_minutes() -> None:
    words = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split()
    assert len(words) <= LONGEST


def test_architecture_links_every_page_of_design() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"\]\((design/\w+\.md)\)", page))
    assert linked == {f"design/{file.name}" for file in DESIGN}
