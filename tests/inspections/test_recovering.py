"""A syntax error in a script costs only the statement in which it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.inspections.recovering import parse_without_broken_statements
from steepest.inspections.sources import read_source

BROKEN = """import numpy as np

def relu(x):
    return np.maximum(0, x)

def sigmoid(x)
    return 1 / (1 + np.exp(-x))

rate = np.exp(

@np.vectorize
def leaky(x):
        if x > 0:
      return x

def accuracy(y, y_hat):
    return np.mean((y_hat > 0.5) == y)
"""


def test_functions_around_broken_ones_are_kept_with_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(BROKEN, encoding="utf-8")
    source = read_source(file)
    assert [each.place for each in source.statements] == ["line 1", "line 3", "line 16"]
    assert [each.split(";")[0].split(":")[0] for each in source.syntax_errors] == [
        "the file has a syntax error in line 6",
        "the file has a syntax error in line 9",
        "the file has a syntax error in line 14",
    ]
    assert set(source.lost) == {"sigmoid", "rate", "leaky"}


def test_a_statement_of_python_2_costs_only_itself() -> None:
    tree, _, broken = parse_without_broken_statements('def f():\n    pass\nprint "a"\nx = 1\n')
    assert [node.lineno for node in tree.body] == [1, 4]
    assert [text for _, text in broken] == ['print "a"']


@pytest.mark.parametrize(
    "text", ["This is prose.\nNot a program.\n", "def f(:\n", "<html>\n<p>text</p>\n"]
)
def test_a_file_without_any_whole_function_is_a_syntax_error(text: str) -> None:
    with pytest.raises(SyntaxError):
        parse_without_broken_statements(text)
