"""The functions of a file under the names by which the user calls them: also methods of classes,
and functions that a dictionary keeps.

A method that needs an object gets one made by trying arguments for ``__init__``, when it is first
called.
"""

from __future__ import annotations

import dis
import functools
import inspect
import re
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Any, Final

from steepest.gradients.recorded_calls import prefers_calls_of_file, recorded_calls
from steepest.inspections.objects import find_constructor_calls, object_in
from steepest.parameters import with_parameters

__all__ = ["NamedFunction", "class_of_method", "find_named_values", "with_nested_classes"]

MAIN_METHODS: Final = (
    "forward", "__call__", "call", "apply", "activate", "activation", "fn", "f", "func", "function",
    "compute", "calculate", "calc", "evaluate", "loss", "cost", "value", "get", "fit_transform",
    "fprop", "forward_propagation", "forward_pass", "forward_prop", "get_output", "eval", "_eval",
    "_forward",
)  # fmt: skip
"""Methods that do what the class is named after: ``Sigmoid.forward``."""
UPDATE_METHODS: Final = ("update", "step", "update_params", "update_parameters", "update_weights")
"""Methods that make one step of the rule after which the class is named: ``Adam.update``."""
FORWARD: Final = r"forward\w*|feed_?forward|fprop|__call__|call|activate|calculate|compute"
OUTPUT: Final = r"_*(outputs?|out|activations?|result|value|y_?hat|y_?pred|probabilities|loss)_*"
"""Names of attributes in which an object keeps the output of its forward pass."""
OWN_OBJECT: Final = ("self", "cls", "this")


@dataclass(frozen=True, slots=True)
class NamedFunction:
    """A function of the file.

    Attributes:
        name: as the user calls it: ``sigmoid``, ``Net.sigmoid``, ``activations["relu"]``.
        described_by: the part of it that says what the function does: ``sigmoid``, and for
            ``Sigmoid.forward`` it is ``Sigmoid``.
        value: the function; a method takes its arguments without ``self``.
    """

    name: str
    described_by: str
    value: Callable[..., Any]


def find_named_values(
    names: Mapping[str, Any], defines: Callable[[object], bool]
) -> Iterator[NamedFunction]:
    """The functions of a file, in its order.

    Args:
        names: the file's global names.
        defines: whether a value is a function that the user's code defines.

    >>> class Net:
    ...     @staticmethod
    ...     def relu(x): return x * (x > 0)
    >>> class Sigmoid:
    ...     def forward(self, x): return x
    >>> names = {"Net": Net, "Sigmoid": Sigmoid, "kept": {"tanh": lambda x: x}}
    >>> [each.name for each in find_named_values(names, lambda value: callable(value))]
    ['Net.relu', 'Sigmoid.forward', 'kept["tanh"]']
    >>> [each.described_by for each in find_named_values(names, lambda value: callable(value))]
    ['relu', 'Sigmoid', 'tanh']
    """
    for name, value in names.items():
        if inspect.isclass(value):
            yield from _methods_of(value, name, defines)
        elif isinstance(value, dict):
            for key, kept in value.items():
                own = isinstance(key, str) and isinstance(kept, FunctionType) and defines(kept)
                if own and names.get(kept.__name__) is not kept:
                    yield NamedFunction(f'{name}["{key}"]', key, kept)
        elif defines(value):
            yield NamedFunction(name, name, value)


def with_nested_classes(names: Mapping[str, Any]) -> dict[str, Any]:
    """Names of a file, and the classes that its classes define, such as ``Net.Layer``.

    >>> class Net:
    ...     class Layer: ...
    >>> list(with_nested_classes({"Net": Net, "size": 3}))
    ['Net', 'Net.Layer', 'size']
    """
    found: dict[str, Any] = {}
    for name, value in names.items():
        found[name] = value
        if not inspect.isclass(value):
            continue
        inner = {
            f"{name}.{own}": each
            for own, each in vars(value).items()
            if inspect.isclass(each) and each.__qualname__ == f"{value.__qualname__}.{own}"
        }
        found |= with_nested_classes(inner)
    return found


def class_of_method(function: Callable[..., Any]) -> type | None:
    """The class of a method that `find_named_values` gave; None for any other function."""
    found = getattr(function, "class_of_method", None)
    return found if inspect.isclass(found) else None


def _methods_of(cls: type, name: str, defines: Callable[[object], bool]) -> Iterator[NamedFunction]:
    for method, raw in vars(cls).items():
        function = raw.__func__ if isinstance(raw, staticmethod | classmethod) else raw
        if not isinstance(function, FunctionType) or not defines(function):
            continue
        _keep_decorated(function)
        if method.startswith("__") and method != "__call__":
            continue
        plain = method.removeprefix(f"_{cls.__name__.lstrip('_')}")  # of __private methods
        own = plain if plain.startswith("__") else method
        described_by = name if own in (*MAIN_METHODS, *UPDATE_METHODS) else own
        yield NamedFunction(f"{name}.{own}", described_by, _make_callable(cls, method, raw))


