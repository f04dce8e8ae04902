"""A file imports only from lower levels, and the levels are those of ARCHITECTURE.md."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "steepest"
# The package's own two doors, ``import steepest`` and ``python -m steepest``, lead everywhere.
DOORS = (SOURCE / "__init__.py", SOURCE / "__main__.py")
FILES = sorted(file for file in SOURCE.rglob("*.py") if file not in DOORS)


def levels() -> dict[str, int]:
    """Module or package to level, from the table of ARCHITECTURE.md."""
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", page, flags=re.MULTILINE)
    found: dict[str, int] = {}
    for level, cell in rows:
        # Modules stand outside the parentheses, which describe what is in them.
        for name in re.findall(r"`(\w+)/?`", re.sub(r"\([^)]*\)", "", cell)):
            assert name not in found, f"{name} stands twice in the level table"
            found[name] = int(level)
    return found


LEVELS = levels()


def part_of(module: str) -> str:
    """``steepest.figures.heat`` is part of ``figures``; levels belong to parts."""
    return module.split(".")[1] if "." in module else ""


def module_of(file: Path) -> str:
    """The dotted name of a source file."""
    name = ".".join(file.relative_to(SOURCE.parent).with_suffix("").parts)
    return name.removesuffix(".__init__")


def delegates(node: ast.AST) -> bool:
    """Whether a function only imports another and returns what it gives, besides its docstring."""
    if not isinstance(node, ast.FunctionDef):
        return False
    body = node.body[1:] if ast.get_docstring(node) else node.body
    imports = body[:-1]
    return all(isinstance(line, ast.Import | ast.ImportFrom) for line in imports) and all(
        isinstance(line, ast.Return | ast.Expr) for line in body[-1:]
    )


def imported(node: ast.AST) -> Iterator[str]:
    """Modules of steepest that the code imports, delegating bodies left out."""
    for child in ast.iter_child_nodes(node):
        if delegates(child):
            continue
        if isinstance(child, ast.Import):
            yield from (a.name for a in child.names if a.name.split(".")[0] == "steepest")
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports are absolute in this house"
            if child.module == "steepest":
                yield from (f"steepest.{a.name}" for a in child.names)
            elif child.module and child.module.startswith("steepest."):
                names = (f"{child.module}.{a.name}" for a in child.names)
                yield from (name if name in MODULES else child.module for name in names)
        else:
            yield from imported(child)


MODULES = {module_of(file) for file in FILES}


@cache
def imports_of(file: Path) -> set[str]:
    """Modules of steepest that a file imports."""
    return set(imported(ast.parse(file.read_text(encoding="utf-8"))))


def test_the_page_names_only_modules_that_exist() -> None:
    missing = {
        part
        for part in LEVELS
        if not (SOURCE / part).is_dir() and not (SOURCE / f"{part}.py").is_file()
    }
    assert missing == set()


def wrong_imports(file: Path) -> list[str]:
    """What a file imports from its own level's other parts or from higher levels, in words."""
    own = part_of(module_of(file))
    if own not in LEVELS:
        return [f"{own} is missing in the level table of ARCHITECTURE.md"]
    # The words of error sentences are the floor on which every level stands.
    others = {part_of(module) for module in imports_of(file)} - {own, "errors", "__version__"}
    return [
        f"{module_of(file)} (level {LEVELS[own]}) imports from {part}"
        for part in sorted(others)
        if LEVELS.get(part, -1) >= LEVELS[own]
    ]


def test_a_file_imports_only_from_lower_levels() -> None:
    assert [sentence for file in FILES for sentence in wrong_imports(file)] == []


def test_only_the_module_compiled_imports_the_compiled_one() -> None:
    # By name in the text: an import through importlib is no import statement.
    named = re.compile(r"""steepest\._(?:engine|cpu)["']|import _(?:engine|cpu)\b""")
    users = {module_of(f) for f in FILES if named.search(f.read_text(encoding="utf-8"))}
    assert users == {"steepest.compiled"}


def test_files_of_a_package_do_not_import_in_a_circle() -> None:
    graph = {module_of(file): imports_of(file) for file in FILES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for other in graph.get(module, ()):
                visit(other, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())
