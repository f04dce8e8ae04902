"""Calls of the file's own code that lead to a backpropagation: ``fit(X, y)``, ``model(X, Y, ...)``.

A training function knows how forward and backward are to be called. It is run on a few samples
until it first calls the function that is looked for.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from types import CodeType
from typing import Any, Final

import numpy as np

from steepest.consistency.activation_stand_in import ActivationStandIn
from steepest.consistency.loss_stand_in import (
    LOSS_DERIVATIVE,
    LOSS_GIVEN,
    LossStandIn,
    slope_of_loss,
)
from steepest.consistency.settings_of_layers import settings_of_layers
from steepest.consistency.states import random_values
from steepest.parameters import single_parameters_of
from steepest.roles.reading import plain_name, roles_of

__all__ = [
    "FEATURES",
    "OUTPUTS",
    "SAMPLES",
    "Data",
    "callers_of",
    "driver_arguments",
    "is_data_name",
    "layer_settings",
    "other_classes",
    "other_widths",
    "setting_by_name",
    "single_data",
    "usual_data",
]

SAMPLES: Final = 7
"""Unlike every width, so that a shape shows what it belongs to."""
FEATURES, HIDDEN, OUTPUTS = 3, 4, 2
MOST_CALLERS: Final = 4
MOST_WIDE: Final = 1024
LONGEST: Final = 5
"""More steps or epochs than these take time, and show nothing more."""
CLASSES: Final = np.array([0, 1, 1, 0, 1, 0, 0])
PART: Final = r"(size|dim|nodes|layer|units|neurons|features|n)\w*"
INPUT_WIDTH: Final = rf"(n|num|dim)_?(inp\w*|feat\w*)|n_?x|d|in(put)?s?_?{PART}"
OUTPUT_WIDTH: Final = (
    rf"(n|num|dim)_?(out\w*|class\w*|labels)|n_?y|k|out(put)?s?_?{PART}|classes|out_put_layer"
)
NUMBER_OF_STEPS: Final = (
    r"n?_?(max_?)?(iter\w*|epochs?|steps|n_?iters?)|num_?(of_?)?(iter\w*|epochs?|steps)|e"
)
RATE: Final = r"(learning|step)_?(rate|size)|lr|alpha|eta|rate|lr?_?rate|a"
BATCH: Final = r"(mini_?)?batch(_?size)?|b_?size|bs"
SLOWLY: Final = ((NUMBER_OF_STEPS, 4), (RATE, 0.01))
SHOWS: Final = r"verbose|graph|plot\w*|show\w*|print\w*|display\w*"
LOSS_ALONE: Final = r"cost|loss"
"""A function for a training or a constructor, a number for anything else."""
NUMBERS: Final = (
    (
        r"(\w+_)?(activation|acti?)(_?(function|func|fn|name|type|f|kind))?|func(tion)?|nonlin\w*",
        ActivationStandIn("sigmoid"),
    ),
    (
        r"(hidden_)?(activations|acts|activation_(functions|funcs|fns|list|names|types))",
        [ActivationStandIn("sigmoid")] * 2,
    ),
    (LOSS_GIVEN, LossStandIn("mse")),
    (LOSS_DERIVATIVE, slope_of_loss),
    (NUMBER_OF_STEPS, 2),
    (BATCH, SAMPLES),
    (RATE, 0.5),
    (r"(n_?|num_?)?hid\w*|n_?h\d?|h(_?(dim|size))?|hidden_?\w*|neurons|nodes|units", HIDDEN),
    (INPUT_WIDTH, FEATURES),
    (OUTPUT_WIDTH, OUTPUTS),
    (r"(n_?|num_?(of_?)?)layers?|l", 2),
    (r"m|n|(n_?|num_?)samples", SAMPLES),
    (r"reg\w*|lambd\w*|lam|l1|l2|weight_decay|mu", 0.0),
    (r"keep_?prob|keep", 1.0),
    (r"drop\w*", 0.0),
    (r"(momentum|beta_?\d?|rho|gamma|decay(_rate)?)", 0.9),
    (r"print\w*|verbose|plot\w*|show\w*|debug|log\w*|every|display\w*", 0),
    (r"(\w+_)?seed|random_state", 0),
    (r"opt\w*", "gd"),
    (LOSS_ALONE, LossStandIn("mse")),
)
"""What a training function gets, by a pattern for the whole name of a parameter."""
WIDTHS_NAMES: Final = (
    r"(layer|hidden)s?_?(sizes|dims|units|nodes|widths|layers|dimensions|shapes|conf\w*)"
    r"|sizes|dims|dimensions|layers?_?dims?|layers|architecture|topology|structure|nn_?arch\w*"
    r"|(network|net|model)_?(shape|structure|sizes?|dims?|architecture)|nn_?(sizes|shape)"
)

HIDDEN_LAYERS: ContextVar[int] = ContextVar("hidden_layers", default=1)
"""The number of hidden layers that a list of widths gives."""
PAIRS: Final = (
    r"(train(ing)?|mini|test|valid(ation)?)_?(data|batch|examples|samples|inputs)(_?set)?"
    r"|data_?set|examples|patterns|train(ing)?_?set"
)
"""A list of pairs of samples and labels, where no parameter takes labels."""
UNROLLED: Final = (
    r"nn_?params|(unrolled|initial|flat)_?(nn_?)?(params|parameters|thetas?|weights)"
    r"|(params|thetas?|weights|theta)_?(unrolled|vec(tor)?|flat)"
)
"""A vector with all weights and biases of a network of one hidden layer."""


@dataclass(frozen=True, slots=True, eq=False)
class Data:
    """A few samples with their labels.

    Attributes:
        words: their layout.
        x, y: the arrays.
        features: the number of features.
        classes: the number of outputs, unless the labels are for one.
    """

    words: str
    x: Any
    y: Any
    features: int = FEATURES
    classes: int = OUTPUTS

    @property
    def outputs(self) -> int:
        """The number of outputs that fit the labels."""
        if self.y.dtype.kind != "f":
            return self.classes
        return 1 if self.y.size in (1, SAMPLES) else self.classes


def usual_data(features: int = FEATURES, classes: int = OUTPUTS) -> Iterator[Data]:
    """Samples as rows and as columns, with labels in the usual forms."""
    generator = np.random.default_rng(5)
    rows = np.round(generator.uniform(0.1, 1.4, (SAMPLES, features)), 3)
    rows *= generator.choice([-1.0, 1.0], rows.shape)
    integers, numbers = CLASSES.copy(), CLASSES.astype(float)
    integers[-1] = classes - 1 if classes > OUTPUTS else 0  # code may count classes by the largest
    one_hot, widths = np.eye(classes)[integers], (features, classes)
    columns = rows.T.copy()
    yield Data("samples as rows, one-hot labels", rows, one_hot, *widths)
    yield Data("samples as columns, one-hot labels", columns, one_hot.T.copy(), *widths)
    yield Data("samples as rows, labels as a column", rows, numbers[:, None], *widths)
    yield Data("samples as columns, labels as a row", columns, numbers[None, :], *widths)
    yield Data("samples as columns, labels as integers", columns, integers, *widths)
    yield Data("samples as rows, labels as integers", rows, integers, *widths)
    yield Data("samples as rows, labels 0 and 1", rows, numbers.copy(), *widths)
    yield Data("samples as rows, one-hot labels as columns", rows, one_hot.T.copy(), *widths)
    yield Data("samples as columns, one-hot labels as rows", columns, one_hot, *widths)


def single_data(features: int = FEATURES, classes: int = OUTPUTS) -> Iterator[Data]:
    """One sample as a vector and as a column, with its label in the usual forms."""
    x = next(usual_data(features, classes)).x[0].copy()
    one_hot, widths = np.eye(classes)[1], (features, classes)
    yield Data("one sample as a vector, one-hot label", x, one_hot, *widths)
    yield Data("one sample as a column, one-hot label", x[:, None], one_hot[:, None], *widths)
    yield Data("one sample as a vector, label 0 or 1", x, np.array(1.0), *widths)


def callers_of(
    name: str,
    code: CodeType,
    functions: Mapping[CodeType, Callable[..., Any]],
    most: int = MOST_CALLERS,
) -> list[Callable[..., Any]]:
    """The functions that call one, directly or by another one, the nearest first."""
    found: dict[CodeType, Callable[..., Any]] = {}
    names = {name}
    for _ in range(3):
        wanted = [
            each
            for each in functions
            if each is not code and each not in found and names & _names_in(each)
        ]
        found |= {each: functions[each] for each in wanted}
        names = {each.co_name for each in wanted}
    return list(found.values())[:most]


def _names_in(code: CodeType) -> set[str]:
    return {*code.co_names, *code.co_freevars}


def driver_arguments(
    function: Callable[..., Any], data: Data, slowly: bool = False
) -> dict[str, Any] | None:
    """Arguments for a training function by the names of its parameters; None if one has none.

    Args:
        function: the training function.
        data: the samples and labels.
        slowly: whether it makes more and smaller steps, which tell update rules apart.

    >>> driver_arguments(lambda X, y, epochs=1000: None, next(usual_data()))["epochs"]
    2
    """
    parameters = [p for p in single_parameters_of(function) if p.name not in ("self", "cls")]
    plain = {p.name: plain_name(p.name) for p in parameters}
    ends = [
        any(re.fullmatch(each, n) for n in plain.values()) for each in (INPUT_WIDTH, OUTPUT_WIDTH)
    ]
    has_labels = any(is_data_name(name, "labels") for name in plain.values())
    given: dict[str, Any] = {}
    for parameter in parameters:
        name = plain[parameter.name]
        value = layer_settings(function, parameter.name, data)
        value = _value_of(parameter, data) if value is None else value
        if all(ends) and name.startswith("hidden") and isinstance(value, list):
            value = HIDDEN
        if not has_labels and re.fullmatch(PAIRS, name) and data.y.ndim == 2:
            value = _pairs(data)
        if slowly and parameter.default is True and re.fullmatch(SHOWS, name):
            value = False
        elif slowly and value is not None:
            value = next((v for names, v in SLOWLY if re.fullmatch(names, name)), value)
        if value is not None:
            given[parameter.name] = value
        elif parameter.default is inspect.Parameter.empty:
            return None
    return given


def layer_settings(function: Callable[..., Any], name: str, data: Data) -> Any:
    """A list with a dictionary for every layer; None if no code of the file reads it so."""
    widths = [data.features, *[HIDDEN] * HIDDEN_LAYERS.get(), data.outputs]
    return settings_of_layers(function, name, widths)


def _pairs(data: Data) -> list[tuple[Any, Any]]:
    """A list of single samples with their labels."""
    if data.x.shape[0] == SAMPLES:
        return [(x.copy(), y.copy()) for x, y in zip(data.x, data.y, strict=False)]
    columns = zip(data.x.T, data.y.T, strict=False)
    return [(x[:, None].copy(), y[:, None].copy()) for x, y in columns]


def _value_of(parameter: inspect.Parameter, data: Data) -> Any:
    name = plain_name(parameter.name)
    needed = parameter.default is inspect.Parameter.empty
    if is_data_name(name, "data"):
        return data.x.copy() if needed or parameter.default is None else None
    if is_data_name(name, "labels"):
        return data.y.copy() if needed or parameter.default is None else None
    if re.fullmatch(UNROLLED, name):
        return random_values(name, (unrolled_size(data),))
    if re.fullmatch(WIDTHS_NAMES, name):
        widths = [data.features, *[HIDDEN] * HIDDEN_LAYERS.get(), data.outputs]
        return widths if needed or _is_wide(parameter) else None
    known = next((value for pattern, value in NUMBERS if re.fullmatch(pattern, name)), None)
    if re.fullmatch(OUTPUT_WIDTH, name):
        known = data.outputs
    if re.fullmatch(INPUT_WIDTH, name):
        known = data.features
    if isinstance(known, list):
        known = list(known)
    is_width = isinstance(known, int) and known in (HIDDEN, data.features, data.outputs)
    changed = (is_width and _is_wide(parameter)) or _is_long(parameter) or "rate" in roles_of(name)
    changed = changed or _is_large_batch(parameter, name)
    return known if needed or changed else None


def _is_large_batch(parameter: inspect.Parameter, name: str) -> bool:
    """Whether the default of the size of a batch is larger than the number of samples."""
    default = parameter.default
    return bool(re.fullmatch(BATCH, name)) and type(default) is int and default > SAMPLES


def _is_long(parameter: inspect.Parameter) -> bool:
    """Whether the default of a number of steps or epochs is one of a whole training."""
    steps = re.search(r"iter|epoch|steps", parameter.name.lower()) is not None
    return steps and type(parameter.default) is int and parameter.default > LONGEST


def setting_by_name(name: str) -> Any:
    """What a training function would get for a setting of this name; None if it is not known.

    >>> setting_by_name("keep_prob"), setting_by_name("actFunc"), setting_by_name("W3")
    (1.0, 'sigmoid', None)
    """
    plain = plain_name(name)
    patterns = NUMBERS if len(plain) > 2 else ()  # a letter may be anything
    if re.fullmatch(LOSS_ALONE, plain):
        return None
    found = next((value for pattern, value in patterns if re.fullmatch(pattern, plain)), None)
    return None if isinstance(found, list) else found  # "activations" are values, too


def unrolled_size(data: Data) -> int:
    """The number of weights and biases of a network with one hidden layer."""
    return HIDDEN * (data.features + 1) + data.outputs * (HIDDEN + 1)


def _is_wide(parameter: inspect.Parameter) -> bool:
    default = parameter.default
    numbers = default if isinstance(default, list | tuple) else [default]
    return any(isinstance(each, int) and each > 20 for each in numbers)


def is_data_name(name: str, role: str) -> bool:
    """Whether a name is that of samples or of labels: ``X``, ``train_x``, ``y_valid``."""
    plain = re.sub(r"_?(vectors|matrix|array|list)$", "", name)
    plain = re.sub(r"_?(train(ing)?|valid(ation)?|val|test|dev|cv|set|full|orig|norm)_?", "", plain)
    return roles_of(plain or name)[:1] == (role,)


def other_widths(message: str, data: Data) -> list[int]:
    """Widths that an error about shapes asks for, as (256,784) and (3,7) are not aligned.

    >>> other_widths("shapes (256,784) and (3,7) not aligned", next(usual_data()))
    [784, 256]
    >>> other_widths("size 3 is different from 4", next(usual_data()))  # 2 with a column of ones
    [4, 2]
    """
    known = {SAMPLES, data.features, 0, 1}
    shapes = re.findall(r"\((\d+), ?(\d*)\)|size (\d+) is different from (\d+)", message)
    numbers = [int(each) for pair in shapes for each in reversed(pair) if each]
    ones = data.features + 1
    less = [n - 1 for n in numbers if n != ones and n > 2] if ones in numbers else []
    return [n for n in dict.fromkeys((*numbers, *less)) if n not in known and n <= MOST_WIDE]


def other_classes(message: str, data: Data) -> int | None:
    """The number of outputs that labels do not fit, as (10,7) and (2,7) cannot be subtracted.

    >>> text = "operands could not be broadcast together with shapes (10,7) (2,7) "
    >>> other_classes(text, next(usual_data()))
    10
    """
    found = re.search(r"broadcast together with shapes \((\d+),(\d*)\) \((\d+),(\d*)\)", message)
    if found is None:
        return None
    first, second = found.groups()[:2], found.groups()[2:]
    differing = [{int(a), int(b)} for a, b in zip(first, second, strict=True) if a != b and a and b]
    if len(differing) != 1 or data.classes not in differing[0]:
        return None
    [other] = differing[0] - {data.classes}
    return other if 1 < other <= MOST_WIDE and other not in (SAMPLES, data.features) else None
