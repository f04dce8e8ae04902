"""Of a file only the statements are run on which the checked functions depend."""

from __future__ import annotations

import ast

import pytest

from steepest.inspections.dependencies import names_of_wrapped_functions, select_statements
from steepest.inspections.sources import Statement


def statements(text: str) -> list[Statement]:
    return [Statement(node, 0, f"line {node.lineno}", "a.py", 0) for node in ast.parse(text).body]


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("w = 1\nv = 2\nw = v\n", [0, 1, 2]),
        ("w = 1\nprint(w)\nplt.plot(w)\n", [0]),
        ("w = []\nw.append(draw())\nv.append(1)\n", [0, 1]),
        ("w = {}\nw['b'] = 1\nw.size = 2\nshuffle(w)\ndel w['b']\n", [0, 1, 2, 3, 4]),
        ("for w in data: pass\nfor v in data: pass\n", [0]),
        ("while n: w = n\nn = read()\nm = read()\n", [0, 1]),
        ("import numpy as np\nnp.random.rand(3)\nw = np.zeros(3)\n", [0, 2]),
        ("def f():\n    return a\na = 1\nw = f()\nb = f()\n", [0, 1, 2]),
        ("def f():\n    w = 1\nf()\n", []),
        ("def f():\n    global w\n    w = 1\nf()\n", [0, 1]),
        ("with open('x') as w: v = w\n", [0]),
        ("def g():\n    w = data\n    return w\nw = 2\ndata = load()\n", [1]),
        ("return 3\nw = 1\n", [1]),
    ],
)
def test_a_name_depends_on_what_assigns_or_changes_it(text: str, chosen: list[int]) -> None:
    assert select_statements(statements(text), {"w"}) == chosen


def test_a_call_may_make_a_function_of_a_function_or_define_one() -> None:
    text = (
        "def f(x): return x\na = jit(f)\nb = vectorize(lambda x: x)\nc = f(2)\nd = f\n"
        "def make():\n    def g(x): return x\n    return g\ne = make()\n"
    )
    assert names_of_wrapped_functions(statements(text)) == {"a", "b", "e"}
