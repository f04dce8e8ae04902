"""What the exercise asks of a network with activations of its own: relu, then sigmoid, as (n,).

It is asked of a function with the exercise's name, unless its text says otherwise.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from steepest.checks.documented_shapes import prose_of
from steepest.edits.reachable import names_of_function
from steepest.parameters import parameters_of

__all__ = ["Asked", "asked_of"]

NAME: Final = re.compile("(my_)?network")
OTHER_HIDDEN: Final = re.compile(
    r"tanh|hidden[^,;.]{0,40}(sigmoid|logistic)|sigmoid[^,;.]{0,40}hidden|linear"
)
OTHER_LAST: Final = re.compile(
    r"logits?\b|scores?\b|linear|regress|raw|unbounded|real[- ]valued|tanh|before the sigmoid"
)
CLASSES: Final = re.compile(r"class|labels?\b|0 (and|or) 1|predictions?\b|decisions?\b|round")
COLUMN: Final = re.compile(r"column|, ?1\)|two axes|2-?d\b|matrix")
"""What a text says if another activation, output or shape is meant."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the activations and the output; by default nothing.

    Attributes:
        hidden: the name of the activation of hidden layers, or "" for any.
        last: that of the output, or "".
        probabilities: whether classes are wrong.
        vector: whether a column (n, 1) is wrong.
    """

    hidden: str = ""
    last: str = ""
    probabilities: bool = False
    vector: bool = False


def asked_of(function: Callable[..., Any]) -> Asked:
    """What the exercise asks of a function that is given as a network.

    >>> def network(x, w1, b1, w2, b2):
    ...     '''Two layers with tanh.'''
    >>> asked_of(network).hidden, asked_of(network).last
    ('', '')
    >>> asked_of(lambda x, w1, b1, w2, b2: x)
    Asked(hidden='', last='', probabilities=False, vector=False)
    """
    plain = inspect.unwrap(function)
    if not any(NAME.fullmatch(each) for each in names_of_function(plain)):
        return Asked()
    text = " ".join(prose_of(plain)).lower()
    chosen = any(re.search("act|hidden|nonlin|output", p.name) for p in parameters_of(plain))
    return Asked(
        hidden="" if chosen or OTHER_HIDDEN.search(text) else "relu",
        last="" if chosen or OTHER_LAST.search(text) else "sigmoid",
        probabilities="probabilit" in text or not CLASSES.search(text),
        vector=not COLUMN.search(text),
    )
