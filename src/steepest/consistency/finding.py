"""Functions of a file of which value and gradient can be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from steepest.consistency.activation_stand_in import DERIVATIVE_GIVEN
from steepest.consistency.calls import keep_random_state
from steepest.consistency.chains import check_chain, find_chains
from steepest.consistency.concluding import settle_division
from steepest.consistency.functions_of_file import UserFunction
from steepest.consistency.layer_classes import LayerClass, find_layers
from steepest.consistency.layers import MadeObject, check_layer
from steepest.consistency.linear_parts import find_linear_parts
from steepest.consistency.losses import check_loss_class, find_loss_classes
from steepest.consistency.pairs import check_pair, find_pairs, takes_upstream
from steepest.consistency.recorded_steps import check_recorded, find_recorded
from steepest.consistency.regressions import (
    check_regression_gradient,
    find_regression_gradients,
)
from steepest.consistency.results import returned_names
from steepest.consistency.trials import IN_PART, Conclusion
from steepest.consistency.usual_values import as_usual_gradient
from steepest.consistency.value_and_gradient import (
    Together,
    check_together,
    returns_value_and_gradient,
)
from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict
from steepest.parameters import parameters_of

__all__ = ["ConsistencyCheck", "find_consistency_checks"]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What a comparison of value and gradient shows.

    Attributes:
        verdict: on the function.
        again: the same check, for edits of the code.
        looks_right: a quick look before it.
        assumed: whether the loss is a usual one, and none that the file shows.
        differs: whether parts of the gradient agree with no derivative, and nothing explains why.
    """

    verdict: FunctionVerdict
    again: Callable[[], FunctionVerdict]
    looks_right: Callable[[], bool]
    assumed: bool = False
    differs: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ConsistencyCheck:
    """A function whose gradient can be compared with a value that the file computes too.

    Attributes:
        name: of the function or method, ``Net.backprop``.
        function: it, for its place in the file.
        conclude: calls it and says what was found; None if no call gave a value and a gradient.
        usual: says what it is the gradient of if that is not the function beside it, and what is
            wrong with that; None if it has none, and returns None if that function is right.
    """

    name: str
    function: Callable[..., Any]
    conclude: Callable[[], Conclusion | None]
    usual: Callable[[], tuple[str, str] | None] | None = None

    def verdict(self) -> FunctionVerdict:
        """The verdict on the function."""
        return self.compare().verdict

    def compare(self, value_is_right: bool = False) -> Compared:
        """The verdict, and for edits of the code the same check and a quick look before it.

        Args:
            value_is_right: whether the value that the function returns is known to be right.
        """
        found = self.conclude()
        if found is not None and value_is_right:
            found = found.beside_right_value()
        if found is not None and found.outcome == WRONG and _is_given_a_derivative(self.function):
            found = replace(found, outcome=NOT_CHECKED, cause="")
        if found is not None:

            def check_again() -> FunctionVerdict:
                with keep_random_state():
                    return found.verdict_again()

            assumed, differs = found.trial.assumed, found.differs
            return Compared(found.verdict(), check_again, found.looks_right, assumed, differs)
        sentence = (
            f"{self.name}: no call gave both a value and its gradient (samples as rows, as columns "
            "and one at a time were tried, and the calls that the file itself makes)."
        )
        not_checked = FunctionVerdict("gradient", NOT_CHECKED, sentence)
        return Compared(not_checked, lambda: not_checked, lambda: False)


def find_consistency_checks(
    functions: Mapping[str, Callable[..., Any]],
    classes: Mapping[str, type] | None = None,
    objects_of: Callable[[type], Iterable[MadeObject]] = lambda cls: (),
) -> list[ConsistencyCheck]:
    """The checks that the names of functions, methods, and what they return suggest.

    Args:
        functions: of the file, by name.
        classes: of the file, by name.
        objects_of: makes objects of a class.

    >>> def loss_and_gradient(w, x):
    ...     loss, dw = (w * x) ** 2, 2 * w * x**2
    ...     return loss, dw
    >>> [check] = find_consistency_checks({"loss_and_gradient": loss_and_gradient})
    >>> check.verdict().outcome
    'right'
    """
    losses: list[ConsistencyCheck] = []
    layers: list[ConsistencyCheck] = []
    for name, function in functions.items():
        if returns_value_and_gradient(function, name):
            losses.append(ConsistencyCheck(name, function, _conclude_together(name, function)))
    for pair in find_pairs(functions):
        usual = partial(as_usual_gradient, pair)
        check = ConsistencyCheck(pair.name, pair.backward, partial(check_pair, pair), usual)
        (layers if takes_upstream(pair.backward, pair.forward) else losses).append(check)
    for loss in find_loss_classes(classes or {}):
        conclude = partial(_conclude_class, check_loss_class, loss, objects_of)
        losses.append(_check_of_method(loss, conclude))
    for layer in find_layers(classes or {}):
        conclude = partial(_conclude_class, check_layer, layer, objects_of)
        layers.append(_check_of_method(layer, conclude))
    named = {each.name for each in (*losses, *layers)}
    for chain in find_chains(functions):
        if chain.name not in named:
            check = ConsistencyCheck(chain.name, chain.backward, partial(check_chain, chain))
            losses.append(check)
    losses = _with_regressions(losses, functions, named)
    taken = {each.name for each in (*losses, *layers)}
    layers += [
        ConsistencyCheck(name, function, conclude)
        for name, function, conclude in find_linear_parts(functions)
        if name not in taken
    ]
    judged = [replace(each, conclude=_given_losses(each.conclude, losses)) for each in layers]
    checks = list({each.name: each for each in reversed([*losses, *judged])}.values())[::-1]
    return _with_recorded(checks, find_recorded(functions, classes or {}), objects_of)


