"""A failing line does not hide the functions that the file defines after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.inspections.executing import Execution, run_statements
from steepest.inspections.sources import read_source


@pytest.fixture(autouse=True)
def import_state_is_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Running a file changes the import state of its process."""
    import sys

    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))


def run(folder: Path, text: str, **how: Any) -> Execution:
    file = folder / "a.py"
    file.write_text(text, encoding="utf-8")
    return run_statements(read_source(file).statements, file, lambda number: None, **how)


def test_after_an_error_only_definitions_are_run(tmp_path: Path) -> None:
    ran = run(tmp_path, "a = 1\n1 / 0\nb = print()\nc = 2\ndef f(): ...\nf()\n")
    assert {"a", "c", "f"} <= set(ran.names)
    assert "b" not in ran.names
    assert ran.errors == ["line 2 raises ZeroDivisionError: division by zero"]
    assert not ran.complete


def test_ending_the_program_is_a_remark_and_not_an_error(tmp_path: Path) -> None:
    ran = run(tmp_path, "import sys\nsys.exit(3)\ndef f(): ...\n")
    assert (ran.errors, ran.remarks) == ([], ["line 2 ends the program: sys.exit(3)"])
    assert "f" in ran.names


def test_guarded_code_is_not_run(tmp_path: Path) -> None:
    ran = run(tmp_path, "if __name__ == '__main__':\n    1 / 0\n")
    assert ran.complete


def test_a_statement_can_be_skipped_and_only_definitions_run_after_it(tmp_path: Path) -> None:
    ran = run(tmp_path, "a = len('')\nb = len('')\nc = len('')\nd = 4\n", stop=1, skip=(1,))
    assert {"a", "d"} <= set(ran.names)
    assert not {"b", "c"} & set(ran.names)
    assert not ran.complete


def test_modules_beside_the_file_are_found_and_classes_know_their_module(tmp_path: Path) -> None:
    (tmp_path / "beside_the_file.py").write_text("value = 7\n", encoding="utf-8")
    text = (
        "from dataclasses import dataclass\nimport beside_the_file\n"
        "@dataclass\nclass Point:\n    x: int = beside_the_file.value\n"
    )
    ran = run(tmp_path, text)
    assert ran.errors == []
    assert ran.names["Point"]().x == 7


def test_the_error_settings_of_numpy_are_reset(tmp_path: Path) -> None:
    before = np.geterr()
    try:
        run(tmp_path, "import numpy as np\nnp.seterr(all='raise')\n")
        assert np.geterr()["over"] == "warn"
    finally:
        np.seterr(**before)
