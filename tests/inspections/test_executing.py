"""A failing line does not hide the functions that the file defines after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.inspections.executing import FileExecution
from steepest.inspections.sources import read_source


@pytest.fixture(autouse=True)
def import_state_is_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """Running a file changes the import state of its process."""
    import sys

    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))


def file_in(folder: Path, text: str, **how: Any) -> FileExecution:
    file = folder / "a.py"
    file.write_text(text, encoding="utf-8")
    return FileExecution(read_source(file).statements, file, lambda number: None, **how)


def run(folder: Path, text: str, **how: Any) -> FileExecution:
    ran = file_in(folder, text, **how)
    ran.run_definitions()
    ran.run_all()
    return ran


def test_after_an_error_everything_that_does_not_depend_on_it_is_run(tmp_path: Path) -> None:
    ran = run(tmp_path, "a = len(1)\nb = len('')\nc = a + 1\ndef f(x=c): ...\nd = abs(c)\n")
    assert set(ran.names) == {"b"}
    assert ran.errors() == [
        "line 1 raises TypeError: object of type 'int' has no len(); "
        "f was not defined because of it"
    ]


def test_definitions_are_run_before_anything_else(tmp_path: Path) -> None:
    ran = file_in(tmp_path, "import os\n1 / 0\na = 1\nb = len('')\ndef f(): return a\n")
    ran.run_definitions()
    assert set(ran.names) == {"os", "a", "f"}
    assert ran.errors() == []


def test_only_what_a_name_depends_on_is_run(tmp_path: Path) -> None:
    text = (
        "w = []\nn = len('ab')\nfor i in range(n): w.append(i)\nother = 1 / 0\n"
        "def fill():\n    global v\n    v = n\nfill()\nwhile True: other += 1\n"
    )
    ran = file_in(tmp_path, text)
    ran.run_definitions()
    ran.run_for({"w", "v"})
    assert (ran.names["w"], ran.names["v"]) == ([0, 1], 2)
    assert ran.errors() == []


def test_ending_the_program_is_no_error(tmp_path: Path) -> None:
    ran = run(tmp_path, "import sys\nsys.exit(3)\ndef f(): ...\na = len('')\n")
    assert (ran.errors(), ran.exits()) == ([], ["line 2 ends the program: sys.exit(3)"])
    assert "f" in ran.names
    assert "a" not in ran.names


def test_guarded_code_is_not_run(tmp_path: Path) -> None:
    ran = run(tmp_path, "if __name__ == '__main__':\n    a = 1 / 0\n")
    assert ran.errors() == []
    assert ran.reasons_for_undefined_names() == {"a": "line 1 did not define it"}


def test_a_statement_can_be_skipped_and_only_definitions_run_after_it(tmp_path: Path) -> None:
    ran = run(tmp_path, "a = len('')\nb = len('')\nc = len('')\nd = 4\n", stop=1, skip=(1,))
    assert set(ran.names) == {"a", "d"}
    assert ran.reasons_for_undefined_names()["b"] == "line 2 was not run to its end"


def test_what_ipython_defines_does_nothing(tmp_path: Path) -> None:
    ran = run(tmp_path, "display(1)\na = str(get_ipython())\n")
    assert (ran.names, ran.errors()) == ({"a": "None"}, [])


def test_modules_beside_the_file_are_found_and_classes_know_their_module(tmp_path: Path) -> None:
    (tmp_path / "beside_the_file.py").write_text("value = 7\n", encoding="utf-8")
    text = (
        "from dataclasses import dataclass\nimport beside_the_file\n"
        "@dataclass\nclass Point:\n    x: int = beside_the_file.value\n"
    )
    ran = run(tmp_path, text)
    assert ran.errors() == []
    assert ran.names["Point"]().x == 7


def test_the_error_settings_of_numpy_are_reset(tmp_path: Path) -> None:
    before = np.geterr()
    try:
        run(tmp_path, "import numpy as np\nnp.seterr(all='raise')\n")
        assert np.geterr()["over"] == "warn"
    finally:
        np.seterr(**before)
