"""Calls of functions and classes that make initial weights, with widths large enough to judge them.

The widths 131, 223, 171 and 97 differ, so that the shapes of the arrays show which of them is
which.
"""

from __future__ import annotations

import copy
import inspect
import itertools
import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.checks.reading import format_argument
from steepest.consistency.results import returned_names
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.inspections.initialisation.arrays import NamedArray, read_arrays
from steepest.inspections.objects import (
    HIDDEN,
    INPUTS,
    LABELS,
    OUTPUTS,
    X,
    compared_values,
    find_constructor_calls,
    plausible_arguments,
    values_of,
)
from steepest.parameters import parameters_of, single_parameters_of
from steepest.roles.reading import plain_name

__all__ = ["WIDTHS", "Drawn", "Maker", "draw_from_class", "draw_from_function", "draw_from_method"]

SECONDS: Final = 1.0
MOST_TRIES: Final = 16
DRAWS: Final = 2
WIDTHS: Final = [131, 223, 171, 97]
WIDE: Final = {INPUTS: WIDTHS[0], HIDDEN: WIDTHS[1], OUTPUTS: WIDTHS[-1]}
ROWS: Final = 12
WINDOW: Final = r"kernel\w*|filter_?(size|width|height)|\w*(stride|pad|padding|height)|k[hw]?"
"""Names of the size of a window: weights have this beside two widths, and would take gigabytes."""
DEPTH: Final = r"(n|num|number)_?(of_)?(hidden|layers?|hidden_layers)|l|depth|hidden_layers"
"""Names of parameters that hold a number of layers beside a list of widths."""
VALUES_BY_NAME: Final[tuple[tuple[str, tuple[Any, ...]], ...]] = (
    (r"(l|fan|units?)_?in(put)?|prev\w*|(n|num)_?prev\w*|prev_?units|n_?from|n0|cols|m", (INPUTS,)),
    (r"(l|fan|units?)_?out(put)?|n_?to|units|rows|n", (OUTPUTS,)),
    (r"(\w+_)?shape|size", ((INPUTS, HIDDEN), INPUTS)),
    (r"eps(ilon)?(_?init)?|init_epsilon", (0.12,)),
    (r"(\w+_)?(scale|std|sd|sigma|stddev|deviation|gain|factor)", (0.01,)),
    (r"dtype", (np.float64,)),
)
"""Values beside those of `steepest.inspections.objects`, by a pattern for the whole name."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """What calls gave that make initial weights, each from another state of the generators.

    Attributes:
        text: the call as the user would write it.
        widths: the numbers and the lists of numbers among its arguments.
        draws: the arrays of each call.
        options: the texts among the arguments and the defaults, such as "he".
    """

    text: str
    widths: tuple[int, ...]
    draws: tuple[list[NamedArray], ...]
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Maker:
    """One way of making initial weights.

    Attributes:
        text: as the user would write it.
        arguments: what it is called with.
        make: makes the value in which the arrays are.
        names: of the values in a returned tuple.
        options: the texts among the arguments and the defaults, such as "he".
    """

    text: str
    arguments: Mapping[str, Any]
    make: Callable[[], Any]
    names: Sequence[str] = ()
    options: tuple[str, ...] = ()


def draw_from_function(function: Callable[..., Any], name: str) -> Drawn | None:
    """The arrays that a function returns; None if no call returns any."""
    return _first_drawn(
        itertools.chain(_makers_of_function(function, name), _makers_for_module(function, name))
    )


def draw_from_class(cls: type) -> Drawn | None:
    """The arrays of new objects."""
    calls = find_constructor_calls(cls, most=2, convert=_widen_all)
    makers = (
        Maker(each.text, each.arguments, each.make, options=_options_of(cls, each.arguments))
        for each in calls
    )
    kinds = [p.kind for p in inspect.signature(cls).parameters.values()]
    listed = {str(k): width for k, width in enumerate(WIDTHS)}
    text = f"{cls.__name__}({', '.join(map(str, WIDTHS))})"
    separate = [Maker(text, listed, lambda: cls(*WIDTHS))]
    several = kinds == [inspect.Parameter.VAR_POSITIONAL]
    return _first_drawn(itertools.chain(separate if several else (), makers))


def draw_from_method(cls: type, method: str) -> Drawn | None:
    """The arrays that a method returns, or that its object has after it."""
    return _first_drawn(_makers_of_method(cls, method))


def _first_drawn(makers: Iterator[Maker]) -> Drawn | None:
    until = counted_time() + SECONDS
    with _random_states_kept():
        for maker in itertools.islice(makers, MOST_TRIES):
            draws = []
            for seed in range(DRAWS):
                _seed_all(seed)
                left = until - counted_time()
                call = call_safely(maker.make, (), left) if left > 0 else None
                if call is None or call.failure is not None:
                    break
                draws.append(read_arrays(call.returned, maker.names))
            if len(draws) == DRAWS and all(any(a.value.size > 1 for a in d) for d in draws):
                return Drawn(maker.text, _widths_of(maker.arguments), tuple(draws), maker.options)
            if counted_time() > until:
                return None
    return None


def _makers_of_function(
    function: Callable[..., Any], name: str, wanted: Sequence[str] = ()
) -> Iterator[Maker]:
    names = wanted or returned_names(function)
    for arguments in _arguments_of(function, single_parameters_of(function)):
        inside = ", ".join(format_argument(each) for each in arguments.values())
        call = _call_with(function, arguments)
        yield Maker(f"{name}({inside})", arguments, call, names, _options_of(function, arguments))


def _makers_for_module(function: Callable[..., Any], name: str) -> Iterator[Maker]:
    """A call with a linear layer of torch, whose weights the function fills."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if "torch" not in sys.modules or code is None or "weight" not in code.co_names:
        return
    torch = sys.modules["torch"]
    first, second = WIDTHS[:2]
    others = list(single_parameters_of(function)[1:])

    def make() -> Any:
        layer = torch.nn.Linear(first, second)
        with torch.no_grad():
            layer.weight.fill_(7.0)
        function(layer)
        weight = layer.weight.detach().clone()
        if bool((weight == 7.0).all()):
            raise ValueError("the weights were not filled")
        return {"weight": weight}

    if not others:
        arguments = {"in": first, "out": second}
        yield Maker(f"{name}(nn.Linear({first}, {second}))", arguments, make)


