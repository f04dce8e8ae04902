"""Functions of samples and weights, compared with what these weights give."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping
from functools import partial
from types import CodeType, FunctionType
from typing import Any, Final

from steepest.consistency.calls import keep_random_state
from steepest.counted_time import counted_time
from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.inspections.methods import class_of_method
from steepest.outputs.activations import OwnActivations
from steepest.outputs.answers import LAYOUTS
from steepest.outputs.arguments import (
    ArgumentPlan,
    FunctionWithWeights,
    plan_arguments,
    split_names,
)
from steepest.outputs.explaining import Found, explain_output
from steepest.outputs.sentences import describe_explanation, forgotten_biases
from steepest.parameters import parameters_of
from steepest.roles.reading import in_snake_case, is_named_as_weights

__all__ = [
    "activations_in",
    "check_function_output",
    "has_name_of_output",
    "takes_samples_and_weights",
]

SECONDS: Final = 2.0
SECONDS_OF_PLAN: Final = 0.6
MOST_PLANS: Final = 250
SEVERAL_SAMPLES: Final = tuple(layout for layout in LAYOUTS if not layout.one)
ONE_SAMPLE: Final = tuple(layout for layout in LAYOUTS if layout.one)
OUTPUT_FUNCTIONS: Final = (
    r"(\w+_)?_*"
    r"(predict\w*|predictions?|forward\w*|feed_?forward\w*|fprop|propagate_?forward|hypothes[ie]s\w*"
    r"|net_?input|linear_?(model|forward|activation_?forward|function)|affine(_forward)?|infer\w*"
    r"|compute_(output|model_output|prediction)s?|model_output|h_?theta|think|score_function|fwd\w*"
    r"|(compute|calc|get|class)_?prob\w*|logistic_?(model|function)|classify\w*|evaluate_?classifier|feed|propagate|propagation"
    r"|activate_?(network|layers?)|(calc(ulate)?|compute|get|run)_?\w*(result|outputs?|network))"
)
ACTIVATIONS: Final = (
    r".*(relu|sigm|tanh|swish|elu|gelu|mish|soft_?plus|activ|logistic|nonlin|transfer|step|silu).*"
    r"|[fgh]|phi|act|squash"
)
OTHER_NAMES: Final = (
    r"back|grad|loss|cost|fit|train|accura|error|init|update|regular|norm|deriv|desc"
)
MOST_ACTIVATIONS: Final = 12


def has_name_of_output(name: str) -> bool:
    """Whether a function has a name of one that computes outputs from samples and weights.

    >>> has_name_of_output("predictOneVsAll"), has_name_of_output("forward_backward")
    (True, False)
    """
    plain = in_snake_case(name.rpartition(".")[2])
    if re.search(r"back|grad|loss|cost|fit|train|eval|accuracy|error", plain):
        return False
    return re.fullmatch(OUTPUT_FUNCTIONS, plain) is not None


def takes_samples_and_weights(function: Callable[..., Any]) -> bool:
    """Whether the parameters have the names of samples and of weights, and no others.

    >>> takes_samples_and_weights(lambda X, theta: X @ theta)
    True
    >>> takes_samples_and_weights(lambda X, theta, alpha: X @ theta)
    False
    """
    if re.search(OTHER_NAMES, getattr(function, "__name__", "").lower()):
        return False
    names = [p.name for p in parameters_of(function) if p.default is p.empty]
    samples, weights, unknown = split_names(names)
    named = [name for name in weights if is_named_as_weights(name)]
    return bool(samples and named) and not unknown and len(names) == 1 + len(weights)


def activations_in(
    names: Mapping[str, Any], function: Callable[..., Any]
) -> dict[str, Callable[..., Any]]:
    """Functions of the file, and of the function's class, that have the name of an activation."""
    cls = class_of_method(function)
    own = {} if cls is None else vars(cls)
    static = {name: each.__func__ for name, each in own.items() if isinstance(each, staticmethod)}
    found = {
        name: each
        for name, each in {**names, **static}.items()
        if isinstance(each, FunctionType)
        and re.fullmatch(ACTIVATIONS, name.lower())
        and not re.search(r"deriv|grad|prime|back|_d$|^d_|layer|init", name.lower())
        and each.__code__.co_argcount - len(each.__defaults__ or ()) == 1
    }
    return dict(list(found.items())[:MOST_ACTIVATIONS])


def check_function_output(
    function: Callable[..., Any], name: str, names: Mapping[str, Any]
) -> FunctionVerdict | None:
    """The verdict on a function of samples and weights; None if no explanation was found.

    Args:
        function: the user's.
        name: as the user calls it.
        names: the file's global names.
    """
    until = counted_time() + SECONDS
    activations = OwnActivations(activations_in(names, function))
    plans = list(itertools.islice(plan_arguments(function, _texts_in(function, names)), MOST_PLANS))
    with keep_random_state():
        for layouts in SEVERAL_SAMPLES, ONE_SAMPLE:
            answered = False
            for plan in plans:
                end = min(until, counted_time() + SECONDS_OF_PLAN)
                draw = partial(FunctionWithWeights, function, plan)
                outcome = explain_output(draw, activations, end, layouts)
                found = outcome.found
                if found is not None and found.is_mistaken and _may_take_one_sample(function):
                    found = explain_output(draw, activations, end, ONE_SAMPLE).found or found
                if found is not None and (verdict := _verdict(function, name, plan, found)):
                    return verdict
                answered = answered or outcome.answered
                if counted_time() > until:
                    return None
            if answered:  # a softmax over the wrong axis would be right for one sample
                return None
    return None


def _may_take_one_sample(function: Callable[..., Any]) -> bool:
    """Whether no parameter is called X, as a matrix of samples is.

    A softmax of all numbers, or along the first axis, is right for a single sample.
    """
    return not any(each.name == "X" for each in parameters_of(function))


def _verdict(
    function: Callable[..., Any], name: str, plan: ArgumentPlan, found: Found
) -> FunctionVerdict | None:
    """The verdict if all weights are used; biases may be forgotten if the user named them."""
    if not found.needed.issuperset(plan.weights):
        return None
    values = FunctionWithWeights(function, plan, 0).values
    unused = [each for each in values if each not in found.needed]
    forgotten = forgotten_biases(found, values)
    if unused and (not plan.known or unused != forgotten):
        return None
    verdict = describe_explanation(name, name, found, forgotten[0] if forgotten else "")
    return verdict if verdict.outcome != WRONG or not plan.containers else None


def _texts_in(function: Callable[..., Any], names: Mapping[str, Any]) -> list[str]:
    """Texts in the code of a function and of the functions of the file that it calls."""
    waiting: list[Any] = [function]
    seen: set[int] = set()
    found: dict[str, None] = {}
    while waiting and len(seen) < 40:
        value = waiting.pop()
        while hasattr(value, "__wrapped__"):
            value = value.__wrapped__
        code = value if isinstance(value, CodeType) else getattr(value, "__code__", None)
        if not isinstance(code, CodeType) or id(code) in seen:
            continue
        seen.add(id(code))
        found |= dict.fromkeys(each for each in code.co_consts if isinstance(each, str))
        waiting += [each for each in code.co_consts if isinstance(each, CodeType)]
        called = (names.get(each) for each in code.co_names)
        waiting += [each for each in called if isinstance(each, FunctionType)]
    return [each for each in found if len(each) < 40]
