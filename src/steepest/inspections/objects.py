"""Objects of the user's classes, made by trying small widths and usual values for ``__init__``.

Which values a parameter gets follows from its name, its annotation, or is tried. The widths 3, 4
and 2 differ, so that the shapes of an object's arrays show which of them is which.
"""

from __future__ import annotations

import ast
import copy
import inspect
import itertools
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.checks.reading import format_argument
from steepest.consistency.activation_stand_in import (
    DERIVATIVE_GIVEN,
    ActivationStandIn,
    slope_of_stand_in,
)
from steepest.consistency.loss_stand_in import (
    LOSS_DERIVATIVE,
    LOSS_GIVEN,
    LossStandIn,
    slope_of_loss,
)
from steepest.consistency.results import compared_texts, function_syntax
from steepest.counted_time import counted_time
from steepest.gradients.recorded_calls import RecordedCall, prefers_calls_of_file, recorded_calls
from steepest.gradients.safe_calls import call_safely
from steepest.inspections.parts_of_objects import made_parts
from steepest.inspections.set_up import SetUp, find_set_up, set_up
from steepest.inspections.settings_stand_in import SettingsStandIn
from steepest.parameters import parameters_of, single_parameters_of
from steepest.roles.names import RATES
from steepest.roles.reading import plain_name

__all__ = [
    "ConstructorCall",
    "compared_values",
    "find_constructor_calls",
    "object_in",
    "plausible_arguments",
    "values_of",
]

SECONDS: Final = 1.0
"""Computing time that all tries for one class may take together."""
MOST_TRIES: Final = 24
MOST_OF_FILE: Final = 2
"""Objects as the file calls their methods, beside those of its calls of the class."""
INPUTS, HIDDEN, OUTPUTS, ROWS = 3, 4, 2, 5
WIDTHS: Final = [INPUTS, HIDDEN, OUTPUTS]
X: Final = np.linspace(-1.2, 1.6, ROWS * INPUTS).reshape(ROWS, INPUTS)
LABELS: Final = np.array([0, 1, 1, 0, 1])
WEIGHTS: Final = np.linspace(-0.7, 0.8, INPUTS * OUTPUTS).reshape(INPUTS, OUTPUTS)
ALLOWED_BASES: Final = ("builtins", "abc", "typing", "torch.nn", "torch.autograd", "sklearn")
"""Modules from which a class may inherit; any other base may open windows or connect to servers."""