def _makers_of_method(cls: type, method: str) -> Iterator[Maker]:
    raw = vars(cls)[method]
    if isinstance(raw, staticmethod | classmethod):
        name = f"{cls.__name__}.{method}"
        yield from _makers_of_function(getattr(cls, method), name, returned_names(raw.__func__))
        return
    parameters = single_parameters_of(raw)[1:]
    for made in find_constructor_calls(cls, most=2, convert=_widen_all):
        for arguments in _arguments_of(raw, parameters):
            inside = ", ".join(format_argument(each) for each in arguments.values())

            def make(made: Any = made, arguments: Mapping[str, Any] = arguments) -> Any:
                thing = made.make()
                returned = _call_with(getattr(thing, method), arguments)()
                return returned if any(read_arrays(returned)) else thing

            given = {**made.arguments, **arguments}
            text = f"{made.text}.{raw.__name__}({inside})"
            # Only what the method itself is given says which scheme it is.
            yield Maker(text, given, make, returned_names(raw), options=_texts(arguments))


def _call_with(function: Callable[..., Any], arguments: Mapping[str, Any]) -> Callable[[], Any]:
    kinds = {p.name: p.kind for p in single_parameters_of(function)}
    only = inspect.Parameter.POSITIONAL_ONLY
    positional = [value for name, value in arguments.items() if kinds.get(name) is only]
    named = {name: value for name, value in arguments.items() if kinds.get(name) is not only}
    several = [value for name, value in named.items() if name not in kinds]  # *widths
    named = {name: value for name, value in named.items() if name in kinds}
    return lambda: function(*copy.deepcopy(positional), *several, **copy.deepcopy(named))


