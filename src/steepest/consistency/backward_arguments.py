"""What the parameters of a backward pass take, by their names: the gradient of what follows, the
input or the output of the forward pass, a learning rate, an optimiser, or nothing that matters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steepest.roles.reading import plain_name, roles_of

__all__ = ["IMAGES", "flag_of", "meanings_of", "takes_images"]

UPSTREAM: Final = r"grad|delta|err|upstream|^d_?[a-z]{0,4}\d?$|^d_?(out|val|loss|next|curr)|accum"
INPUT: Final = r"x|inputs?|data|features|batch|a_?prev|h_?prev|(layer_|in_|input_)(input|data|x)"
OUTPUT: Final = r"y|a|h|outputs?|out|activations?|layer_outputs?|fx"
OPTIMISER: Final = r"opt(imi[sz]er)?|(\w+_)?optimi[sz]er|updater"
NOTHING: Final = r"momentum|verbose|reg\w*|lambd?a?"
TRAINING: Final = r"(is_?)?train(ing)?(_?(mode|phase|flag|time))?"
TESTING: Final = r"(is_?)?(test(ing)?|eval|infer(ence)?|predict)(_?(mode|phase|flag|time))?"
IMAGES: Final = (
    ("images (n, channels, height, width)", (2, 2, 4, 4)),
    ("images (n, height, width, channels)", (2, 4, 4, 2)),
    ("one image (channels, height, width)", (2, 4, 4)),
    ("one image (height, width, channels)", (4, 4, 2)),
)
"""Shapes of the input of a layer for images."""


def meanings_of(names: Sequence[str]) -> tuple[str, ...]:
    """For each parameter "upstream", "input", "output", "rate", "optimiser" or "nothing".

    () if one of them is unknown.


    >>> meanings_of(["inputs", "outputs", "grads_wrt_outputs"]), meanings_of(["X", "grad"])
    (('input', 'output', 'upstream'), ('input', 'upstream'))
    >>> meanings_of(["error", "learning_rate"]), meanings_of(["X", "labels"])
    (('upstream', 'rate'), ())
    """
    plain = [plain_name(name) for name in names]
    kinds = []
    for name in plain:
        known = {"input": INPUT, "output": OUTPUT, "nothing": NOTHING}
        known["optimiser"] = OPTIMISER
        kind = next((k for k, each in known.items() if re.fullmatch(each, name)), "")
        kind = kind or ("upstream" if re.search(UPSTREAM, name) else "")
        kinds.append("rate" if "rate" in roles_of(name) else kind)
    if kinds.count("upstream") == 1 and "" not in kinds:
        return tuple(kinds)
    roles = roles_of(plain[0]) if plain else ("data",)
    first = "upstream" in roles or not {"data", "labels", "predictions"} & {*roles}
    only = all(kind in ("rate", "nothing", "optimiser") for kind in kinds[1:])
    return ("upstream", *kinds[1:]) if first and only else ()


def flag_of(name: str) -> bool | None:
    """What a parameter of a forward pass gets that says whether it trains; None for others.

    >>> flag_of("is_train"), flag_of("test_mode"), flag_of("x")
    (True, False, None)
    """
    plain = plain_name(name)
    if re.fullmatch(TRAINING, plain):
        return True
    return False if re.fullmatch(TESTING, plain) else None


def takes_images(name: str) -> bool:
    """Whether the name of a class is that of a layer for images."""
    return re.search(r"conv|pool|flatten", name.lower()) is not None
