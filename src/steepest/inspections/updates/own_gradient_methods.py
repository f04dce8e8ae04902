"""Optimisers that compute the gradients themselves, by a method of their own."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.consistency.results import function_syntax
from steepest.inspections.updates.arguments import MODEL
from steepest.inspections.updates.moved_by import read_names
from steepest.inspections.updates.stand_ins import Layer, World

__all__ = ["DATA_NAME", "give_gradients"]

METHOD: Final = (
    r"_*((compute|calc|calculate|get|find|evaluate)_)?(\w+_)?(grads?|gradients?|derivatives?)"
    r"|_*back_?(prop|ward|propagat)\w*"
)
DATA_NAME: Final = r"x\w*|y\w*|\w*batch\w*|data|inputs?|targets?|labels?|samples?"
"""Names of arguments that such a method of the user's gets, and the stand-in does not read."""


def give_gradients(thing: Any, method: Callable[..., Any], world: World) -> bool:
    """Let an object's own method of gradients return those of the world; False if it has none.

    Args:
        thing: the object, whose layers and parameters are those of the world.
        method: makes the step, as a function of the class.
        world: knows the gradients of the current step.

    >>> class SGD:
    ...     def compute_gradients(self, batch): raise NotImplementedError
    ...     def update(self, batch):
    ...         for w, dw in zip(self.net.weights, self.compute_gradients(batch)): w -= 0.1 * dw
    >>> give_gradients(SGD(), SGD.update, World())
    True
    """
    syntax = function_syntax(method)
    calls = [each.func for each in ast.walk(syntax) if isinstance(each, ast.Call)] if syntax else []
    own = {f.attr for f in calls if isinstance(f, ast.Attribute) and _is_self(f.value)}
    names = [name for name in own if re.fullmatch(METHOD, name.lower())]
    names = [name for name in names if inspect.isfunction(getattr(type(thing), name, None))]
    if len(names) != 1 or names[0] == method.__name__:
        return False

    def gradients(*_: Any, **__: Any) -> Any:
        if not world.pairs:
            _touch_layers(thing, method)
        copies = [np.array(pair.gradient) for pair in world.pairs]
        return copies[0] if len(copies) == 1 else copies

    setattr(thing, names[0], gradients)
    return True


def _is_self(node: ast.expr) -> bool:
    return getattr(node, "id", "") == "self"


def _touch_layers(thing: Any, method: Callable[..., Any]) -> None:
    """Let the layers that an object holds make the parameters that its method reads."""
    names = sorted(read_names(method))
    asked = [getattr(thing, n, None) for n in names if re.fullmatch(MODEL, n.lower())]
    for value in [*vars(thing).values(), *asked]:
        if isinstance(value, Layer):
            for name in names:
                if re.fullmatch(r"w|weights?|b|bias(es)?|params|parameters|theta", name.lower()):
                    getattr(value, name, None)
