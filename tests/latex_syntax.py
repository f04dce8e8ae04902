"""Reads LaTeX enough to find what would not compile."""

from __future__ import annotations

import re

ESCAPED = re.compile(r"\\[\\{}$&#_%]")


def assert_balanced(text: str) -> None:
    """Braces, environments and dollar signs of LaTeX must come in pairs."""
    lines = [line for line in text.splitlines() if not line.startswith("%")]
    plain = ESCAPED.sub("", "\n".join(lines))
    depth = 0
    for character in plain:
        depth += (character == "{") - (character == "}")
        assert depth >= 0, "a brace is closed that was not opened"
    assert depth == 0, "a brace is not closed"
    assert plain.count("$") % 2 == 0, "a dollar sign is alone"
    assert (
        re.findall(r"\\begin\{(\w+\*?)\}", plain) == re.findall(r"\\end\{(\w+\*?)\}", plain)[::-1]
    )
    text_only = re.sub(r"\$[^$]*\$", "", plain)
    assert not re.search(r"[#%]|(?<!\\)_(?![^{]*\})", text_only), (
        "a special character is not escaped"
    )
    assert all(ord(character) < 0x250 for character in plain), "pdflatex does not know a letter"


def rows_of(table: str) -> list[list[str]]:
    """The cells of a LaTeX table, head included."""
    body = table.split(r"\toprule")[1].split(r"\bottomrule")[0].replace(r"\midrule", "")
    lines = [line.strip().removesuffix(r"\\") for line in body.splitlines() if line.strip()]
    return [[cell.strip() for cell in re.split(r"(?<!\\)&", line)] for line in lines]


def columns_of(table: str) -> int:
    """How many columns the tabular environment declares."""
    found = re.search(r"\\begin\{tabular\}\{(.*)\}", table)
    assert found is not None
    return len(re.sub(r"p\{[^}]*\}", "l", found[1]))