ACTIVATION: Final = r"act\w*|nonlin\w*|h|f|fn|func|transfer\w*|(\w+_)?activation(_\w+)?"
ACTIVATIONS: Final = r"(\w+_)?(activations|acts|activation_(functions|funcs|fns|list|names|types))"
MOST_LAYERS: Final = 4
SETTINGS: Final = (
    r"(\w+_)?(config\w*|cfg|settings|opts?|options|args|arguments|hparams|hyper_?params|flags)"
)
VALUES_BY_NAME: Final[tuple[tuple[str, tuple[Any, ...]], ...]] = (
    (
        r"(layer|hidden)_?(sizes|dims|units|nodes|widths|layers|dimensions)|layers?_(sizes|dims)"
        r"|sizes|dims|layers|architecture|topology|structure|widths|neurons|nodes|units",
        (WIDTHS, HIDDEN),
    ),
    (r"shape", (WIDTHS, HIDDEN, (INPUTS, OUTPUTS), (INPUTS,), (ROWS, INPUTS))),
    (r"(in(puts?)?|prev(ious)?)_?shape", (INPUTS, (INPUTS,), (ROWS, INPUTS))),
    (r"out(puts?)?_?shape", (OUTPUTS, (OUTPUTS,))),
    (
        r"(n|num|dim|d|size|fan)_?in(puts?)?(_\w+)?|in(puts?)?_?(n|num|dims?|d|size|features"
        r"|nodes|units|neurons|channels|width)|n_?x|n_?features|n_?prev|d",
        (INPUTS,),
    ),
    (
        r"(n|num|dim|d|size|fan)_?out(puts?)?(_\w+)?|out(puts?)?_?(n|num|dims?|d|size|features"
        r"|nodes|units|neurons|channels|width)|n_?y|n_?class(es)?|num_class(es)?|k|c|outputs?",
        (OUTPUTS,),
    ),
    (
        r"(n|num|dim|d|size)?_?h(idden)?(_?(n|num|dim|d|size|nodes|units|neurons|width))?",
        (HIDDEN, [HIDDEN]),
    ),
    (RATES, (0.1,)),
    (r"momentum|beta\d?|rho|gamma|decay(_rate)?|mu", (0.9,)),
    (r"eps(ilon)?|tol(erance)?", (1e-8,)),
    (r"reg\w*|lambd\w*|lam|l1|l2|weight_decay|(init_)?(scale|std)", (0.01,)),
    (r"p|drop(out)?(_?(rate|p|prob))?|keep_prob", (0.5,)),
    (r"n?_?(iter\w*|epochs?|steps)|num_(iter\w*|epochs?|steps)|max_(iter\w*|epochs?)", (3,)),
    (r"batch(_?size)?|m", (2,)),
    (r"(\w+_)?seed|random_state", (0,)),
    (r"rng|generator", (np.random.default_rng(0),)),
    (r"x(_?train)?|data|inputs?|features|samples", (X, INPUTS)),
    (r"y(_?train)?|labels?|targets?|t", (LABELS, OUTPUTS)),
    (r"w\d?|weights?", (WEIGHTS,)),
    (r"thetas?|coef\w*", (np.linspace(-0.7, 0.8, INPUTS + 1)[:, None],)),
    (r"b\d?|bias(es)?", (np.zeros(OUTPUTS), True)),
    (SETTINGS, (SettingsStandIn(lambda name: _value_by_name(name)), WIDTHS)),
    (ACTIVATIONS, ([ActivationStandIn("relu")] * MOST_LAYERS,)),
    (DERIVATIVE_GIVEN, (slope_of_stand_in,)),
    (rf"loss|{LOSS_GIVEN}", (LossStandIn("mse"),)),
    (LOSS_DERIVATIVE, (slope_of_loss,)),
    (ACTIVATION, (ActivationStandIn("relu"), ActivationStandIn("sigmoid"), np.tanh)),
)
"""What a parameter gets, by a pattern for its whole name; the first is tried first."""
VALUES_BY_TYPE: Final = {
    "int": (INPUTS,),
    "float": (0.1,),
    "bool": (True,),
    "str": ("relu", "sigmoid"),
    "list": (WIDTHS,),
    "tuple": (tuple(WIDTHS),),
}
UNKNOWN_VALUES: Final = (INPUTS, WIDTHS, 0.1)


@dataclass(frozen=True, slots=True, eq=False)
class ConstructorCall:
    """A call of a class that returned an object.

    Attributes:
        text: the call as the user would write it, ``Net([3, 4, 2])``.
        make: makes a new object; it raises what ``__init__`` raises.
        arguments: by the names of the parameters.
    """

    text: str
    make: Callable[[], Any]
    arguments: Mapping[str, Any] = field(default_factory=dict)


def find_constructor_calls(
    cls: type,
    most: int = 3,
    seconds: float = SECONDS,
    convert: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict,
) -> Iterator[ConstructorCall]:
    """Calls of a class that returned an object, the most plausible first.

    What ``__init__`` prints is not shown, and it reads an empty stdin.

    If there are none, or these are to come first, they are those of the file.

    Args:
        cls: a class of the user's, or a dataclass or ``torch.nn.Module``. A class with another
            base of a library is not tried.
        most: at most so many calls.
        seconds: limit on the computing time of all tries.
        convert: makes other arguments, such as larger widths, from those that are tried.

    >>> class Net:
    ...     def __init__(self, sizes):
    ...         self.weights = [np.ones(pair) for pair in zip(sizes[:-1], sizes[1:])]
    >>> [call] = find_constructor_calls(Net)
    >>> call.text, [w.shape for w in call.make().weights]
    ('Net([3, 4, 2])', [(3, 4), (4, 2)])
    """
    if not _has_known_bases(cls):
        return
    if prefers_calls_of_file() and convert is dict:
        yield from _calls_of_file(cls)
        return
    until, found = counted_time() + seconds, 0
    for made in _calls_with_several(cls, convert({"widths": WIDTHS})["widths"]):
        if call_safely(made.make, (), seconds).failure is None:
            yield made
            return
    methods = [each for each in vars(cls).values() if inspect.isfunction(each)]
    compared = {k: v for each in methods for k, v in compared_values(each).items()}
    compared |= made_parts(cls, _arguments_of_part, _is_known)
    tried = plausible_arguments(_parameters_passed_on(cls), compared)
    for chosen in itertools.islice(tried, MOST_TRIES):
        left = until - counted_time()
        if left <= 0 or found == most:
            break
        made = _make_call(cls, convert(chosen))
        if call_safely(made.make, (), left).failure is None:
            found += 1
            yield _set_up(cls, made) if convert is dict else made
    if not found and convert is dict:
        yield from _calls_of_file(cls)


