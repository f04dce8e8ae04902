"""A file is run so that one line that fails does not hide what is defined."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.inspections.executing import Execution, execute
from steepest.inspections.sources import read_source


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """What running a file leaves behind in its own process, it would leave behind here."""
    import sys

    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))


def run(folder: Path, text: str, **how: Any) -> Execution:
    file = folder / "a.py"
    file.write_text(text, encoding="utf-8")
    return execute(read_source(file).statements, file, lambda number: None, **how)


def test_after_an_error_only_what_defines_is_run(tmp_path: Path) -> None:
    ran = run(tmp_path, "a = 1\n1 / 0\nb = print()\nc = 2\ndef f(): ...\nf()\n")
    assert {"a", "c", "f"} <= set(ran.names)
    assert "b" not in ran.names
    assert ran.errors == ["line 2 raises ZeroDivisionError: division by zero"]
    assert not ran.complete


def test_leaving_the_program_is_told_and_no_error(tmp_path: Path) -> None:
    ran = run(tmp_path, "import sys\nsys.exit(3)\ndef f(): ...\n")
    assert (ran.errors, ran.remarks) == ([], ["line 2 ends the program: sys.exit(3)"])
    assert "f" in ran.names


def test_guarded_code_is_not_run(tmp_path: Path) -> None:
    ran = run(tmp_path, "if __name__ == '__main__':\n    1 / 0\n")
    assert ran.complete


def test_a_statement_can_be_skipped_and_what_follows_be_calm(tmp_path: Path) -> None:
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


def test_how_numpy_treats_errors_is_reset(tmp_path: Path) -> None:
    before = np.geterr()
    try:
        run(tmp_path, "import numpy as np\nnp.seterr(all='raise')\n")
        assert np.geterr()["over"] == "warn"
    finally:
        np.seterr(**before)
