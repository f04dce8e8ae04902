"""The documentation is built as `make docs` does: every page executed, no warning, no network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

import steepest as st

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(page.stem for page in DOCS.glob("*.md"))
ELSEWHERE = re.compile(r"(?:https?:)?//", flags=re.I)


class Loaded(HTMLParser):
    """Collects what a browser fetches to show a page, and its pictures."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.pictures: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attributes}
        if tag in {"script", "img", "iframe", "source", "video"} and "src" in given:
            self.fetched.append(given["src"])
        if tag == "link" and given.get("rel") in {"stylesheet", "preload", "icon"}:
            self.fetched.append(given["href"])
        if tag == "img":
            self.pictures.append((given["src"], given.get("alt", "")))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, built once."""
    folder = tmp_path_factory.mktemp("docs")
    options = ["-W", "--keep-going", "-n", "-q", "-j", "2", "-d", str(folder / "doctrees")]
    ended = subprocess.run(
        [sys.executable, "-m", "sphinx", *options, str(DOCS), str(folder / "html")],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert ended.returncode == 0, ended.stderr
    return folder / "html"


def test_every_page_is_there_with_its_figures_and_nothing_from_elsewhere(built: Path) -> None:
    for name in PAGES:
        page = (built / f"{name}.html").read_text(encoding="utf-8")
        loaded = Loaded(page)
        assert [where for where in loaded.fetched if ELSEWHERE.match(where)] == []
        for source, _ in loaded.pictures:
            assert source.startswith("data:") or (built / source).stat().st_size > 1000, source
        drawn = "{code-cell}" in (DOCS / f"{name}.md").read_text(encoding="utf-8")
        assert not drawn or loaded.pictures or "<svg" in page, f"{name} shows no figure"
    for sheet in built.rglob("*.css"):
        styles = sheet.read_text(encoding="utf-8")
        assert not re.search(r"(?:@import\s+|url\()[\"']?(?:https?:)?//", styles), sheet


def test_every_public_name_is_in_the_reference(built: Path) -> None:
    page = (built / "reference.html").read_text(encoding="utf-8")
    missing = [name for name in st.__all__ if f'id="steepest.{name}"' not in page]
    assert missing == [], "add them to docs/reference.md"


def test_every_page_is_in_a_table_of_contents() -> None:
    linked = set(re.findall(r"^[\w-]+$", (DOCS / "index.md").read_text(encoding="utf-8"), re.M))
    assert set(PAGES) - {"index"} <= linked


def test_every_page_says_in_its_first_sentence_who_it_is_for() -> None:
    without = []
    for name in PAGES:
        text = (DOCS / f"{name}.md").read_text(encoding="utf-8")
        _, first = text.split("\n# ", 1)[-1].split("\n\n", 1)
        if not re.match(r"This page is for [^.]+[.]", first):
            without.append(name)
    assert without == []


def test_the_first_page_shows_each_verb_at_work_before_the_list_of_pages() -> None:
    shown, listed = (DOCS / "index.md").read_text(encoding="utf-8").split("```{toctree}")
    for call in ("st.answer(", "answer.plot()", "st.check(", "check.plot()"):
        assert call in shown and call not in listed


def test_the_first_page_opens_the_laboratory_that_is_built_beside_it(built: Path) -> None:
    page = (built / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<details.*?<iframe src="lab\.html" loading="lazy"', page, flags=re.S)
    kept = ROOT / "src" / "steepest" / "cli" / "lab.html"
    assert (built / "lab.html").read_bytes() == kept.read_bytes()


def test_primes_stand_on_the_line_of_their_letter(built: Path) -> None:
    """A raised prime is raised twice where the browser has no mathematical font."""
    primes, raised = 0, []
    for name in PAGES:
        page = (built / f"{name}.html").read_text(encoding="utf-8")
        for formula in re.findall(r"<math\b.*?</math>", page, flags=re.S):
            root = ElementTree.fromstring(formula)
            primes += formula.count("\u2032")
            exponents = [
                each[-1] for each in root.iter() if each.tag.endswith(("}msup", "}msubsup"))
            ]
            raised += [
                (name, formula)
                for exponent in exponents
                if re.search("[\u2032-\u2034\u2057]", "".join(exponent.itertext()))
            ]
    assert raised == []
    assert primes >= 6  # f''' and the derivatives of the sigmoid and of activations
