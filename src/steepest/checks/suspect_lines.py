"""The line in which a known mistake shows, where no edit that makes the function right was found.

A known mistake often needs a certain operation: weights that are not scaled are drawn somewhere, a
logarithm of base 2 is taken somewhere. If exactly one line of the function, and of the user's
functions that it calls, has such an operation, the mistake is in that line.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any, Final

from steepest.edits.reachable import reachable_functions
from steepest.gradients.verdicts import SourceLine

__all__ = ["find_suspect_line"]

DRAWN: Final = (
    r"\b(randn|rand|normal_?|uniform_?|gauss|normalvariate|standard_normal|random_sample|random"
    r"|truncnorm|xavier\w*|kaiming\w*|glorot\w*)\s*\("
)
"""A call that draws random numbers."""
SPREAD: Final = r"\bstd\w*\s*\(|\bsqrt\s*\(|\*\*\s*0\.5"
CLIPPED: Final = r"\b(clip|clamp|clip_|clamp_|minimum|maximum|min|max)\s*\("
IN_PLACE: Final = r"[-+*/]=|\bout\s*=|\w+_\(|\]\s*=(?!=)"
OPERATIONS: Final[dict[str, dict[str, str]]] = {
    "layer": {
        **dict.fromkeys(
            (
                "weights not scaled",
                "weights not centred",
                "limit for deviation",
                "uniform for normal",
                "variance for deviation",
                "Xavier instead of He",
                "truncated normal weights",
                "units all alike",
                "inputs all alike",
            ),
            DRAWN,
        ),
        "one seed for all layers": r"seed|default_rng\(|RandomState\(|Generator\(",
        "seed ignored": r"default_rng\(|RandomState\(|seed\(",
    },
    "epoch": {
        "no shuffle": r"\barange\s*\(|\brange\(len|list\(range",
        "the same permutation each epoch": r"seed|perm|shuffle",
        "sigmoid derivative in the output": r"mse|\*\*\s*2|square|pow\(|\(1 - |\(1\. - ",
        "rows drawn with replacement": r"randint|choice|integers\(",
        "weight decay": r"decay|l2|lambda",
        "gradient clipped": CLIPPED,
    },
    "scaling": {
        "a feature that does not vary": SPREAD,
        "variance for deviation": r"\bvar\w*\s*\(|\*\*\s*2|square",
        "fitted on all rows": r"concat\w*|[vh]stack|append\(|\bcat\(",
        "changes its argument": IN_PLACE,
        "median for mean": "median",
        "mean absolute deviation": r"\babs\w*\(",
    },
    "accuracy": {
        "cut off for rounded": r"\bint\(|astype\(int|\.long\(|floor|trunc|int64|int32",
        "only class 1 counted": r"&|\band\b|\*|logical_and",
        "predictions rounded": r"round",
    },
    "sigmoid": {
        "wrong base": r"exp2|\b(2|10)(\.0)?\s*\*\*|pow\w*\(",
        "clipped too early": CLIPPED,
        "parentheses missing": r"1(\.0?)?\s*/\s*1(\.0?)?\s*\+",
        "changes its argument": IN_PLACE,
        "softmax": r"\bsum\s*\(",
    },
    "relu": {
        "capped": CLIPPED,
        "elu": r"ELU|elu\(|exp",
        "minimum for maximum": r"\b(minimum|min|fmin)\s*\(",
        "shape lost": r"ravel|flatten|reshape|view\(",
        "softplus": r"log|softplus",
        "changes its argument": IN_PLACE,
    },
    "bce": {
        "log base 2": "log2",
        "log base 10": "log10",
        "clipped too early": CLIPPED,
        "squared error": r"\*\*\s*2|square|pow\(|mse",
        "NaN made a number": "nan_to_num",
        "predictions rounded": "round",
        "changes its argument": IN_PLACE,
        "second term missing": r"\blog\w*\s*\(",
        "first term missing": r"\blog\w*\s*\(",
        "halved": r"/ ?2|0\.5",
    },
    "split": {
        "rows drawn with replacement": r"randint|choice|integers\(",
        "overlap": r"randint|choice|integers\(",
        "the same split for every seed": r"seed|default_rng\(",
        "seed ignored": r"default_rng\(|RandomState\(|seed\(",
    },
    "network": {
        "activations of its own": r"relu|tanh|sigmoid|maximum",
        "missing bias": r"@|\bdot\s*\(|matmul|einsum",
        "elementwise product": r"\*",
    },
}
"""Piece to the names of its mistakes, with the operation that each needs."""


def find_suspect_line(
    function: Callable[..., Any], piece: str, mistake: str | None
) -> SourceLine | None:
    """The only line that has the operation which a known mistake needs; None if there is none.

    Args:
        function: the user's.
        piece: its name.
        mistake: name of the known mistake.
    """
    operation = OPERATIONS.get(piece, {}).get(mistake or "")
    if operation is None:
        return None
    found = []
    for each in reachable_functions(function):
        try:
            lines, first = inspect.getsourcelines(each)
        except (OSError, TypeError):
            continue
        file = each.__code__.co_filename
        for number, text in enumerate(_without_docstring(lines), first):
            code = text.split("#")[0]
            if re.search(operation, code) and not code.lstrip().startswith(("def ", "@", "class ")):
                found.append(SourceLine(f"line {number}", number, text.strip(), file))
    own = getattr(inspect.unwrap(function), "__code__", None)
    if len(found) != 1 or own is None or own.co_filename != found[0].file:
        return None
    return found[0]


def _without_docstring(lines: list[str]) -> list[str]:
    """The lines, with those of strings in triple quotes empty."""
    kept, inside = [], False
    for text in lines:
        quotes = text.count('"""') + text.count("'''")
        kept.append("" if inside or quotes else text)
        inside ^= quotes % 2 == 1
    return kept
