"""Files of Python 2: their print statements cost no function."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from steepest.inspections import inspect_file
from steepest.inspections.python2 import from_python2

OLD = """
import numpy as np

class Net(object):
    def __init__(self, sizes):
        self.w = [np.random.randn(m, n) for n, m in zip(sizes[:-1], sizes[1:])]
        print "made a network of %d layers" % (
            len(sizes))

    def forward(self, x):
        for k in xrange(len(self.w)):
            x = np.tanh(np.dot(self.w[k], x))
        return x

def sigmoid(z):
    try:
        return 1 / (1 + np.exp(-z))
    except ValueError, problem:
        print problem
"""


def test_functions_beside_print_statements_are_checked(tmp_path: Path) -> None:
    file = tmp_path / "old.py"
    file.write_text(OLD, encoding="utf-8")
    found = inspect_file(file)
    said = {each.function: each.outcome for each in found.verdicts}
    assert said["sigmoid"] == "right"
    assert said["Net.forward"] == "right"
    assert any("Python 2" in each for each in found.remarks)


@pytest.mark.parametrize(
    "line", ["print 'a', 'b'", "print 'a %d' % x", "if x: print x", "print x,", "print f(1), 2"]
)
def test_a_print_statement_becomes_a_call_in_the_same_line(line: str) -> None:
    text, changed = from_python2(f"x = 1\n{line}\ny = 2")
    assert changed == [2]
    assert isinstance(ast.parse(text), ast.Module)
    assert text.split("\n")[2] == "y = 2"


def test_other_code_stays_as_it_is() -> None:
    for text in ("print('a')\n", "def f(:\n", "printed = 3\nprint\n"):
        assert from_python2(text) == (text, [])
