"""Functions of every element: which activation, or derivative of one, they are.

The name says what a function should be. It is called with arrays, rows, numbers or lists; a
derivative may take the input or the output of the activation, and may multiply by a gradient that
it gets.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names
from steepest.quantities.activation_mistakes import known_mistakes
from steepest.quantities.activations import (
    ActivationName,
    activations_named,
    read_activation_name,
    right_functions,
)
from steepest.quantities.objects import object_of

__all__ = ["KINDS_OF_UPSTREAM", "Explanation", "after_forward", "explain_elementwise"]

Numbers = NDArray[np.float64]
SECONDS: Final = 0.3
TOLERANCE: Final = 1e-6
PROBES: Final = (
    np.array([-3.0, -1.7, -0.4, 0.3, 0.9, 2.1]),
    np.array([0.2, 0.7, 1.9, 2.6]),
    np.array([-0.3, -1.2, -2.5, -0.8]),
    np.array([[-2.0, -0.5, 0.25, -25.0], [0.75, 1.5, 4.0, 30.0]]),
)
"""The last also reaches beyond a limit that cuts off what is larger."""
UPSTREAM: Final = np.array([0.5, -1.5, 0.8, 2.0, -0.7, 1.3])
KINDS_OF_UPSTREAM: Final = (
    "da", "dout", "dy", "grad", "gradient", "delta", "error", "upstream", "dvalues", "dl", "g",
    "gradoutput", "outputgradient", "dz", "err", "lossgrad", "dprev", "daprev", "dh", "dacurr",
    "up", "gradoutputs", "outputgrad", "dldy", "dj",
)  # fmt: skip
"""Names of parameters that hold the gradient of what follows, without underscores."""
FORWARD: Final = ("forward", "__call__", "activate", "calculate", "compute", "apply", "evaluate")
"""Methods that compute the activation after which their class is named."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a function is.

    Attributes:
        words: to follow "it is", or what it does wrong, to follow its name.
        probes: the number of arrays on which it was compared.
        mistake: the name of the mistake; "" if the function is right.
        hint: how to correct it.
        call: a call that shows the mistake, its result, and the right one.
        unknown: the part of it that is not judged; "" for none.
    """

    words: str
    probes: int = len(PROBES)
    mistake: str = ""
    hint: str = ""
    call: tuple[str, str, str] = ("", "", "")
    unknown: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A way of passing an array.

    Attributes:
        words: to follow the explanation; "" for arrays of any shape.
        shown: how a call is shown, with {x} for the number.
        call: calls a function with an array, and returns an array of its shape or raises.
    """

    words: str
    call: Callable[[Callable[[Any], Any], Numbers], Any]
    shown: str = "({x:g})"


def _numbers_one_by_one(function: Callable[[Any], Any], x: Numbers) -> Any:
    return np.array([_number(function(each.item())) for each in x.ravel()]).reshape(x.shape)


def _number(value: Any) -> float:
    if np.ndim(value):
        raise TypeError("returns several numbers")
    return float(value)


def _tensor(function: Callable[[Any], Any], x: Numbers) -> Any:
    torch = sys.modules["torch"]
    return function(torch.tensor(x))


FORMS: Final = (
    Form("", lambda function, x: function(x.copy())),
    Form("for columns", lambda function, x: _reshaped(function(x.reshape(-1, 1).copy()), x)),
    Form("for rows", lambda function, x: _reshaped(function(x.reshape(1, -1).copy()), x)),
    Form("for one number at a time", _numbers_one_by_one),
    Form("for lists", lambda function, x: function(x.ravel().tolist())),
)
TENSORS: Final = Form("for tensors", _tensor)


def _reshaped(value: Any, like: Numbers) -> Any:
    if isinstance(value, tuple | list):
        return tuple(
            to_numpy(each).reshape(like.shape) for each in value if np.size(each) == like.size
        )
    return to_numpy(value).reshape(like.shape)


