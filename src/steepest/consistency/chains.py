"""Backpropagation in a function without a forward pass beside it, compared with usual layers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.blocks import Block
from steepest.consistency.calls import as_code, keep_random_state
from steepest.consistency.concluding import conclude
from steepest.consistency.hypotheses import LOSSES, Network, rescale_to_usual, usual_factors
from steepest.consistency.layouts import LAYOUTS, Layout
from steepest.consistency.matching import match_blocks
from steepest.consistency.results import read_leaves, returned_names, subscripts_of
from steepest.consistency.trials import Conclusion, Kind, Trial, best_conclusion, without_ambiguity
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG
from steepest.parameters import single_parameters_of
from steepest.roles.reading import layer_of, roles_of

__all__ = ["Chain", "check_chain", "find_chains"]

Numbers = NDArray[np.float64]
Outputs = Callable[[Mapping[str, Numbers]], Numbers]

SECONDS: Final = 0.9
LAYERS: Final = 2
BACKWARD: Final = (
    r"(l_|model_|nn_)*(back(ward)?_?(prop\w*|pass\w*)?|backprop\w*|(compute_|get_)?gradients?)"
)
FORWARD: Final = r"(l_|model_|nn_)*(forward_?(prop\w*|pass\w*)?|feed_?forward|predict|fprop)"
OUTPUT: Final = r"a_?\d|al|y_?hat|probs?|output|o"
KEPT: Final = (
    ("A1", r"(a|h)_?1|h|hidden(_?(layer|output|out|activations?))?|activated|layer_?1|a"),
    ("Z1", r"z_?1|hidden_?(in|inputs?|sums?)|z"),
    ("A2", r"a_?2|h_?2|layer_?2"),
    ("Z2", r"z_?2|z_?out"),
)
"""Names of what a forward pass of two layers keeps; the output has others too."""
USUAL_NETWORKS: Final = [
    Network(hidden, output, columns)
    for hidden, output, columns in itertools.product(
        ("relu", "sigmoid", "tanh"), ("softmax", "sigmoid", "linear"), (True, False)
    )
]


@dataclass(frozen=True, slots=True)
class Chain:
    """A function that returns the gradients of a network of which the file has no forward pass.

    Attributes:
        name: of the function.
        backward: the function.
    """

    name: str
    backward: Callable[..., Any]


def find_chains(functions: Mapping[str, Callable[..., Any]]) -> list[Chain]:
    """The functions whose name is that of a backpropagation, in a file without a forward pass.

    >>> def back_prop(z1, a1, a2, w2, x, y): return a2 - y
    >>> [chain.name for chain in find_chains({"back_prop": back_prop})]
    ['back_prop']
    """
    if any(re.fullmatch(FORWARD, name.lower()) for name in functions):
        return []
    return [
        Chain(name, function)
        for name, function in functions.items()
        if re.fullmatch(BACKWARD, name.lower()) and len(single_parameters_of(function)) > 2
    ]


def check_chain(chain: Chain) -> Conclusion | None:
    """The best conclusion over layouts and usual networks."""
    until = counted_time() + SECONDS
    found: list[Conclusion] = []
    layouts = [
        each
        for each in LAYOUTS
        if each.outputs and each.samples in ("rows", "columns") and each.bias != "number"
    ]
    with keep_random_state():
        for layout, network in itertools.product(layouts, USUAL_NETWORKS):
            left = until - counted_time()
            if left <= 0:
                break
            if network.columns == (layout.samples == "columns"):
                trial = _ChainTrial(chain, layout, network)
                concluded: Conclusion | None = call_safely(trial.conclude, (), left).returned
                found += [concluded] if concluded else []
                if concluded and concluded.outcome == RIGHT:
                    return concluded
    return best_conclusion(found)


@dataclass(slots=True, eq=False)
class _ChainTrial:
    """One layout with a usual network."""

    chain: Chain
    layout: Layout
    network: Network
    points: dict[str, Numbers] = field(init=False)
    x: Numbers = field(init=False)
    labels: Any = field(init=False)

    def __post_init__(self) -> None:
        places = range(1, LAYERS + 1)
        self.points = {
            f"{letter}{place}": self.layout.array(role, f"{letter}{place}", place, LAYERS)
            for place in places
            for letter, role in (("W", "weights"), ("b", "bias"))
        }
        self.x = self.layout.array("data", "X", 0, 1)
        self.labels = self.layout.array("labels", "Y", 0, 1)
        form = "one-hot" if self.layout.outputs > 1 else "numbers"
        self.y = replace(self.layout, labels=form).array("labels", "Y", 0, 1)

    y: Numbers = field(init=False)

    def conclude(self) -> Conclusion | None:
        """The best conclusion over the losses."""
        kept, outputs = self._usual()
        arguments = {name: self._argument(name, kept) for name in self._needed(self.chain.backward)}
        returned = self.chain.backward(**_copied(arguments))
        names = returned_names(self.chain.backward)
        leaves = read_leaves(returned, names)
        found: list[Conclusion] = []
        for words, loss in LOSSES.items():

            def value_at(changes: Mapping[str, Numbers], loss: Any = loss) -> float:
                with np.errstate(all="ignore"):
                    return float(loss(outputs(changes), self.y))

            if not np.isfinite(value_at({})):
                continue
            usual = usual_factors(words, self.layout.sample_count, max(self.layout.outputs, 1))
            blocks = rescale_to_usual(match_blocks(leaves, self.points, value_at), usual)
            concluded = self._conclude_blocks(words, blocks, arguments)
            found += [concluded] if concluded else []
        return without_ambiguity(found)

    def _conclude_blocks(
        self, words: str, blocks: Sequence[Block], arguments: Mapping[str, Any]
    ) -> Conclusion | None:
        agreeing = [block for block in blocks if block.agrees and block.x.size > 1]
        if len(blocks) < 2 or not agreeing or 2 * len(agreeing) < len(blocks):
            return None
        shown = f"{self.chain.name}({', '.join(map(as_code, arguments.values()))})"
        name, n = self.chain.name, self.layout.sample_count
        layout = self.layout.words
        kind: Kind = "two functions"
        trial = Trial(
            name, words, layout, shown, tuple(blocks), n, kind, again=self.conclude, assumed=True
        )
        found = conclude(trial)
        if found and found.outcome == WRONG:
            explained = all(
                block.has_strict_cause or _is_one_number(block)
                for block in blocks
                if not block.agrees
            )
            if not explained:  # the layers of the network may be others
                return replace(found, outcome=NOT_CHECKED, cause="")
        return found

    def _usual(self) -> tuple[dict[str, Any], Outputs]:
        """What a usual network keeps, and its output as a function of its parameters."""
        network = self.network

        def layers(changes: Mapping[str, Numbers]) -> list[tuple[Numbers, Numbers]]:
            now = {**self.points, **changes}
            places = range(1, LAYERS + 1)
            weights = [now[f"W{place}"] for place in places]
            if self.layout.weights == "out, in" and not network.columns:
                weights = [w.T for w in weights]
            return network.outputs(self.x, weights, [now[f"b{place}"] for place in places])

        kept: dict[str, Any] = {}
        for place, (z, a) in enumerate(layers({}), start=1):
            kept |= {f"Z{place}": z, f"A{place}": a}
        kept["output"] = kept[f"A{LAYERS}"]
        return kept, lambda changes: layers(changes)[-1][1]

    def _needed(self, function: Callable[..., Any]) -> Iterator[str]:
        for parameter in single_parameters_of(function):
            if parameter.default is parameter.empty:
                yield parameter.name

    def _argument(self, name: str, kept: Mapping[str, Any]) -> Any:
        """The value for a parameter by its name.

        Raises:
            KeyError: nothing of that name is known.
        """
        points = self.points
        known = {key.lower(): value for key, value in {**points, **kept}.items()}
        if name.lower() in known:
            return known[name.lower()]
        keys = subscripts_of(self.chain.backward, name)
        roles = roles_of(name)
        if keys and all(key in points or key in kept for key in keys):
            return {**points, **kept}
        if "dictionary" in roles:
            return dict(points)
        if "cache" in roles:
            return kept["cache"] if "cache" in kept else dict(kept)
        if "labels" in roles:
            return self.labels
        if roles[:1] == ("data",) and name.lower() not in ("a", "z", "h"):
            return self.x
        for key, pattern in KEPT:
            if re.fullmatch(pattern, name.lower()) and key in kept:
                return kept[key]
        return self._argument_by_role(name, roles, kept, points)

    def _argument_by_role(
        self,
        name: str,
        roles: Sequence[str],
        kept: Mapping[str, Any],
        points: Mapping[str, Numbers],
    ) -> Any:
        if "predictions" in roles and "output" in kept:
            return kept["output"]
        if "count" in roles:
            return self.layout.sample_count
        if "regularisation" in roles:
            return 0.0
        for role, letter in (("weights", "W"), ("bias", "b")):
            if role in roles and layer_of(name):
                return points[f"{letter}{layer_of(name)}"]
        raise KeyError(name)


def _is_one_number(block: Block) -> bool:
    return block.given.size == 1 < block.x.size


def _copied(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: dict(each)
        if isinstance(each, dict)
        else np.copy(each)
        if isinstance(each, np.ndarray)
        else each
        for name, each in arguments.items()
    }
