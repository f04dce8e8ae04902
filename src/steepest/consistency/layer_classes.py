"""Classes with methods for a forward and a backward pass, by their names."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from steepest.consistency.backward_arguments import flag_of, meanings_of
from steepest.parameters import single_parameters_of

__all__ = ["BACKWARD", "FORWARD", "LayerClass", "find_layers", "needed_by", "own_method"]

FORWARD: Final = (
    "forward",
    "forward_pass",
    "forward_propagation",
    "forward_prop",
    "fprop",
    "feedforward",
    "feed_forward",
    "get_output",
    "__call__",
    "fwd",
    "forward_propagate",
    "forward_signal",
    "propagate",
)
BACKWARD: Final = (
    "backward",
    "backward_pass",
    "backward_propagation",
    "backward_prop",
    "back_propagation",
    "back_prop",
    "backprop",
    "backpropagate",
    "bprop",
    "back",
    "backwards",
    "bwd",
    "back_propagate",
    "backward_propagate",
    "backpropagation",
    "get_input_grad",
    "get_params_grad",
    "grads_wrt_params",
    "grads_wrt_inputs",
)


@dataclass(frozen=True, slots=True, eq=False)
class LayerClass:
    """A class with two methods that belong together.

    Attributes:
        name: of the class.
        cls: the class.
        forward, backward: the names of the methods.
    """

    name: str
    cls: type
    forward: str
    backward: str


def find_layers(classes: Mapping[str, type]) -> list[LayerClass]:
    """The classes that have ``forward`` and ``backward`` methods for one input.

    >>> class Square:
    ...     def forward(self, x): return x**2
    ...     def backward(self, upstream): return upstream
    >>> [layer.backward for layer in find_layers({"Square": Square})]
    ['backward']
    """
    found = []
    for name, cls in classes.items():
        forward = next((each for each in FORWARD if own_method(cls, each)), "")
        for backward in BACKWARD if forward else ():
            both = own_method(cls, backward) and (getattr(cls, forward), getattr(cls, backward))
            if both and _is_layer(*both):
                found.append(LayerClass(name, cls, forward, backward))
    return found


def own_method(cls: type, name: str) -> bool:
    """Whether a class of the user's, and not one of a library, defines a method."""
    found = next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)
    return inspect.isfunction(found) or isinstance(found, staticmethod)


def _is_layer(forward: Callable[..., Any], backward: Callable[..., Any]) -> bool:
    """Whether forward needs one array, and backward the upstream gradient."""
    inputs = needed_by(forward)
    one = bool(inputs) and all(flag_of(name) is not None for name in inputs[1:])
    return one and bool(meanings_of(needed_by(backward)))


def needed_by(method: Callable[..., Any]) -> list[str]:
    """Names of the parameters without a default, without ``self``."""
    parameters = single_parameters_of(method)[1:]
    return [each.name for each in parameters if each.default is inspect.Parameter.empty]
