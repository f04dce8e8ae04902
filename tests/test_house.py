"""House rules that a machine can hold: short files and functions, tests from outside only."""

from __future__ import annotations

import ast
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TESTS = sorted([ROOT / "conftest.py", *(ROOT / "tests").rglob("*.py")])
CODE = SOURCES + TESTS
ENGINE = sorted((ROOT / "src").rglob("*.[ch]pp"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 40
STATEMENTS = (ast.stmt, ast.excepthandler, ast.match_case)


def name_of(file: Path) -> str:
    return str(file.relative_to(ROOT))


@dataclass(frozen=True)
class Parsed:
    """What the rules need of a file, kept so that each is parsed once."""

    docstring: str | None
    functions: list[tuple[str, int]]
    private_imports: set[str]


@cache
def parsed(file: Path) -> Parsed:
    """The file's docstring, its functions with their lines of code, its imports of private names.

    Only statements are followed, as neither is part of an expression: most nodes are.
    """
    module = ast.parse(file.read_text(encoding="utf-8"))
    functions: list[tuple[str, int]] = []
    private: set[str] = set()
    left: list[ast.AST] = [module]
    while left:
        node = left.pop()
        left += [each for each in ast.iter_child_nodes(node) if isinstance(each, STATEMENTS)]
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            functions.append((node.name, lines_of_code(node)))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("steepest"):
            names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
            private |= {name for name in names if re.match(r"_(?!_)", name)}
    return Parsed(ast.get_docstring(module), functions, private)


def lines_of_code(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body without the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1


def test_a_file_is_one_idea() -> None:
    files = [*CODE, *ENGINE]
    lines = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {name: n for name, n in lines.items() if n > LONGEST_FILE} == {}


def test_a_function_fits_on_a_screen() -> None:
    long = [
        (f"{name_of(file)}:{name}", lines)
        for file in CODE
        for name, lines in parsed(file).functions
        if lines > LONGEST_FUNCTION
    ]
    assert long == []


def test_a_module_says_what_it_is() -> None:
    silent = [name_of(file) for file in SOURCES if not parsed(file).docstring]
    assert silent == []


def test_tests_use_no_private_names_of_the_package() -> None:
    private = {name_of(file): names for file in TESTS if (names := parsed(file).private_imports)}
    assert private == {}


def test_every_ignored_type_error_gives_its_reason() -> None:
    without_reason = re.compile(r"#\s*type:\s*ignore(?!\[[\w, -]+\]\s+#\s*\S)")
    guilty = [
        f"{name_of(file)}:{number}"
        for file in SOURCES
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if without_reason.search(line)
    ]
    assert guilty == []


def test_nothing_committed_names_a_machine() -> None:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git checkout")
    # Written in pieces so that this file does not find itself.
    machine = re.compile(
        "|".join(("/" + "work/", "/" + "home/", "/" + "Users/", "extra-" + "index"))
    )
    guilty = []
    for name in filter(None, listing.stdout.decode().split("\0")):
        file = ROOT / name
        if file.suffix in {".png", ".webp", ".npz", ".parquet"} or not file.is_file():
            continue
        if machine.search(file.read_text(encoding="utf-8")):
            guilty.append(name)
    assert guilty == []