def explain_elementwise(
    function: Callable[..., Any], name: str, meant: ActivationName | None = None
) -> Explanation | None:
    """What a function of every element is, if that is what its name says; else None.

    Args:
        function: the user's.
        name: of the function, without that of its class.
        meant: what it should be; None for what its name says.

    >>> explain_elementwise(lambda x: 1 - x**2, "tanh2deriv").words
    'the derivative of the hyperbolic tangent, of its output'
    >>> explain_elementwise(lambda x: x, "sigmoid")
    >>> explain_elementwise(lambda x: 1 - np.tanh(x), "tanh_grad").mistake
    'square missing'
    """
    meant = meant or read_activation_name(name)
    if meant is None:
        return None
    answers = list(_answers(function, meant))
    for form, values, finite in answers:
        words = _what_it_is(values, meant) if finite else ""
        if words:
            return Explanation(", ".join(filter(None, (words, form.words))))
    if not meant.sure:
        return None
    # Without a call to show, it is not sure what the function gets.
    sure = ((form, values) for form, values, _ in answers if form.shown)
    mistakes = (_mistake(values, meant, name + form.shown) for form, values in sure)
    return next(filter(None, mistakes), None)


def _answers(
    function: Callable[..., Any], meant: ActivationName
) -> Iterator[tuple[Form, list[list[Numbers]], bool]]:
    """For each form that the function accepts, the arrays that it returned for each probe.

    The third is whether it is finite at 0 too, where only a wrong function is not.
    """
    forms = (*FORMS, *((TENSORS,) if "torch" in sys.modules else ()))
    for (call, shown), form in itertools.product(_plain_calls(function, meant), forms):
        values = list(itertools.takewhile(len, (_value(call, form, x) for x in PROBES)))
        complete = len(values) == len(PROBES)
        at_zero = _value(call, form, np.array([0.0, 0.5])) if complete else []
        if at_zero:
            finite = all(np.isfinite(each).all() for each in at_zero)
            yield replace(form, shown=shown), values, finite


def _what_it_is(values: list[list[Numbers]], meant: ActivationName) -> str:
    """What returned these values; "" if it is not what is meant."""
    for activation in activations_named(meant.activation):
        kinds = [meant.derivative, *([] if meant.sure else [not meant.derivative])]
        for words, right in (each for kind in kinds for each in right_functions(activation, kind)):
            for place in range(min(map(len, values))):
                if _agree([each[place] for each in values], right):
                    return words + (", as one of its values" if len(values[0]) > 1 else "")
    return ""


def _mistake(values: list[list[Numbers]], meant: ActivationName, call: str) -> Explanation | None:
    """The known mistake that gives these values; None if there is none."""
    for known in known_mistakes(meant.activation, meant.derivative):
        if not _agree([each[0] for each in values], known.function):
            continue
        right = activations_named(meant.activation)[0]
        rule = right.derivative if meant.derivative else right.function
        x = PROBES[0]
        place = int(np.argmax(abs(values[0][0] - rule(x))))
        got, expected = (f"{each[place]:.6g}" for each in (values[0][0], rule(x)))
        shown = call.format(x=x[place]), got, expected
        return Explanation(known.does, len(PROBES), known.name, known.hint, shown)
    return None


def _plain_calls(
    function: Callable[..., Any], meant: ActivationName
) -> Iterator[tuple[Callable[[Any], Any], str]]:
    """Functions of one array, and how their calls are shown.

    It is the user's own function, or what it makes of the gradient that it gets, divided by it.
    """
    names = required_names(function)
    if len(names) == 1:
        yield function, "({x:g})"
    if not meant.derivative:
        return
    if not names:
        yield from ((call, "") for call in after_forward(function, meant))
    upstream = [name.lower().replace("_", "") in KINDS_OF_UPSTREAM for name in names]
    if len(names) == 2:
        for order in (0, 1):
            if upstream[0] == upstream[1] or (order == 0) == upstream[0]:
                yield from _divided_by_upstream(function, order)
    if len(names) in (2, 3):
        yield from _with_output(function, len(names), meant)


