"""A threshold of 0.5 for a weighted sum, where the class fits the sigmoid of that sum."""

from __future__ import annotations

import inspect
import re
from typing import Final

from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.inspections.meant_otherwise import text_of

__all__ = ["judge_threshold"]

SIGMOID: Final = re.compile(
    r"(?<!def )\b(\w*sigmoid\w*|expit|logistic)\(|/\s*\(\s*1(\.0*)?\s*\+\s*\w+\.exp\(\s*-",
    re.IGNORECASE,
)
"""A sigmoid that is called, or its formula."""
OF_SUM: Final = re.compile(r"\): X @ (?P<sum>\w+( \+ \w+)?), 1 where it is above 0\.5\.$")
"""The end of a sentence on one layer that applies no activation."""


def judge_threshold(verdict: FunctionVerdict, cls: type, method: str) -> FunctionVerdict:
    """The verdict; wrong if a method takes a weighted sum for the probability that others make.

    Args:
        verdict: on the method.
        cls: the user's class.
        method: the name of the method.
    """
    found = OF_SUM.search(verdict.sentence) if verdict.ok else None
    texts = {k: text_of(v) for k, v in vars(cls).items() if inspect.isfunction(v)}
    others = [k for k, text in texts.items() if k != method and _uses_sigmoid(k, text)]
    if found is None or not others or _uses_sigmoid(method, texts.get(method, "")):
        return verdict
    name = f"{cls.__name__}.{method}"
    sentence = (
        f"{name} gives 1 where X @ {found['sum']} is above 0.5, but {others[0]} applies a sigmoid "
        "to the weighted sum: its value is above 0.5 where the sum is above 0."
    )
    hint = "Compare the sum with 0, or its sigmoid with 0.5."
    return FunctionVerdict(
        verdict.piece, WRONG, sentence, "threshold of the sum", hint, subject=name
    )


def _uses_sigmoid(name: str, text: str) -> bool:
    """Whether a method applies a sigmoid to what it computes; one that is a sigmoid does not."""
    return "sigmoid" not in name.lower() and SIGMOID.search(text) is not None
