"""Draw the figures of the README: an answer, a check, the study of `make study`, descents.

`python docs/picture.py answer` draws only the first, which needs no study.
"""

import ast
import re
import sys
from pathlib import Path

import matplotlib.pyplot as plt

import steepest as st
from steepest.cli.output import save_figure

ROOT = Path(__file__).parents[1]


def draw_answer():
    """Validation accuracy over the learning rate, one dot for each run."""
    st.answer("learning-rate", folder=ROOT / "studies" / "answers").plot()
    return plt.gca()


def draw_check():
    """The descent of the README's solution.py, its verdict, and its path beside the correct one."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    source = re.search(r"^```python\n(# solution\.py\n.*?)^```", readme, flags=re.M | re.S)[1]
    names = {}
    exec(compile(source, "solution.py", "exec"), names)
    check = st.check(names["optimize_f"], "descent")
    function = next(n for n in ast.parse(source).body if getattr(n, "name", "") == "optimize_f")
    lines = range(function.lineno, function.end_lineno + 1)

    _, (code, path) = plt.subplots(
        2, 1, figsize=(10.8, 9.9), dpi=100, height_ratios=(10, 14), layout="constrained"
    )
    code.axis("off")
    code.set_ylim(len(lines) + 0.5, -1.5)
    code.set_xlim(0, 1)
    verdict = f"optimize_f, line {function.lineno}: wrong, {check.mistake}"
    code.text(0, -1, verdict, weight="bold", size=15, color="#D55E00", va="center")
    for row, number in enumerate(lines):
        text = f"{number:2}  {source.splitlines()[number - 1]}"
        code.text(0, row + 0.4, text, family="monospace", size=12.5, va="center")
    check.plot(path)
    return path


def draw_study():
    """The heat map of the study in studies/first."""
    return st.open_study(ROOT / "studies" / "first").plot()


def draw_descent():
    """The exercise's descents: too small a step size, too large a one, and one with decay."""
    settings = [(0.1, 1.0), (0.2, 1.0), (0.2, 0.9)]
    return st.plot_path(
        [st.descend("assignment", (3, 2), size, 30, decay=decay) for size, decay in settings]
    )


if __name__ == "__main__":
    drawings = {
        "answer": draw_answer,
        "check": draw_check,
        "study": draw_study,
        "descent": draw_descent,
    }
    for name, draw in drawings.items():
        if name in (sys.argv[1:] or drawings):
            save_figure(draw(), ROOT / "docs" / f"{name}.png")
            print(f"docs/{name}.png")
