"""The exercise as a notebook: kept without outputs, executed, and exported to a page."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import matplotlib as mpl
import nbformat
import pytest

import steepest as st

EXAMPLES = Path(__file__).parents[2] / "examples"
FILE = EXAMPLES / "assignment.ipynb"
NOTEBOOK = nbformat.read(FILE, as_version=4)
TEXT = "\n".join(cell.source for cell in NOTEBOOK.cells if cell.cell_type == "markdown")
CODE = [cell.source for cell in NOTEBOOK.cells if cell.cell_type == "code"]
NUMBERS = {
    "1.1 descent": """1.2967615849902097 -1.819240328427473 1.242865937264679
        -1.8370219660528102 -2.266296229378774 -1.0746190351785423 0.42131177750319004
        -2.1641525184526715 -1.08816241 0.5440812 -2.28070971 -2.85372194 1.42686097 -0.24934298
        0.60594634 -0.30297318 1.24273339 -1.8370252 -1.8985106 0.1811 0.141 0.181 0.123 0.456""",
    "1.2 gradients": "-6.6191 1.5777 -13.2382 3.1554",
    "1.3 sigmoid": "4.8172 3.7961 4.9214 -0.3893 -4.1678 0.9920 0.9780 0.9928 0.4039 0.01525",
    "1.4 cross-entropy": "0.1784 0.3674 0.5676 0.3376 0.2119 0.6176 1.2e-7 15.94 40.0 -110.0",
    "1.5 networks": "12345 0.0841 0.7187 0.1632 100_000",
    "1.6 training": """1797 901 898 899 -0.8117526680606131 1.8474621222310277
        0.978 0.933 0.920 0.877 0.883 0.885 0.888""",
}
WRONG_IN_THE_SOURCE = (
    "the global optimum",
    "compound",
    "a flat area",
    "jumps back and forth",
    "NaN there",
    "Its correction",
    "standard deviation. Its assertion",
    "360 digits",
    "the digits from 5 on",
    "Validation loss is always higher",
    "stops learning near epoch 20",
    "single runs without a seed",
)


class Page(HTMLParser):
    """What a page is made of: what it would fetch, its formulas, pictures and scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.fetched: list[str] = []
        self.words: list[str] = []
        self.code = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.code += tag in {"pre", "code", "style"}
        self.fetched += [value or "" for name, value in attributes if name in {"src", "href"}]

    def handle_endtag(self, tag: str) -> None:
        self.code -= tag in {"pre", "code", "style"}

    def handle_data(self, data: str) -> None:
        if not self.code:
            self.words.append(data)


def test_it_is_kept_without_outputs_as_nbformat_writes_it() -> None:
    assert FILE.read_text(encoding="utf-8") == nbformat.writes(NOTEBOOK) + "\n", (
        "clear it with `jupyter nbconvert --clear-output --inplace examples/assignment.ipynb`"
    )
    for cell in NOTEBOOK.cells:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None


def test_it_has_all_sections_in_order_and_short_cells() -> None:
    titles = re.findall(r"^## (1\.\d)", TEXT, flags=re.M)
    assert titles == [f"1.{k}" for k in range(1, 8)]
    assert re.findall(r"^### (\d+)\. ", TEXT, flags=re.M) == [str(k) for k in range(1, 11)]
    assert 50 <= len(CODE) <= 70
    assert max(len(source.splitlines()) for source in CODE) <= 50


@pytest.mark.parametrize("section", NUMBERS)
def test_every_number_of_the_exercise_is_in_the_code(section: str) -> None:
    code = "\n".join(CODE)
    missing = [
        number
        for number in NUMBERS[section].split()
        if not re.search(rf"(?<![\w.]){re.escape(number)}(?![\w.])", code)
    ]
    assert missing == []


@pytest.mark.parametrize("words", WRONG_IN_THE_SOURCE)
def test_it_says_where_the_source_is_wrong(words: str) -> None:
    assert words in " ".join(TEXT.split())


def test_it_uses_public_names_alone() -> None:
    tree = ast.parse("\n".join(re.sub(r"(?m)^%.*$", "", source) for source in CODE))
    modules: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add(node.module or "")
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert node.value.id != "st" or node.attr in st.__all__
    assert modules <= {"warnings", "matplotlib.pyplot", "numpy", "scipy", "steepest", "torch"}


def test_a_value_that_differs_stops_the_notebook() -> None:
    names: dict[str, Any] = {}
    with mpl.rc_context():  # the cell sets the colours of the notebook's figures
        exec(re.sub(r"(?m)^%.*$", "", CODE[0]), names)
    names["expect"]("close", 1.00005, 1)
    with pytest.raises(AssertionError, match=r"^far: \[1\.0001\], not \[1\.0\]$"):
        names["expect"]("far", 1.0001, 1)


def test_it_runs_without_a_warning_and_its_page_needs_no_network(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, str(EXAMPLES / "export.py"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"},
    )
    assert ended.returncode == 0, ended.stderr[-5000:]
    check_outputs(nbformat.read(tmp_path / FILE.name, as_version=4))
    check_page((tmp_path / "assignment.html").read_text(encoding="utf-8"))


def check_outputs(executed: Any) -> None:
    """Every cell ran; values stand beside their references; figures are there."""
    outputs = [output for cell in executed.cells for output in cell.get("outputs", [])]
    assert {output.get("name", "stdout") for output in outputs} == {"stdout"}
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    drawing = [source for source in CODE if re.search(r"\.plot\(\)|subplots\(|draw_dots\(", source)]
    assert len(pictures) == len(drawing) >= 20
    printed = "".join(
        output.get("text", "") or output.get("data", {}).get("text/plain", "") + "\n"
        for output in outputs
    )
    assert printed.count(" reference ") >= 45
    assert len(re.findall(r"^(?:supported|refuted|undecided)", printed, flags=re.M)) >= 10


def check_page(text: str) -> None:
    """All of the notebook is in one file that fetches nothing and leaves no formula as text."""
    page = Page(text)
    assert "script" not in page.tags and "link" not in page.tags
    assert all(target.startswith(("data:image/png;base64,", "#")) for target in page.fetched)
    assert not re.search(r"@import|url\(", text)
    assert page.tags.count("img") >= 20
    assert page.tags.count("math") == len(list(formulas())) >= 50
    assert not any("$" in word or "\\" in word for word in page.words)
    assert len(text) < 8e6


def formulas() -> Iterator[str]:
    """The formulas of the prose."""
    for match in re.finditer(r"\$\$(.+?)\$\$|\$(.+?)\$", re.sub(r"`.+?`", "", TEXT), flags=re.S):
        yield match[1] or match[2]
