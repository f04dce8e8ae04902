"""The files that run a submission import nothing of steepest but each other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from steepest.grading.sandbox import write_runner


def imported_at_once(file: Path) -> Iterator[str]:
    """Modules of steepest that are imported with the file."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("steepest"):
            yield node.module or ""


def test_the_files_beside_a_submission_import_only_each_other(tmp_path: Path) -> None:
    write_runner(tmp_path)
    files = sorted(tmp_path.rglob("*.py"))
    copied = {".".join(f.relative_to(tmp_path).with_suffix("").parts) for f in files}
    copied |= {name.removesuffix(".__init__") for name in copied}
    missing = {
        f"{file.name} imports {module}"
        for file in files
        for module in imported_at_once(file)
        if module not in copied
    }
    assert missing == set()
