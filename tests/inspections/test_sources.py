"""Files and notebooks are read as statements with the line numbers of the user."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from steepest.errors import InspectionError
from steepest.inspections.sources import read_source


def notebook(folder: Path, *cells: str, **more: Any) -> Path:
    book = {
        "nbformat": 4,
        "cells": [
            {"cell_type": "markdown", "source": ["# def sigmoid(x): no code"]},
            *({"cell_type": "code", "source": text.splitlines(keepends=True)} for text in cells),
        ],
    }
    file = folder / "solution.ipynb"
    file.write_text(json.dumps(book | more), encoding="utf-8")
    return file


def test_a_script_is_one_cell_of_statements(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("import os\n\ndef f(x):\n    return x\n\nf(1)\n", encoding="utf-8")
    statements = read_source(file).statements
    assert [each.place for each in statements] == ["line 1", "line 3", "line 6"]
    assert [each.defines for each in statements] == [True, True, False]


def test_places_in_a_notebook_are_counted_in_code_cells(tmp_path: Path) -> None:
    source = read_source(notebook(tmp_path, "a = 1", "b = 2\nc = 3"))
    places = [each.place for each in source.statements]
    assert places == ["code cell 1, line 1", "code cell 2, line 1", "code cell 2, line 2"]
    assert source.place_of(source.statements[1].file, 7) == "code cell 2, line 7"
    assert source.place_of("elsewhere.py", 7) == ""


def test_code_for_ipython_alone_is_left_out_with_a_remark(tmp_path: Path) -> None:
    source = read_source(
        notebook(
            tmp_path,
            "%matplotlib inline\nimport math\nif True:\n    !pip install x\nmath?\nfiles = !ls",
            "%%bash\nrm -r everything",
            "x = (7\n     % 4)\ntext = '''\n%matplotlib\n'''",
        )
    )
    assert source.left_out == (
        "code cell 1: left out %matplotlib inline, !pip install x, math?, files = !ls",
        "code cell 2 begins with %%bash: it was left out",
    )
    names: dict[str, Any] = {}
    for statement in source.statements:
        exec(statement.compiled(), names)
    assert (names["x"], names["text"]) == (3, "\n%matplotlib\n")
    assert "math" in names


def test_a_script_exported_from_a_notebook_keeps_its_line_numbers(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(
        "import math\n!pip install x \\\n    y\nif True:\n    get_ipython().system('ls')\n"
        "    files = get_ipython().getoutput('ls')\n%%bash\nif [ -e x ]; then\n\n"
        "def f(x):\n    %time x\n    return '''\n!no\n''' + (7\n    % 4)\nmath.sin?\n",
        encoding="utf-8",
    )
    source = read_source(file)
    assert source.left_out == (
        "left out line 2 (!pip install x \\), line 5 (get_ipython().system('ls')), "
        "line 6 (files = get_ipython().getoutput('ls')), line 7 (%%bash), line 11 (%time x), "
        "line 16 (math.sin?)",
    )
    assert [each.place for each in source.statements if each.defines] == [
        "line 1", "line 2", "line 4", "line 7", "line 10", "line 16",
    ]  # fmt: skip


def test_a_cell_whose_magic_runs_python_loses_only_the_magic(tmp_path: Path) -> None:
    source = read_source(notebook(tmp_path, "%%time\ndef f(x): return x"))
    assert source.left_out == ("code cell 1: left out %%time",)
    assert source.statements[-1].place == "code cell 1, line 2"


def test_a_cell_with_a_syntax_error_does_not_stop_the_others(tmp_path: Path) -> None:
    source = read_source(notebook(tmp_path, "def f(:", "x = 1", "k = 2\nclass A: ...\ny = = 3"))
    first, second = "code cell 1 has a syntax error in line 1", "code cell 3 has a syntax error"
    assert source.syntax_errors == (
        f"{first}: invalid syntax; f was not defined because of it",
        f"{second} in line 3: invalid syntax; A was not defined because of it",
    )
    assert source.lost.keys() == {"f", "A", "k", "y"}
    assert len(source.statements) == 1


def test_of_many_lines_left_out_the_first_are_listed(tmp_path: Path) -> None:
    source = read_source(notebook(tmp_path, "\n".join(f"!pip install {n}" for n in range(30))))
    [sentence] = source.left_out
    assert sentence.endswith("!pip install 7 and 22 more")


def test_format_3_of_notebooks_is_read(tmp_path: Path) -> None:
    old = {"worksheets": [{"cells": [{"cell_type": "code", "input": ["x = 1\n", "y = 2"]}]}]}
    file = tmp_path / "old.ipynb"
    file.write_text(json.dumps(old), encoding="utf-8")
    assert len(read_source(file).statements) == 2


def test_future_imports_apply_to_later_statements(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    text = "from __future__ import annotations\ndef f(x: Unknown) -> Unknown: ...\n"
    file.write_text(text, encoding="utf-8")
    for statement in read_source(file).statements:
        exec(statement.compiled(), {})


REFUSED = {
    "a.txt": (b"x", 'FILE must be a Python file (.py) or a notebook (.ipynb), got "{file}"'),
    "a.py": (b"x = 1\ndef f(:\n", '"{file}" has a syntax error in line 2: invalid syntax'),
    "nul.py": (
        b"x = \0",
        '"{file}" has a syntax error: source code string cannot contain null bytes',
    ),
    "broken.ipynb": (
        b'{"cells": [',
        '"{file}" must be a notebook, but it does not have the format of one '
        "(save it again in Jupyter, or export it as a .py file)",
    ),
    "list.ipynb": (
        b"[1, 2]",
        '"{file}" must be a notebook, but it does not have the format of one '
        "(save it again in Jupyter, or export it as a .py file)",
    ),
    "empty.ipynb": (
        b'{"cells": [{"cell_type": "markdown", "source": "x"}]}',
        '"{file}" must have code cells, but none of its cells holds code',
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_run_is_an_error_of_one_sentence(name: str, tmp_path: Path) -> None:
    content, sentence = REFUSED[name]
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(InspectionError) as error:
        read_source(file)
    assert str(error.value) == sentence.format(file=file)


def test_a_missing_file_is_an_error_of_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InspectionError) as error:
        read_source(tmp_path / "none.py")
    assert str(error.value) == f'FILE must exist, there is no file "{tmp_path / "none.py"}"'


def test_objects_of_a_class_with_slots_have_a_dictionary(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text('class Net:\n    __slots__ = ("w",)\n\n    def __init__(self): self.w = 1\n')
    scope: dict[str, Any] = {"__name__": "a"}
    for statement in read_source(file).statements:
        exec(statement.compiled(), scope)
    assert vars(scope["Net"]()) == {"w": 1}
