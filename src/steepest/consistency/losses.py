"""Classes of losses: ``forward(predictions, labels)`` and ``backward``."""

from __future__ import annotations

import copy
import inspect
import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from steepest.consistency.attributes import arrays_of
from steepest.consistency.layer_classes import BACKWARD, FORWARD, LayerClass, own_method
from steepest.consistency.layers import MadeObject
from steepest.consistency.results import returned_names
from steepest.consistency.several_outputs import with_several_outputs
from steepest.consistency.trials import Conclusion, best_conclusion
from steepest.consistency.value_and_gradient import Together, check_together
from steepest.parameters import single_parameters_of, with_parameters
from steepest.roles.reading import read_gradient_name, roles_of

__all__ = ["check_loss_class", "find_loss_classes"]

VALUES = (*FORWARD, "loss", "calculate", "compute", "calc_loss", "compute_loss", "cost", "fn")
BEFORE = "what the prediction is the sigmoid of"
SLOPES = (*BACKWARD, "gradient", "grad", "derivative", "prime", "gradients", "delta")


def find_loss_classes(classes: Mapping[str, type]) -> list[LayerClass]:
    """The classes with a method for a loss of predictions and labels, and one for its gradient.

    >>> class MSE:
    ...     def forward(self, y_pred, y_true): return ((y_pred - y_true) ** 2).mean()
    ...     def backward(self, y_pred, y_true): return 2 * (y_pred - y_true) / y_pred.size
    >>> [(loss.forward, loss.backward) for loss in find_loss_classes({"MSE": MSE})]
    [('forward', 'backward')]
    """
    found = []
    for name, cls in classes.items():
        for value, slope in itertools.product(VALUES, SLOPES):
            if own_method(cls, value) and own_method(cls, slope) and _takes_labels(cls, value):
                found.append(LayerClass(name, cls, value, slope))
                break
    return found


def _takes_labels(cls: type, method: str) -> bool:
    names = [p.name for p in _parameters(cls, method) if p.default is inspect.Parameter.empty]
    return len(names) == 2 and any("labels" in roles_of(name) for name in names)


def _parameters(cls: type, method: str) -> list[inspect.Parameter]:
    """The parameters of a method without ``self``."""
    found = single_parameters_of(getattr(cls, method))
    defined = next((vars(base)[method] for base in cls.__mro__ if method in vars(base)), None)
    is_static = isinstance(defined, staticmethod)
    return found if is_static else found[1:]


def check_loss_class(loss: LayerClass, objects: Iterable[MadeObject]) -> Conclusion | None:
    """The best conclusion over the ways of calling its ``backward``."""
    found = []
    for made in itertools.islice(objects, 1):
        for way in _ways_of_calling_backward(loss):
            together = _put_together(loss, made, way)
            concluded = check_together(together)
            if concluded is not None:
                found.append(with_several_outputs(concluded, together))
            if concluded and concluded.is_exact:
                break
    return best_conclusion(found)


def _ways_of_calling_backward(loss: LayerClass) -> Iterator[tuple[str, ...]]:
    """For each parameter of backward the parameter of forward that it gets, "1" for a 1, or BEFORE.

    Where it gets the prediction and what it is the sigmoid of, as in ``delta(z, a, y)``, the
    derivative may be that by the latter.
    """
    names = [each.name for each in _parameters(loss.cls, loss.forward)]
    labels = next(name for name in names if "labels" in roles_of(name))
    predictions = next((name for name in names if name != labels), names[0])
    options = []
    for parameter in _parameters(loss.cls, loss.backward):
        if parameter.default is not inspect.Parameter.empty:
            break
        roles = roles_of(parameter.name)
        if parameter.name in names:
            options.append([parameter.name])
        elif "labels" in roles[:1]:
            options.append([labels])
        else:
            options.append([predictions, "1"] if "upstream" in roles else [predictions])
    before = [k for k, each in enumerate(options) if _is_score(loss, k) and each == [predictions]]
    if len(before) == 1 and [predictions] in options[: before[0]] + options[before[0] + 1 :]:
        options[before[0]] = [BEFORE, predictions]
    yield from itertools.product(*options)


def _is_score(loss: LayerClass, place: int) -> bool:
    name = _parameters(loss.cls, loss.backward)[place].name
    return bool(re.fullmatch(r"z\w*|logits?|scores?|net(_\w+)?|pre_?act\w*", name.lower()))


def _put_together(loss: LayerClass, made: MadeObject, way: tuple[str, ...]) -> Together:
    """One function that calls both methods of a new object."""
    thing = made.make()

    names = [each.name for each in _parameters(loss.cls, loss.forward)]
    predictions = next((n for n in names if n in way and "labels" not in roles_of(n)), names[0])

    def both(**given: Any) -> tuple[Any, Any]:
        used = copy.deepcopy(thing)
        special = {"1": 1.0, BEFORE: copy.deepcopy(given[predictions])}
        if BEFORE in way:
            given |= {predictions: 1 / (1 + np.exp(-np.asarray(given[predictions])))}
        value = getattr(used, loss.forward)(**given)
        arguments = [special.get(each, copy.deepcopy(given.get(each))) for each in way]
        before = arrays_of(used)
        returned = getattr(used, loss.backward)(*arguments)
        return np.sum(value), _stored_gradient(before, arrays_of(used), returned)

    with_parameters(both, _parameters(loss.cls, loss.forward), by_name=True)
    method: Callable[..., Any] = getattr(loss.cls, loss.backward)
    results = returned_names(method)
    said = read_gradient_name(results[0]) if len(results) == 1 else None
    own = results[0] if said and said.is_gradient and roles_of(said.of or "grad") else "gradient"
    words = f"the value of {loss.forward}"
    words += f" at {predictions} = sigmoid(z), by z" if BEFORE in way else ""
    name = f"{loss.name}.{loss.backward}"
    return Together(both, name, ("loss", own), method, words, "two functions")


def _stored_gradient(before: Mapping[str, Any], after: Mapping[str, Any], returned: Any) -> Any:
    """What backward returned, or the gradient that it stored in the object."""
    if returned is not None:
        return returned
    changed = [k for k in after if k not in before or not np.array_equal(before[k], after[k])]
    named = [label for label in changed if read_gradient_name(label).is_gradient]
    return after[(named or changed)[0]]
