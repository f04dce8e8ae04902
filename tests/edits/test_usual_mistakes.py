"""Edits that correct mistakes which the authors of unseen functions made."""

from __future__ import annotations

import ast

import numpy as np
import pytest

from steepest.edits import generate_edits
from steepest.edits.leftovers import IMPOSSIBLE, oddness


def edits_of(code: str) -> list[str]:
    """What the edits of a function change, in the order in which they are tried."""
    found = generate_edits(ast.parse(code), {"np": np})
    return [each.described() for edits in found for each in edits]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("def f(z, b):\n if b: z = z + b\n return z",
         "b is not None as the condition of {line}"),
        ("def f(seed): return g(seed or None)", "seed instead of seed or None in {line}"),
        ("def f(n, size):\n for k in range(n // size): g(k)",
         "(n + size - 1) // size instead of n // size in {line}"),
        ("def f(n, size):\n size = n if size is None else size\n return size",
         "min(..., n) around it in {line}"),
        ("def f(n):\n order = g(n)\n part = slice(0, n)\n return part",
         "order[0:n] instead of slice(0, n) in {line}"),
        ("def f(z): return np.squeeze(z)",
         "z[..., 0] if z.shape[-1] == 1 else z instead of np.squeeze(z) in {line}"),
        ("def f(x, active): return x[active]",
         "a product with active instead of an index in {line}"),
        ("def f(p, q):\n path = []\n for k in q:\n  path.append(p)\n return path",
         "path = [p] instead of path = [] in {line}"),
        ("def f(z): return np.log1p(np.exp(-z))", "-np.abs(z) instead of -z in {line}"),
        ("def f(y, a, b): return a + 1 - y * b", "brackets around (1 - y) in {line}"),
        ("def f(x, y, a): return a + x * y + 2", "brackets around (y + 2) in {line}"),
        ("def f(p): np.clip(p, 0, 1); return p", "the result assigned to p in {line}"),
        ("def f(z): return np.array(max(0, z))",
         "np.maximum(0, z) instead of max(0, z) in {line}"),
        ("def f(a, b): return (a.T + b).T", "neither .T in {line}"),
        ("def f(z, d): return z.astype(d)", "z instead of z.astype(d) in {line}"),
        ("def f(p):\n q = 1 / (1 + np.exp(-p))\n return q",
         "p instead of 1 / (1 + np.exp(-p)) in {line}"),
        ("def f(p, q):\n a, path = 1.0, []\n for k in q:\n  path += [a]\n return path",
         "a, path = (1.0, [1.0]) instead of a, path = (1.0, []) in {line}"),
        ("def f(x, order): x[:] = x[order]; return x",
         "x = x[order] instead of x[:] = x[order] in {line}"),
        ("def f(x, w, b):\n w0, b0 = w, b\n z = x @ w0 + b0\n return z",
         "b and w instead of b0 and w0 in {line}"),
        ("def f(n, size):\n for k in range(n): start = k; g(start, start + size)",
         "* size added in {line}"),
        ("def f(x, w): z = (x @ w + 1)[:, 0]; return z",
         "the sigmoid of (x @ w + 1)[:, 0] in {line}"),
        ("def f(x, w, b, y): return x @ w + b - y", "the sigmoid of x @ w + b in {line}"),
        ("def f(z): a = z; return np.abs(a)", "the relu of z in {line}"),
        ("def f(z, h):\n for k in range(3): z = h[0](z)\n return z",
         "h[k] instead of h[0] in {line}"),
        ("def f(z): return np.max(z, axis=1, initial=0)",
         "np.maximum(..., 0) instead of np.max in {line}"),
        ("def f(p): q = (p > 0.5).astype(float); return q",
         "p instead of (p > 0.5).astype(float) in {line}"),
        ("def f(d, w, h): return d @ w.T", "* (h > 0) added in {line}"),
        ("def f(x, r): return x.T @ r", "/ len(x) added in {line}"),
        ("def f(p, y): return y * p + (1 - p) * np.log(1 - y)",
         "p and y exchanged in (1 - p) * np.log(1 - y) in {line}"),
        ("def f(p, d, g): return d * p - g", "d as a factor of the other term in {line}"),
        ("def f(n, size):\n size = size if size else n\n return size",
         "min(..., n) around it in {line}"),
        ("def f(q):\n for k in q:\n  h(k)\n  losses = []\n  losses.append(k)\n return losses",
         "{line} before the block of line 2"),
        ("def f(b): return float(np.sum(b))", "b instead of float(np.sum(b)) in {line}"),
        ("def f():\n h = 0.1\n return h", "1e-06 instead of 0.1 in {line}"),
    ],
)  # fmt: skip
def test_an_edit_corrects_it(code: str, words: str) -> None:
    assert words in edits_of(code)


def test_a_statement_that_is_repeated_is_left_out_first() -> None:
    code = "def f(x):\n z = g(x)\n x = x - z\n z = g(x)\n return z"
    assert "{line} left out" in edits_of(code)[:3]


def test_an_equality_is_seldom_taken_for_an_order() -> None:
    found = edits_of("def f(t): return t == 1")
    assert found.index("!= instead of == in {line}") < found.index("< instead of == in {line}")


def test_an_edit_after_which_statements_never_run_is_odd() -> None:
    tree = ast.parse("def f(x):\n if x.ndim != 2:\n  return g(x)\n h(x)\n return x")
    [edit] = [
        each
        for edits in generate_edits(tree, {})
        for each in edits
        if each.described() == "True for the condition of {line}"
    ]
    assert oddness(edit, tree, "f") > 0


@pytest.mark.parametrize(
    ("code", "likelier", "other"),
    [
        ("def f(rate):\n rate = rate * 0.95\n g(rate)\n return rate", "{line} left out",
         "0 for rate in {line}"),
        ("def f(n): g(range(n - 1))", "n instead of n - 1 in {line}", "0 instead of 1 in {line}"),
        ("def f(s): return np.sqrt(s)", "np.square instead of np.sqrt in {line}",
         "np.tanh instead of np.sqrt in {line}"),
        ("def f(z): t = z + np.abs(z); return t", "/ z added in {line}",
         "z / 2 instead of z in all places of {line}"),
    ],
)  # fmt: skip
def test_the_likelier_edit_comes_first(code: str, likelier: str, other: str) -> None:
    cost = {
        each.described(): each.cost
        for edits in generate_edits(ast.parse(code), {"np": np})
        for each in edits
    }
    assert cost[likelier] < min(v for k, v in cost.items() if k.startswith(other))


def test_a_value_that_is_never_read_is_odd() -> None:
    code = "def f(p):\n q = (p > 0.5) * 1\n q = np.clip(q, 0, 1)\n return q"
    tree = ast.parse(code)
    [edit] = [
        each
        for edits in generate_edits(tree, {"np": np})
        for each in edits
        if each.described() == "p instead of q in {line}" and each.line == 3
    ]
    assert oddness(edit, tree, "f") > 0


def test_nobody_compares_a_variable_with_itself() -> None:
    tree = ast.parse("def f(y, k): return y == k")
    edits = [each for found in generate_edits(tree, {}) for each in found]
    [edit] = [each for each in edits if each.described() == "k instead of y in {line}"]
    assert oddness(edit, tree, "f") >= IMPOSSIBLE
