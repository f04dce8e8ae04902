"""The kinds of edits that a verdict suggests, which are tried first."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["likely_kinds"]

LIKELY: Final = (
    ("applied", ("call",)),
    ("activation missing|lacks the sigmoid|another loss|squared error", ("activation",)),
    ("other part|other way round", ("operator", "order")),
    ("slice", ("index", "part left out", "off by one", "factor", "missing factor")),
    ("threshold", ("comparison", "constant")),
    (r"n \+ 1|shifted|halved|twice", ("constant", "part left out")),
    (
        "not trained|only the last layer|do not move|unchanged",
        ("call", "torch", "statement left out"),
    ),
    ("sign|uphill|minus|ascent", ("sign", "operator", "order")),
    ("factor|times|half|divided|sum|mean|count", ("factor", "mean or sum", "constant")),
    ("shape|axis|column|row|squeeze", ("axis", "order")),
    ("transposed|product", ("transposed", "order", "operator")),
    ("swapped|exchanged|order|before|after", ("order", "brackets", "order of statements")),
    ("argument", ("copy",)),
    ("round|clip|limit|cut|precision|weighted|smoothed|focal", ("call", "constant")),
    ("NaN|inf|clip|logarithm|log", ("limit", "logarithm", "constant", "update")),
    ("variance|deviation|Xavier|limit|scaled", ("call", "constant", "name", "factor")),
    ("bias|term", ("term",)),
    ("step|start|late|early|last|first|skipped|lost", ("off by one", "constant", "comparison")),
    ("cleared|shuffle", ("missing call", "order of statements")),
    ("no shuffle|uphill|ascent|given order", ("constant", "call", "index")),
    ("larger than the data", ("limit",)),
    ("squeeze|one axis only|one row", ("axis", "call")),
    ("derivative", ("factor", "constant", "part left out")),
    ("kept|type|integers cut|whole numbers", ("call",)),
    ("shuffled differently|labels of other rows|overlap|both parts", ("index", "name", "call")),
    ("same array|aliased|keeps|overwrites|shared|changes its argument|data changed", ("copy",)),
    ("start|returns None|nan for", ("missing call",)),
    ("base", ("constant",)),
    ("overflow", ("limit",)),
    ("same permutation|same split|one seed|same weights", ("constant", "statement left out")),
)
"""Words of a verdict, and the kinds of edits."""


def likely_kinds(words: str) -> tuple[str, ...]:
    """The kinds of edits that the words of a verdict suggest.

    >>> likely_kinds("sum for mean")
    ('factor', 'mean or sum', 'constant')
    """
    kinds = [kind for pattern, found in LIKELY if re.search(pattern, words) for kind in found]
    return tuple(dict.fromkeys(kinds))
