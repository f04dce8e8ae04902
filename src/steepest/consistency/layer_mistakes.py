"""A wrong gradient of a network's layers, explained by a mistake of the chain rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import Call
from steepest.consistency.results import Leaf
from steepest.consistency.roles import layer_of, roles_of
from steepest.consistency.trials import Conclusion, join_names
from steepest.gradients.chain_rule import describe_chain_rule_mistake
from steepest.gradients.verdicts import RIGHT, WRONG

__all__ = ["explain_by_layers"]

Numbers = NDArray[np.float64]


def explain_by_layers(
    found: Conclusion, call: Call, value_at: Callable[[Mapping[str, Numbers]], float]
) -> Conclusion:
    """The conclusion; wrong, with the mistake in words, if one of the chain rule explains it.

    Args:
        found: on a gradient by the weights and biases of a network.
        call: gives the gradient.
        value_at: what is differentiated, with other weights and biases.
    """
    if found.outcome == RIGHT or found.cause:
        return found
    blocks = {
        (layer_of(block.parameter), roles_of(block.parameter)[:1]): block
        for block in found.trial.blocks
        if block.path is not None
    }
    layers = sorted({layer for layer, role in blocks if role == ("weights",)})
    kinds = ("weights",), ("bias",)
    if not all((layer, kind) in blocks for layer in layers for kind in kinds):
        return found
    ordered = [blocks[layer, kind] for layer in layers for kind in kinds]
    turned = "(out, in)" in found.trial.words

    def read(values: tuple[Numbers, ...]) -> dict[str, Numbers]:
        own = [v.T if turned and v.ndim == 2 else v for v in values]
        return {
            block.parameter: v.reshape(block.x.shape) for block, v in zip(ordered, own, strict=True)
        }

    def gradient(*values: Numbers) -> list[Any]:
        returned = call(read(values))
        leaves = [Leaf("", block.path or (), block.given).get(returned) for block in ordered]
        return [v.T if turned and v.ndim == 2 else v for v in leaves]

    points = [b.x.T if turned and b.x.ndim == 2 else b.x for b in ordered]
    points = [v if k % 2 == 0 else v.ravel() for k, v in enumerate(points)]
    words = describe_chain_rule_mistake(lambda *v: value_at(read(v)), gradient, points)
    if words is None:
        return found
    wrong = next(b for b in reversed(ordered) if not b.agrees)
    agreeing = join_names(b.name for b in ordered if b.agrees)
    beside = f"; {agreeing} agree" if agreeing else ""
    says = f"its gradient {words}{beside}"
    return replace(found, outcome=WRONG, cause="chain rule", says=says, hint="", wrong=wrong)
