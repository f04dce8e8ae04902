"""100,000 generated expressions: none executed, none crashing, none over 100 ms.

Each text is parsed; what parses is evaluated at a point and on an array, with its gradient (and
its Hessian up to 3 variables), and written as text, which must parse back to the same tree. The
only exception allowed is ExpressionError, with a position inside the text. An audit hook counts
every event by which Python could execute, import or open something. Times are of the processor.

    python tests/deep/fuzz_expressions.py [N]        (its last result: fuzz_expressions.txt)
"""

from __future__ import annotations

import random
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))
from deep_results import write_result
from expression_texts import random_text
from steepest.errors import ExpressionError
from steepest.expression import Expression, Limits, parse
from steepest.expression.parser import parse_tree
from steepest.expression.text import LONGEST

LIMIT = 0.1
SPACED = Limits(characters=10_000)  # written out, a text has more spaces than the one typed
FORBIDDEN = ("exec", "compile", "import", "open", "os.", "subprocess.", "ctypes.", "socket.")
GRID = np.linspace(-3.0, 3.0, 5)


def use(text: str) -> Expression | None:
    """Parse a text and use it as a descent and a figure do; None if it is not valid."""
    try:
        f = parse(text)
    except ExpressionError as error:
        problem = error
    else:
        return exercise(f)
    assert problem.position is None or 0 <= problem.position <= len(text)
    assert len(str(problem)) < 1_000
    return None


def exercise(f: Expression) -> Expression:
    """Value, gradient, Hessian, text and LaTeX of an expression."""
    points = np.stack([GRID] * f.dimensions)
    f.value([0.3] * f.dimensions)
    f.value(points)
    f.gradient([0.3] * f.dimensions)
    f.gradient(points)
    if f.dimensions <= 3:
        f.hessian([0.3] * f.dimensions)
    assert parse_tree(str(f), f.variables, limits=SPACED) == f.tree
    for name in f.variables[:3]:
        part = f.derivative(name)
        if part.tree.size <= LONGEST:
            part.latex()
    return f


def fuzz(count: int, seed: int = 0) -> dict[str, float]:
    """Parse ``count`` random texts and return the figures; AssertionError at the first failure."""
    events: Counter[str] = Counter()
    watching = False

    def hook(event: str, _arguments: tuple[object, ...]) -> None:
        if watching and event.startswith(FORBIDDEN):
            events[event] += 1

    for text in ("x**x", "min(x,y)"):  # loads what NumPy loads on first use
        use(text)
    sys.addaudithook(hook)
    source = random.Random(seed)
    accepted, again, slowest, slowest_text = 0, 0, 0.0, ""
    for _ in range(count):
        text = random_text(source)
        watching = True
        start = time.thread_time()
        found = use(text)
        elapsed = time.thread_time() - start
        if elapsed > LIMIT:  # tried again, in case the machine was busy
            elapsed = min(_timed(text) for _ in range(5))
            again += 1
        watching = False
        accepted += found is not None
        if elapsed > slowest:
            slowest, slowest_text = elapsed, text
        assert elapsed <= LIMIT, f"{elapsed * 1e3:.0f} ms for {text!r}"
        assert not events, f"{dict(events)} by {text!r}"
    assert 0.2 * count < accepted < 0.8 * count, "too few or too many texts are valid"
    return {
        "texts": count,
        "accepted": accepted,
        "executed": sum(events.values()),
        "timed_again": again,
        "slowest_ms": slowest * 1e3,
        "slowest_characters": len(slowest_text),
    }


def _timed(text: str) -> float:
    start = time.thread_time()
    use(text)
    return time.thread_time() - start


if __name__ == "__main__":
    warnings.simplefilter("error")
    figures = fuzz(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    lines = [f"{name:20}{figure:>12,.6g}" for name, figure in figures.items()]
    print("\n".join(lines))
    write_result(__file__, lines)
