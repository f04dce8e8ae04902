"""Writes what Python computes, for the page to be compared with: ``python corpus.py FILE.json``."""

from __future__ import annotations

import json
import math
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

import steepest as st  # noqa: E402
from expression_texts import random_text  # noqa: E402
from steepest.descent.minima import find_minima  # noqa: E402
from steepest.errors import ExpressionError  # noqa: E402
from steepest.expression import parse  # noqa: E402
from steepest.random import SHUFFLE, permutation  # noqa: E402
from steepest.statistics import interval, median_interval, paired, share_interval  # noqa: E402
from steepest.surfaces import CATALOGUE, surface  # noqa: E402

POINTS = [(0.3, -1.7), (2.0, 0.5), (-1.25, 3.0), (0.0, 0.0)]
MISSPELT = ("sinx", "xy", "ln(x)", "arcsin(x)", "tahn(x)", "pow(x, 2)", "2xsin(x)", "Exp(x)", "q+1")
MISSPELT += ("xsin(y)", "sqr(x)", "ex(2)", "X**2", "cosh2x", "zeta(x)", "maxx(x, y)", "pix")
MISSPELT += ("absx", "sec(x)", "_x", "coss(y)", "logg10(x)", "sinus(x)", "cosxy", "pi2", "f(x)")


def number(value: float) -> Any:
    """A number that JSON can hold."""
    return value if math.isfinite(value) else str(value)


def steady(f: Any, point: tuple[float, float], found: list[float]) -> list[Any]:
    """The numbers found at a point; None where the last bit of the point decides, as in sin(1e30).

    There two libraries of mathematical functions give different numbers, both rightly.
    """
    beside = [x * (1 + 2**-50) + 2**-60 for x in point]
    moved = [f.value_at(beside), *f.gradient_at(beside)]
    return [
        number(a) if a == b or (a != a and b != b) or abs(a - b) <= 1e-11 * max(1, abs(a)) else None
        for a, b in zip(found, moved, strict=True)
    ]


def read(text: str) -> dict[str, Any]:
    """What Python's reader makes of a text."""
    try:
        with np.errstate(all="ignore"):
            f = parse(text, 2)
            found = [[f.value_at(point), *f.gradient_at(point)] for point in POINTS]
            numbers = [steady(f, *each) for each in zip(POINTS, found, strict=True)]
    except ExpressionError as error:
        message = str(error).partition("\n")[0].partition("; a parameter")[0]
        return {"text": text, "error": message, "start": error.position}
    return {"text": text, "numbers": numbers}


def descents(source: random.Random, count: int) -> list[dict[str, Any]]:
    """Descents on the surfaces of the catalogue, with Python's verdicts."""
    cases = []
    for _ in range(count):
        name = source.choice(sorted(CATALOGUE))
        rule = source.choice(["sgd", "sgd", "momentum", "adam"])
        low, high = CATALOGUE[name].bounds
        case = {
            "surface": name,
            "start": [round(source.uniform(low, high), 2) for _ in range(2)],
            "step_size": float(f"{10 ** source.uniform(-3.5, 0.3):.2g}"),
            "steps": source.choice([0, 1, 10, 30, 100, 400]),
            "rule": rule,
            "decay": source.choice([1.0, 1.0, 0.9, 0.99]),
        }
        arguments: dict[str, Any] = {k: v for k, v in case.items() if k not in ("surface", "start")}
        found = st.descend(name, case["start"], **arguments)
        verdict = {"status": found.status, "sentence": found.sentence}
        cases.append({**case, **verdict, "point": [number(x) for x in found.points[-1]]})
    return cases


def samples(source: random.Random, count: int) -> list[dict[str, Any]]:
    """Scores on shared seeds, with Python's summaries."""
    cases = []
    for _ in range(count):
        n = source.choice([1, 2, 3, 5, 8, 16, 64, 256])
        spread = 10 ** source.uniform(-4, 0)
        a = [source.choice([0.9, round(source.gauss(0.9, spread), 3)]) for _ in range(n)]
        b = [value - round(source.gauss(0, spread), 3) for value in a]
        found, mean, median = paired(a, b), interval(a), median_interval(a)
        share = share_interval(found.in_favour.count, n)
        cases.append({
            "a": a,
            "b": b,
            "paired": [number(getattr(found, k)) for k in ("difference", "low", "high", "p_value")],
            "sentence": str(found),
            "mean": [number(mean.mean), number(mean.low), number(mean.high)],
            "mean sentence": str(mean),
            "median": [number(median.median), number(median.low), number(median.high)],
            "share": [share.share, share.low, share.high],
            "share sentence": str(share),
        })  # fmt: skip
    return cases


def catalogue() -> list[dict[str, Any]]:
    """The surfaces by name: text, box, and the minima that the search finds."""
    rows = []
    for name, entry in CATALOGUE.items():
        found = find_minima(surface(name)).found
        minima = [[*minimum.point, minimum.value] for minimum in found]
        rows.append({"name": name, "text": entry.text(["x", "y"]), "bounds": entry.bounds,
                     "known": [[*p, v] for p, v in entry.minima(2)], "minima": minima})  # fmt: skip
    return rows


def networks(data: str, seeds: int, learning_rate: float) -> dict[str, Any]:
    """Networks on a data set: what is the same to the bit in the page, and what nearly is."""
    settings: dict[str, Any] = {"learning_rate": learning_rate, "loss_after": False}
    runs = [st.train(data, seed=seed, epochs=20, **settings) for seed in range(seeds)]
    weights, _, _ = st.train(data, seed=0, epochs=0).network.layers[0]
    return {
        "learning_rate": learning_rate,
        "first_weights": weights.ravel().tolist(),
        "row_order": permutation(len(runs[0].parts[0]), 0, SHUFFLE, 1).tolist(),
        "validation_rows": runs[0].parts[1].tolist(),
        "first_losses": [run.history.table[1, 0] for run in runs],
        "scores": [run.history.table[-1, 5] for run in runs],
    }


def diabetes() -> str:
    """The data set of that name as CSV, its target last."""
    data = st.load("diabetes")
    rows = [[*data.features, "progression"], *np.column_stack([data.x, data.y]).tolist()]
    return "\n".join(",".join(map(str, row)) for row in rows)


def main(file: Path, expressions: int = 5000) -> None:
    """Write the corpus."""
    source = random.Random(16)
    rows = [read(text) for text in MISSPELT]
    while len(rows) < expressions:
        row = read(random_text(source))
        if "error" not in row or len(rows) < expressions // 2:  # half of the texts are wrong
            rows.append(row)
    corpus = {
        "points": POINTS,
        "expressions": rows,
        "descents": descents(source, 300),
        "samples": samples(source, 200),
        "catalogue": catalogue(),
        "networks": networks("digits-halves", 32, 0.1),
        "numbers": {"csv": diabetes(), **networks("diabetes", 32, 0.01)},
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(corpus))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