def _arguments_of(
    function: Callable[..., Any], parameters: Sequence[inspect.Parameter]
) -> Iterator[dict[str, Any]]:
    """Arguments by name; values that the function compares a parameter with come first."""
    compared = compared_values(function)
    required = [p for p in parameters if p.default is inspect.Parameter.empty]
    options = {
        p.name: compared.get(p.name) or _values_by_name(p.name) or values_of(p) for p in required
    }
    for chosen in itertools.islice(itertools.product(*options.values()), MOST_TRIES // 2):
        yield _widen_all(dict(zip(options, chosen, strict=True)))
    yield from _with_other_numbers(required)
    for given in plausible_arguments(parameters):
        yield _widen_all({**given, **{k: v[0] for k, v in compared.items() if k in given}})
    signature = inspect.signature(function).parameters.values()
    if any(p.kind is p.VAR_POSITIONAL for p in signature) and not required:
        yield {str(k): width for k, width in enumerate(WIDTHS)}


def _with_other_numbers(required: Sequence[inspect.Parameter]) -> Iterator[dict[str, Any]]:
    """A number of hidden layers beside a list of widths, and one output."""
    first = {p.name: (_values_by_name(p.name) or values_of(p))[0] for p in required}
    wide = _widen_all(first)
    lists = [value for value in wide.values() if isinstance(value, list)]
    depth = [name for name in wide if re.fullmatch(DEPTH, name.lower())]
    if lists and depth:
        yield from ({**wide, depth[0]: len(lists[0]) - less} for less in (2, 1))
    if len(wide) > 2 and all(type(value) is int for value in wide.values()):
        yield {**wide, [*wide][-1]: 1}


def _values_by_name(name: str) -> tuple[Any, ...]:
    plain = plain_name(name)
    for pattern, values in VALUES_BY_NAME:
        if re.fullmatch(pattern, plain):
            return values
    return ()


def _widen_all(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments with large widths, of which no two are equal."""
    found: dict[str, Any] = {}
    unused = [WIDTHS[-1], *WIDTHS[2:0:-1], 53, 67]
    for name, value in arguments.items():
        wide = value if re.fullmatch(WINDOW, name.lower()) else _widen(value)
        known = [each for each in found.values() if type(each) is int]
        if type(wide) is int and wide in known and wide in WIDTHS:
            wide = next((each for each in unused if each not in known), wide)
        found[name] = wide
    return found


def _widen(value: Any) -> Any:
    """The value with large widths instead of small ones."""
    if isinstance(value, list) and value and set(value) <= {*WIDE}:
        return list(WIDTHS)
    if isinstance(value, tuple) and value and set(value) <= {*WIDE}:
        return tuple(WIDE[each] for each in value) if len(value) == 2 else tuple(WIDTHS)
    if value is X:
        return np.linspace(-1.2, 1.6, ROWS * WIDTHS[0]).reshape(ROWS, WIDTHS[0])
    if value is LABELS:
        return np.arange(ROWS) % 2
    return WIDE.get(value, value) if type(value) is int else value


def _widths_of(arguments: Mapping[str, Any]) -> tuple[int, ...]:
    found: list[int] = []
    for value in arguments.values():
        parts = value if isinstance(value, list | tuple) else [value]
        found += [each for each in parts if type(each) is int]
        found += [value.shape[1]] if isinstance(value, np.ndarray) and value.ndim == 2 else []
    return tuple(found)


def _options_of(function: Callable[..., Any], arguments: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts among the arguments, and those among the defaults that were left."""
    return _texts({**{p.name: p.default for p in parameters_of(function)}, **arguments})


def _texts(arguments: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(each for each in arguments.values() if type(each) is str)


def _seed_all(seed: int) -> None:
    np.random.seed(seed)
    random.seed(seed)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)


@contextmanager
def _random_states_kept() -> Iterator[None]:
    numpy_state, python_state = np.random.get_state(), random.getstate()
    torch = sys.modules.get("torch")
    torch_state = torch.get_rng_state() if torch is not None else None
    try:
        yield
    finally:
        np.random.set_state(numpy_state)
        random.setstate(python_state)
        if torch is not None:
            torch.set_rng_state(torch_state)