def _keep_decorated(function: FunctionType) -> None:
    """Note which method a decorator of the file's has replaced, as functools.wraps does it.

    >>> def checked(method):
    ...     def wrapper(self, *args, **kwargs): return method(self, *args, **kwargs)
    ...     return wrapper
    >>> decorated = checked(lambda self, x: x)
    >>> _keep_decorated(decorated)
    >>> str(inspect.signature(decorated))
    '(self, x)'
    """
    kinds = [each.kind for each in inspect.signature(function).parameters.values()]
    takes_any = inspect.Parameter.VAR_POSITIONAL in kinds and len(kinds) < 4
    kept = [each.cell_contents for each in function.__closure__ or () if _is_filled(each)]
    replaced = [each for each in kept if isinstance(each, FunctionType)]
    if takes_any and len(replaced) == 1 and not hasattr(function, "__wrapped__"):
        function.__wrapped__ = replaced[0]  # type: ignore[attr-defined]  # inspect reads it


def _is_filled(cell: types.CellType) -> bool:
    """Whether a variable of the function around a function has a value."""
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False


def _make_callable(cls: type, method: str, raw: Any) -> Callable[..., Any]:
    """The method without ``self``, with the name by which it can be called."""
    name = f"{cls.__name__}.{method}"
    if isinstance(raw, staticmethod | classmethod):
        function = getattr(cls, method)
        parameters = list(inspect.signature(function).parameters.values())
        return _named(function, name, cls, parameters, raw.__func__)
    parameters = list(inspect.signature(raw).parameters.values())
    if not parameters or parameters[0].name not in OWN_OBJECT:
        return _named(raw, name, cls, parameters, raw)
    if not _reads_first_parameter(raw):
        return _named(functools.partial(raw, None), name, cls, parameters[1:], raw)
    return _with_object_made_later(cls, method, parameters[1:], raw)


def _with_object_made_later(
    cls: type, method: str, parameters: list[inspect.Parameter], raw: Callable[..., Any]
) -> Callable[..., Any]:
    """A method of an object that is made when it is first called."""

    @functools.cache
    def find(as_in_file: bool) -> Callable[..., Any]:
        recorded = recorded_calls(raw) if as_in_file else ()
        if recorded and recorded[0].method:
            return types.MethodType(raw, object_in(recorded[0], cls))
        made = next(find_constructor_calls(cls, most=1), None)
        if made is None:
            parameters_of_class = ", ".join(inspect.signature(cls).parameters)
            raise TypeError(f"no object of {cls.__name__}({parameters_of_class}) could be made")
        found.__name__ = f"{made.text}.{method}"
        bound: Callable[..., Any] = getattr(made.make(), method)
        return bound

    def method_of_object() -> Callable[..., Any]:
        return find(prefers_calls_of_file())

    def call(*positional: Any, **named: Any) -> Any:
        bound = method_of_object()
        returned = bound(*positional, **named)
        if returned is None and re.fullmatch(FORWARD, method):
            return _kept_output(getattr(bound, "__self__", None))
        return returned

    found = _named(call, f"{cls.__name__}.{method}", cls, parameters, raw)
    found.method_of_object = method_of_object  # type: ignore[attr-defined]  # read where state matters
    return found


def _kept_output(thing: object) -> Any:
    """The output that a forward pass which returns nothing has left in its object; else None."""
    kept = getattr(thing, "__dict__", {})
    return next((kept[name] for name in kept if re.fullmatch(OUTPUT, name.lower())), None)


def _named(
    function: Callable[..., Any],
    name: str,
    cls: type,
    parameters: list[inspect.Parameter],
    wrapped: Callable[..., Any],
) -> Callable[..., Any]:
    """A function with another name, and the place and the parameters of the method it calls."""

    def call(*positional: Any, **named: Any) -> Any:
        return function(*positional, **named)

    call.__name__, call.__doc__ = name, wrapped.__doc__
    call.__wrapped__ = wrapped  # type: ignore[attr-defined]  # as functools.wraps sets it
    call.class_of_method = cls  # type: ignore[attr-defined]  # read by class_of_method
    return with_parameters(call, parameters)


def _reads_first_parameter(function: FunctionType) -> bool:
    """Whether a method uses ``self``, also in a function inside it."""
    code = function.__code__
    first = code.co_varnames[0]
    loads = {each.argval for each in dis.get_instructions(code) if each.opname.startswith("LOAD")}
    return first in loads or first in code.co_cellvars