def _with_recorded(
    checks: Sequence[ConsistencyCheck],
    recorded: Sequence[UserFunction],
    objects_of: Callable[[type], Iterable[MadeObject]],
) -> list[ConsistencyCheck]:
    """The checks; backpropagations that none of them understands are called as the file does."""
    found = {each.name: each for each in checks}
    for backward in recorded:
        as_in_file = partial(check_recorded, backward, objects_of)
        known = found.get(backward.name)
        if known is not None:
            conclude = partial(_first_understood, known.conclude, as_in_file)
            found[backward.name] = replace(known, conclude=conclude)
        else:
            found[backward.name] = ConsistencyCheck(backward.name, backward.function, as_in_file)
    return [*found.values()]


def _with_regressions(
    losses: Sequence[ConsistencyCheck], functions: Mapping[str, Callable[..., Any]], taken: set[str]
) -> list[ConsistencyCheck]:
    """The checks; gradients that none of them can judge are compared with usual regressions."""
    found = {each.name: each for each in losses}
    for gradient in find_regression_gradients(functions):
        name, usual = gradient.name, partial(check_regression_gradient, gradient)
        if name in found:
            conclude = partial(_first_understood, found[name].conclude, usual)
            found[name] = replace(found[name], conclude=conclude)
        elif name not in taken:
            found[name] = ConsistencyCheck(name, gradient.function, usual)
    return [*found.values()]


def _first_understood(*ways: Callable[[], Conclusion | None]) -> Conclusion | None:
    """The first conclusion that says right or wrong; else the first one that there is."""
    found = []
    for way in ways:
        concluded = way()
        found += [concluded] if concluded else []
        if concluded and concluded.outcome != NOT_CHECKED:
            return concluded
    return found[0] if found else None


def _check_of_method(
    layer: LayerClass, conclude: Callable[[], Conclusion | None]
) -> ConsistencyCheck:
    name = f"{layer.name}.{layer.backward}"
    return ConsistencyCheck(name, getattr(layer.cls, layer.backward), conclude)


def _conclude_class(
    check: Callable[[LayerClass, Iterable[MadeObject]], Conclusion | None],
    layer: LayerClass,
    objects_of: Callable[[type], Iterable[MadeObject]],
) -> Conclusion | None:
    return check(layer, objects_of(layer.cls))


def _given_losses(
    conclude: Callable[[], Conclusion | None], losses: Sequence[ConsistencyCheck]
) -> Callable[[], Conclusion | None]:
    """The conclusion on a layer; one that divides by n is judged by the losses of the file."""

    def with_losses() -> Conclusion | None:
        found = conclude()
        if found is None or not (found.divides_by_samples or found.cause == IN_PART):
            return found
        others = [each.conclude() for each in losses]
        averaged = [each.averages for each in others if each is not None]
        in_part = found.cause == IN_PART
        return settle_division(found, {*averaged}) if in_part else found.given_losses(averaged)

    return with_losses


def _is_given_a_derivative(function: Callable[..., Any]) -> bool:
    """Whether a parameter takes the derivative of an activation, which no layout has."""
    names = [each.name.lower() for each in parameters_of(function)]
    return any(re.fullmatch(DERIVATIVE_GIVEN, name) for name in names)


def _conclude_together(name: str, function: Callable[..., Any]) -> Callable[[], Conclusion | None]:
    def conclude() -> Conclusion | None:
        return check_together(Together(function, name, returned_names(function), function))

    return conclude
