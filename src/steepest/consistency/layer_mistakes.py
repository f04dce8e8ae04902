"""A wrong gradient of a network's layers, explained by a mistake of the chain rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.trials import Conclusion, join_names
from steepest.gradients.chain_rule import describe_chain_rule_mistake
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.roles.reading import layer_of, roles_of

__all__ = ["explain_by_layers"]

Numbers = NDArray[np.float64]


def explain_by_layers(
    found: Conclusion,
    points: Mapping[str, Numbers],
    gradient_at: Callable[[Mapping[str, Numbers]], Mapping[str, Numbers]],
    value_at: Callable[[Mapping[str, Numbers]], float],
) -> Conclusion:
    """The conclusion; wrong, with the mistake in words, if one of the chain rule explains it.

    Args:
        found: on a gradient by the weights and biases of a network.
        points: the weights and biases whose derivatives are known, by name.
        gradient_at: the gradient by each, with other weights and biases.
        value_at: what is differentiated, with other weights and biases.
    """
    if found.outcome == RIGHT or found.cause:
        return found
    named = {(layer_of(plain), roles_of(plain)[:1]): k for k in points if (plain := _plain(k))}
    layers = sorted({layer for layer, role in named if role == ("weights",)})
    kinds = ("weights",), ("bias",)
    if not all((layer, kind) in named for layer in layers for kind in kinds):
        return found
    ordered = [named[layer, kind] for layer in layers for kind in kinds]
    turned = "(out, in)" in found.trial.words or _are_turned([points[name] for name in ordered])

    def read(values: tuple[Numbers, ...]) -> dict[str, Numbers]:
        own = [v.T if turned and v.ndim == 2 else v for v in values]
        return {k: v.reshape(points[k].shape) for k, v in zip(ordered, own, strict=True)}

    def gradient(*values: Numbers) -> list[Any]:
        returned = gradient_at(read(values))
        return [v.T if turned and v.ndim == 2 else v for v in (returned[k] for k in ordered)]

    given = [points[name] for name in ordered]
    given = [v.T if turned and v.ndim == 2 else v for v in given]
    given = [v if k % 2 == 0 else v.ravel() for k, v in enumerate(given)]
    words = describe_chain_rule_mistake(lambda *v: value_at(read(v)), gradient, given)
    if words is None:
        return found
    blocks = {block.parameter: block for block in found.trial.blocks}
    known = [blocks[name] for name in ordered if name in blocks]
    wrong = next(b for b in reversed(known) if not b.agrees)
    agreeing = join_names(b.name for b in known if b.agrees)
    beside = f"; {agreeing} agree" if agreeing else ""
    says = f"its gradient {words}{beside}"
    return replace(found, outcome=WRONG, cause="chain rule", says=says, hint="", wrong=wrong)


def _plain(label: str) -> str:
    """The name in a label: W1 of ``params['W1']``, weights0 of ``weights[0]``.

    >>> _plain("params['W1']"), _plain("weights[0]"), _plain("b2")
    ('W1', 'weights0', 'b2')
    """
    words = re.findall(r"\w+", label)
    return "".join(words[-2:] if words[-1].isdigit() else words[-1:]) if words else ""


def _are_turned(layers: Sequence[Numbers]) -> bool:
    """Whether weights (outputs, inputs) alone fit their biases."""
    pairs = list(zip(layers[::2], layers[1::2], strict=True))
    return all(w.ndim == 2 and b.size == w.shape[0] for w, b in pairs) and any(
        b.size != w.shape[1] for w, b in pairs
    )