def _with_output(
    function: Callable[..., Any], arguments: int, meant: ActivationName
) -> Iterator[tuple[Callable[[Any], Any], str]]:
    """Derivatives that take the input and the output of the activation, and may take a gradient."""
    for activation in activations_named(meant.activation):
        for places in itertools.permutations(range(arguments)):

            def call(x: Any, places: tuple[int, ...] = places, of: Any = activation) -> Any:
                x = np.array(x, dtype=np.float64)
                upstream = np.resize(UPSTREAM, x.shape)
                given = [x, of.function(x), upstream][:arguments]
                returned = to_numpy(function(*(given[k].copy() for k in places)))
                return returned / upstream if arguments == 3 else returned

            yield call, ""


def after_forward(
    function: Callable[..., Any], meant: ActivationName
) -> Iterator[Callable[[Any], Any]]:
    """For a derivative without arguments: what it returns after its object computed an activation.

    >>> class Units:
    ...     def tanh(self, x):
    ...         self.a = np.tanh(x)
    ...     def tanh_grad(self):
    ...         return 1 - self.a**2
    >>> [call] = after_forward(Units().tanh_grad, ActivationName("tanh", True, True))
    >>> float(call(np.zeros(1))[0])
    1.0
    """
    thing = object_of(function)
    for name, value in vars(type(thing)).items():
        read = read_activation_name(name)
        named = read is not None and not read.derivative and read.activation == meant.activation
        if callable(value) and (named or name in FORWARD):
            method = getattr(thing, name)
            if len(required_names(method)) == 1:

                def call(x: Any, method: Callable[..., Any] = method) -> Any:
                    method(x)
                    return function()

                yield call


CACHES: Final[tuple[tuple[Callable[[Numbers], Any], str], ...]] = (
    (lambda x: x, "{x:g}"),
    (lambda x: (x,), "({x:g},)"),
    (lambda x: (x, x), "({x:g}, {x:g})"),
    (lambda x: [x], "[{x:g}]"),
    (lambda x: {"Z": x, "A": x}, "{{'Z': {x:g}, 'A': {x:g}}}"),
)
"""What a forward function may keep for its derivative."""


def _divided_by_upstream(
    function: Callable[..., Any], order: int
) -> Iterator[tuple[Callable[[Any], Any], str]]:
    def factor(x: Any, keep: Callable[[Numbers], Any]) -> Any:
        upstream = np.resize(UPSTREAM, np.shape(x))
        cache = keep(np.array(x, dtype=np.float64))
        pair = (upstream.copy(), cache) if order == 0 else (cache, upstream.copy())
        return to_numpy(function(*pair)) / upstream

    for keep, shown in CACHES:
        yield partial(factor, keep=keep), f"(1.0, {shown})" if order == 0 else f"({shown}, 1.0)"


def _value(function: Callable[[Any], Any], form: Form, x: Numbers) -> list[Numbers]:
    """The arrays of the shape of x that a call returned; [] if it failed."""
    call = call_safely(form.call, (function, x), SECONDS)
    if call.failure is not None:
        return []
    returned = call.returned
    several = isinstance(returned, tuple) and not is_tensor(returned)
    found = []
    for each in returned if several else [returned]:
        try:
            array = np.asarray(to_numpy(each), dtype=np.float64)
        except (TypeError, ValueError):
            continue
        if array.shape == x.shape or (form.words == "for lists" and array.size == x.size):
            found.append(array.reshape(x.shape))
    return found


def _agree(values: list[Numbers], right: Callable[[Any], Any]) -> bool:
    pairs = zip(values, PROBES, strict=True)
    return all(np.allclose(a, right(x), rtol=TOLERANCE, atol=TOLERANCE) for a, x in pairs)
