"""The same search twice, but for one import: scikit-learn's GridSearchCV beside SweepCV.

The grid is the exercise's: epochs {10, 60}, learning rates {0.3, 0.2}, batches {10, 60}, a network
64-32-1 on scikit-learn's digits, whose label is whether the digit is below 5. Each search runs in a
process of its own with one thread.

    python -m benchmarks.search [--write]
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import sklearn
from scipy.stats import t

FILE = Path(__file__).with_name("SEARCH.md")
FOLDS = 5
SCRIPT = """
import json, sys, time, warnings
start = time.process_time()
import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import StratifiedKFold
{imports}
warnings.simplefilter("ignore")  # trainings that end at max_iter warn
x, y = load_digits(return_X_y=True)
x, y = ((x - x.mean()) / x.std()).astype({dtype!r}), (y < 5).astype(int)
grid = {{"max_iter": [10, 60], "learning_rate_init": [0.3, 0.2], "batch_size": [10, 60]}}
model = MLPClassifier((32,), solver="sgd", momentum=0.0, alpha=0.0, random_state=0)
folds = StratifiedKFold({folds}, shuffle=True, random_state=0)
ready = time.process_time()
search = Search(model, grid, cv=folds).fit(x, y)
done = time.process_time()
scores = [search.cv_results_[f"split{{n}}_test_score"].tolist() for n in range({folds})]
print(json.dumps({{"search": done - ready, "scores": scores}}))
"""
SCIKIT_LEARN = """from sklearn.model_selection import GridSearchCV as Search
from sklearn.neural_network import MLPClassifier"""
STEEPEST = "from steepest.sklearn import MLPClassifier, SweepCV as Search"


def measure(imports: str, dtype: str) -> dict[str, Any]:
    """CPU seconds of process and search, and the scores (folds, candidates)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    script = SCRIPT.format(imports=imports, dtype=dtype, folds=FOLDS)
    environment = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, check=True, stdout=subprocess.PIPE
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found: dict[str, Any] = json.loads(done.stdout)
    found["process"] = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    found["scores"] = np.array(found["scores"])
    return found


def paired(first: Any, second: Any) -> str:
    """Mean difference over folds with the interval of Nadeau and Bengio (2003)."""
    difference = np.asarray(first) - np.asarray(second)
    variance = difference.var(ddof=1) * (1 / FOLDS + 1 / (FOLDS - 1))
    half = t.ppf(0.975, FOLDS - 1) * np.sqrt(variance)
    mean = difference.mean()
    return f"{mean:+.4f}, {mean - half:+.4f} to {mean + half:+.4f}"


def rows_of(dtype: str, repeats: int) -> list[str]:
    """The lines of the table for features of one dtype, CPU time the least of the repeats."""
    runs = [(measure(SCIKIT_LEARN, dtype), measure(STEEPEST, dtype)) for _ in range(repeats)]
    peers, own = zip(*runs, strict=True)
    lines = []
    for name in ("search", "process"):
        a, b = (min(one[name] for one in some) for some in (peers, own))
        lines.append(f"| {dtype} | {name} | {a:.2f} s | {b:.2f} s | {a / b:.0f} x |")
    a, b = peers[0]["scores"], own[0]["scores"]
    best = a.mean(axis=0).argmax(), b.mean(axis=0).argmax()
    for name, first, second in (
        ("accuracy, all candidates", b.mean(axis=1), a.mean(axis=1)),
        ("accuracy, the best candidate of each", b[:, best[1]], a[:, best[0]]),
    ):
        means = f"{second.mean():.4f} | {first.mean():.4f}"
        lines.append(f"| {dtype} | {name} | {means} | {paired(first, second)} |")
    return lines


def main() -> None:
    """Measure, print, and with --write keep the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write SEARCH.md")
    parser.add_argument("--repeats", type=int, default=3, help="of each search")
    given = parser.parse_args()
    table = [line for dtype in ("float64", "float32") for line in rows_of(dtype, given.repeats)]
    text = "\n".join(
        [
            "# The same search but for one import",
            "",
            "Written by `make benchmark-search`. scikit-learn's GridSearchCV of its MLPClassifier "
            "beside SweepCV of ours: 8 candidates on 5 folds of the 1,797 digits and the fit of "
            "the best, the script in `benchmarks/search.py`. CPU time of one thread, the least of "
            f"{given.repeats} runs of each in turn; that of the process has all imports in it. "
            "Differences of accuracy are SweepCV's minus GridSearchCV's, paired by fold, with "
            "95 % intervals of Nadeau and Bengio (2003). Both libraries train in the dtype of the "
            "features.",
            "",
            f"{datetime.date.today()} on {os.cpu_count()} processors, {platform.system()} "
            f"{platform.machine()}, Python {platform.python_version()}, scikit-learn "
            f"{sklearn.__version__}.",
            "",
            "| features | | GridSearchCV | SweepCV | ratio, or difference |",
            "|---|---|---|---|---|",
            *table,
            "",
        ]
    )
    print(text)
    if given.write:
        FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