def _is_known(name: str) -> bool:
    return bool(_value_by_name(name))


def _arguments_of_part(cls: type) -> Iterator[dict[str, Any]]:
    """Plausible arguments for a class of which another one needs an object."""
    return plausible_arguments(single_parameters_of(cls), made_parts(cls, _plain_arguments))


def _plain_arguments(cls: type) -> Iterator[dict[str, Any]]:
    return plausible_arguments(single_parameters_of(cls))


def _set_up(cls: type, made: ConstructorCall) -> ConstructorCall:
    """The call, and after it those of the methods that make what the forward pass reads."""
    trial = call_safely(find_set_up, (cls, made.make, plausible_arguments), SECONDS)
    calls: SetUp = trial.returned or ()
    if not calls:
        return made
    shown = " and ".join(
        f"{name}({', '.join(map(format_argument, given.values()))})" for name, given in calls
    )
    make = partial(_made_and_set_up, made, calls)
    return ConstructorCall(f"{made.text} after {shown}", make, made.arguments)


def _made_and_set_up(made: ConstructorCall, calls: SetUp) -> Any:
    return set_up(made.make(), calls)


def _calls_of_file(cls: type) -> Iterator[ConstructorCall]:
    """The calls by which the file makes objects of a class, or objects as it calls their methods.

    An object may only be of use after other methods were called, such as ``net.add(layer)``.
    """
    for call in recorded_calls(cls):
        made = _make_call(cls, dict(list(call.arguments().items())[1:]))
        if call_safely(made.make, (), SECONDS).failure is None:
            yield made
    members = (pair for base in cls.__mro__[:2] for pair in vars(base).items())
    methods = [each for name, each in members if name != "__init__" and inspect.isfunction(each)]
    used = [call for each in methods for call in recorded_calls(each) if call.method]
    for call in used[:MOST_OF_FILE]:
        make = partial(object_in, call, cls)
        if type(make()) is cls:
            yield ConstructorCall(f"{cls.__name__} as the file makes it", make)


def object_in(call: RecordedCall, cls: type) -> Any:
    """A copy of the object of which a method was called; as one of a class that inherits."""
    thing = next(iter(call.arguments().values()))
    if type(thing) in cls.__mro__ and type(thing) is not cls:
        thing.__class__ = cls
    return thing


def _calls_with_several(cls: type, widths: Sequence[int]) -> Iterator[ConstructorCall]:
    """The call of a class that takes any number of widths, ``Net(3, 4, 2)``."""
    parameters = parameters_of(cls)
    if parameters and parameters[0].kind is inspect.Parameter.VAR_POSITIONAL:
        inside = ", ".join(map(str, widths))
        yield ConstructorCall(f"{cls.__name__}({inside})", lambda: cls(*widths))


def compared_values(function: Callable[..., Any]) -> dict[str, tuple[Any, ...]]:
    """For each name the texts with which the code compares it: ``if self.method == "he"``."""
    syntax = function_syntax(function)
    called = _called_activations(syntax) if syntax else {}
    return called | compared_texts(syntax)


def _called_activations(syntax: ast.FunctionDef) -> dict[str, tuple[Any, ...]]:
    """Stand-ins for activations that the code calls as it was given them, also those of a list."""
    found: dict[str, tuple[Any, ...]] = {}
    for node in ast.walk(syntax):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Attribute):
            called = called.value  # self.activation.forward(z)
        several = isinstance(called, ast.Subscript)
        called = called.value if isinstance(called, ast.Subscript) else called
        if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
            name = called.attr.strip("_")
            if re.fullmatch(DERIVATIVE_GIVEN, name.lower()):
                found[name] = (slope_of_stand_in,)
            elif re.fullmatch(ACTIVATION, name.lower()):
                made = ActivationStandIn("relu")
                found[name] = ([made] * MOST_LAYERS,) if several else (made,)
    return found


def _has_known_bases(cls: type) -> bool:
    for base in cls.__mro__:
        module = getattr(base, "__module__", "")
        source = getattr(sys.modules.get(module), "__file__", None) or ""
        library = "site-packages" in source or module in sys.stdlib_module_names
        if library and not module.startswith(ALLOWED_BASES):
            return False
    return not issubclass(cls, BaseException)


def _parameters_passed_on(cls: type) -> list[inspect.Parameter]:
    """The parameters of ``__init__``, and those that its ``**kwargs`` passes on to its bases.

    >>> class Base:
    ...     def __init__(self, net, rate): self.net, self.rate = net, rate
    >>> class Momentum(Base):
    ...     def __init__(self, *args, gamma=0.9, **kwargs): super().__init__(*args, **kwargs)
    >>> [each.name for each in _parameters_passed_on(Momentum)]
    ['gamma', 'net', 'rate']
    """
    found: dict[str, inspect.Parameter] = {}
    for each in cls.__mro__:
        init = vars(each).get("__init__")
        if not inspect.isfunction(init):
            continue
        for parameter in single_parameters_of(init)[1:]:
            found.setdefault(parameter.name, parameter)
        kinds = [p.kind for p in inspect.signature(init).parameters.values()]
        if inspect.Parameter.VAR_KEYWORD not in kinds:
            break
    return list(found.values()) or single_parameters_of(cls)


def _make_call(cls: type, arguments: Mapping[str, Any]) -> ConstructorCall:
    """The call with the arguments by position where the parameters allow it."""
    parameters = single_parameters_of(cls)
    by_name = [p.name for p in parameters if p.kind is inspect.Parameter.KEYWORD_ONLY]
    by_name += [name for name in arguments if name not in {p.name for p in parameters}]
    first_left_out = next((p.name for p in parameters if p.name not in arguments), None)
    if first_left_out is not None:
        names = [p.name for p in parameters]
        by_name += names[names.index(first_left_out) :]
    positional = [value for name, value in arguments.items() if name not in by_name]
    named = {name: value for name, value in arguments.items() if name in by_name}
    inside = [format_argument(each) for each in positional]
    inside += [f"{name}={format_argument(value)}" for name, value in named.items()]

    def make() -> Any:
        # Every object gets copies, since __init__ may keep or change them.
        return cls(*copy.deepcopy(positional), **copy.deepcopy(named))

    return ConstructorCall(f"{cls.__name__}({', '.join(inside)})", make, dict(arguments))


def plausible_arguments(
    parameters: Sequence[inspect.Parameter], compared: Mapping[str, tuple[Any, ...]] | None = None
) -> Iterator[dict[str, Any]]:
    """Arguments by the names of the parameters; those with a default are left out at first.

    Args:
        parameters: of the class or function.
        compared: values with which the code compares what has the name of a parameter.
    """
    compared = compared or {}
    required = [p for p in parameters if p.default is inspect.Parameter.empty]
    if not required:
        yield {}
    if len(required) == 2 and not any(_value_by_name(p.name) for p in required):
        yield dict(zip([p.name for p in required], (INPUTS, OUTPUTS), strict=True))
    if len(required) > 2 and not any(_value_by_name(p.name) for p in required):
        widths = [INPUTS, *[HIDDEN] * (len(required) - 2), OUTPUTS]
        yield dict(zip([p.name for p in required], widths, strict=True))
    if required:
        names = [p.name for p in required]
        yield from _combine(names, [compared.get(p.name) or values_of(p) for p in required])
    resized = [p for p in parameters if p not in required and _is_width_to_give(p)]
    if resized:
        chosen = [p for p in parameters if p in required or p in resized]
        yield from _combine([p.name for p in chosen], [values_of(p) for p in chosen])


def _combine(names: Sequence[str], values: Sequence[Sequence[Any]]) -> Iterator[dict[str, Any]]:
    """All combinations of the values; that of the first values comes first."""
    for chosen in itertools.product(*values):
        yield dict(zip(names, chosen, strict=True))


def _is_width_to_give(parameter: inspect.Parameter) -> bool:
    """Whether a default is a width too large for a quick try, such as 784, or an open one."""
    default, values = parameter.default, _value_by_name(parameter.name)
    numbers = default if isinstance(default, list | tuple) else [default]
    large = any(type(n) is int and n > 2 * ROWS for n in numbers)
    is_open = default is None and bool(values) and type(values[0]) is int and values[0] > 1
    return is_open or (large and bool(values))


def values_of(parameter: inspect.Parameter) -> tuple[Any, ...]:
    """Plausible values of a parameter by its name or its annotation, the first is the best."""
    found = _value_by_name(parameter.name)
    if found:
        return found
    annotation = parameter.annotation
    name = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
    return VALUES_BY_TYPE.get(name.split("[")[0].lower(), UNKNOWN_VALUES)


def _value_by_name(name: str) -> tuple[Any, ...]:
    plain = plain_name(name)
    for pattern, values in VALUES_BY_NAME:
        if re.fullmatch(pattern, plain):
            return values
    return ()
