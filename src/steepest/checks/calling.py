"""The user's function, called with the exercise's arguments: its own copies, its own format."""

from __future__ import annotations

import functools
import inspect
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np

from steepest.arrays import equal_numbers, is_tensor, to_numpy
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.bundled_arguments import shown_arguments
from steepest.checks.observations import CallResult, FloatArray
from steepest.checks.pieces import Piece
from steepest.checks.reading import format_argument, is_float32
from steepest.checks.signatures import Binding, exact_binding
from steepest.checks.variants import Variant
from steepest.counted_time import add_counted_time
from steepest.edits.reachable import is_of_user
from steepest.gradients.safe_calls import (
    CallFailure,
    SafeCall,
    call_safely,
    changed_arguments,
    missing_resource,
    never_returns,
)
from steepest.parameters import parameters_of

__all__ = [
    "ELEMENT_SECONDS",
    "SECONDS",
    "Attempt",
    "SafeFunction",
    "formats_to_try",
    "name_of_function",
    "prepare_function",
    "with_exercise_arguments",
]

SECONDS = 10.0
"""Seconds of computing that all calls of one function may take together."""
ELEMENT_SECONDS: Final = 2.5e-7
"""Counted time of drawing and comparing a number, which is no call."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A form in which a function could not be called.

    Attributes:
        form: in words; "" for the exercise's.
        call: as the user would write it.
        failure: of the call.
        error: the exception behind it, or None.
    """

    form: str
    call: str
    failure: CallFailure
    error: BaseException | None


@dataclass(slots=True)
class CallLog:
    """What happened in all calls of a function.

    Attributes:
        calls: their number.
        seconds_left: of `SECONDS`.
        printed: all printed text.
        changed: name of each argument that was changed, and the call that changed it.
        out_of_time: whether no time is left.
        first_call: the first call as the user would write it, with the arguments it really got.
        calls_of_probe: likewise, the calls of the function that the latest probe led to.
        error: the exception of the latest call, or None.
        first_error: that of the first call.
        overwritten: calls after which the result of an earlier call was another one.
        attempts: other forms that were tried in vain.
        missing: a call that needed something that no argument can give, such as a file; the
            function is not called again.
    """

    calls: int = 0
    seconds_left: float = field(default_factory=lambda: SECONDS)
    printed: str = ""
    changed: list[tuple[str, str]] = field(default_factory=list)
    out_of_time: bool = False
    first_call: str = ""
    calls_of_probe: list[str] = field(default_factory=list)
    error: BaseException | None = None
    first_error: BaseException | None = None
    overwritten: list[str] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    missing: CallFailure | None = None

    @property
    def stopped(self) -> bool:
        """Whether the function is not called any more."""
        return self.out_of_time or self.missing is not None


class SafeFunction:
    """A function that is called with the exercise's arguments in their order, and never raises.

    Attributes:
        function: as it was given.
        piece: the piece of the exercise that it should be.
        array_format: library and dtype of its arguments.
        roles: which of the exercise's arguments it takes.
        binding: which of its parameters takes which argument.
        variant: the form that it was converted from, or None.
        log: what happened in its calls.
    """

    def __init__(
        self,
        function: Callable[..., Any],
        piece: Piece,
        array_format: ArrayFormat,
        binding: Binding | None = None,
        roles: frozenset[str] | None = None,
        variant: Variant | None = None,
    ) -> None:
        self.function, self.piece, self.array_format = function, piece, array_format
        self.log, self.variant = CallLog(), variant
        self._returned: list[tuple[FloatArray, FloatArray]] = []
        self._raised: BaseException | None = None
        self._signature: inspect.Signature | None = None
        self._notes_calls = True
        first = piece.signatures[0]
        self._own_names = _own_parameter_names(function, binding)
        self._converts_arguments = binding is not None and (
            variant is not None or binding.signature.adapt is not None or bool(binding.constants)
        )
        binding = exact_binding(first) if binding is None else binding
        self.binding = binding
        self._shows_own_call = binding.signature.shows_own_call or (
            variant is not None and variant.shows_own_call
        )
        adapted = with_exercise_arguments(self._logged(function), binding)
        self._function = adapted if variant is None else variant.adapt(adapted)
        taken = frozenset(r for r in first.roles if r not in first.optional or r in binding.roles)
        self.roles = taken if roles is None else roles

    def begin_again(self, seconds: float) -> None:
        """Forget all calls and what they returned; the next ones may take so many seconds."""
        self.log, self._returned = CallLog(seconds_left=seconds), []

    def parameter_name(self, role: str) -> str:
        """The user's name of the parameter that takes an argument of the exercise."""
        return (self._own_names or {}).get(role, role)

    def __call__(self, *arguments: Any) -> CallResult:
        """Call it with copies of the arguments, and read what it returns; raises nothing."""
        if self.log.out_of_time:
            return CallResult(self._call_as_text(arguments), (), never_returns(SECONDS))
        if self.log.missing is not None:
            return CallResult(self._call_as_text(arguments), (), self.log.missing)
        copies = [self.array_format.convert(each) for each in arguments]
        self.log.calls_of_probe.clear()
        call = call_safely(self._function, copies, max(self.log.seconds_left, 1e-3))
        shown = self._call_as_text(arguments, call.failure is not None)
        failure = self._update_log(call)
        if failure is not None:
            return CallResult(shown, (), failure, call.returned, warnings=call.warnings)
        before = [self.array_format.convert(each) for each in arguments]
        names = self.piece.signatures[0].roles
        changed = [names[place] for place in changed_arguments(before, copies)]
        parameters = self._own_names or {}
        taken = self.binding.signature.roles  # those that take the parts of a changed argument
        parts = " or ".join(taken[1:3]) if self.piece.name == "network" else ""
        self.log.changed += [
            (parameters.get(name, name if name in taken else parts or name), shown)
            for name in changed
            if name in self.roles
        ]
        self._note_overwritten_results(call.returned, shown)
        arrays, failure = self._read_returned_value(call.returned)
        add_counted_time(ELEMENT_SECONDS * sum(each.size for each in arrays))
        single = is_float32(call.returned)
        rounding = 0.0 if self.variant is None else self.variant.rounding
        return CallResult(shown, arrays, failure, call.returned, single, call.warnings, rounding)

    def _call_as_text(self, arguments: tuple[Any, ...], failed: bool = False) -> str:
        """The call as it really was: the only one, or the last of several, which failed."""
        calls = self.log.calls_of_probe
        own = self._shows_own_call
        if self._converts_arguments and calls and (failed or own or len(calls) == 1):
            return calls[-1]
        pairs = zip(self.piece.signatures[0].roles, arguments, strict=True)
        name, parameters = name_of_function(self.function), self._own_names
        if parameters is None or not name:
            name, parameters = self.piece.names[0], {}
        named = {parameters.get(r, r): a for r, a in pairs if r in self.roles}
        taken = shown_arguments(self.function, named)
        inside = ", ".join(f"{k}={format_argument(a)}" for k, a in taken.items())
        return f"{name}({inside})"

    def _logged(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, which notes its calls in the log before it is called."""
        names = [each.name for each in parameters_of(function)]

        def call_and_note(*positional: Any, **named: Any) -> Any:
            if not self.log.first_call or (self._converts_arguments and self._notes_calls):
                note_call(self._own_call_as_text(positional, named))
            given = {**dict(zip(names, positional, strict=False)), **named}
            kept = given.items() if self._converts_arguments else ()
            arrays = {k: v for k, v in kept if isinstance(v, np.ndarray) and v.dtype.kind in "fiub"}
            before = {name: each.copy() for name, each in arrays.items()}
            lengths = {k: len(v) for k, v in kept if isinstance(v, list | dict)}
            try:
                returned = function(*positional, **named)
            except BaseException as error:
                self._raised = error
                raise
            places = changed_arguments((*before.values(),), [arrays[name] for name in before])
            changed = [[*before][place] for place in places]
            changed += [name for name, length in lengths.items() if len(given[name]) != length]
            called = self.log.calls_of_probe[-1:]
            self.log.changed += [(name, text) for name in changed for text in called]
            return returned

        def note_call(text: str) -> None:
            self.log.calls_of_probe.append(text)
            self.log.first_call = self.log.first_call or text

        def note_calls(noted: bool) -> None:
            self._notes_calls = noted

        # An adapter that calls a method of an object of its own notes that call itself; one that
        # tries many forms has only the first and the last noted, since a text takes half a call.
        call_and_note.note_call = note_call  # type: ignore[attr-defined]  # read by the adapter
        call_and_note.note_calls = note_calls  # type: ignore[attr-defined]  # read by the adapter
        return functools.update_wrapper(call_and_note, function, (), ())

    def _own_call_as_text(self, positional: tuple[Any, ...], named: dict[str, Any]) -> str:
        """A call with the function's own name and those of its parameters."""
        name = name_of_function(self.function) or type(self.function).__name__
        try:
            self._signature = self._signature or inspect.signature(self.function)
            bound = self._signature.bind(*positional, **named)
            taken = shown_arguments(self.function, bound.arguments)
            pairs = [f"{key}={format_argument(value)}" for key, value in taken.items()]
        except (TypeError, ValueError):
            pairs = [format_argument(each) for each in positional]
        return f"{name}({', '.join(pairs)})"

    def _update_log(self, call: SafeCall) -> CallFailure | None:
        """Add a call to the log; its failure, or that no time is left."""
        self.log.calls += 1
        self.log.error = call.error
        if words := missing_resource(call.error):
            self.log.missing = CallFailure("missing", words)
            return self.log.missing
        if self.log.calls == 1:
            self.log.first_error = call.error
        self.log.printed += call.printed
        self.log.seconds_left -= call.seconds
        stopped = call.failure is not None and call.failure.kind == "never returns"
        if stopped or (call.failure is None and self.log.seconds_left <= 0):
            self.log.out_of_time = True
            return never_returns(SECONDS)
        if call.failure is not None and self._arose_in_form(call.error):
            return replace(call.failure, converting=True)
        return call.failure

    def _arose_in_form(self, error: BaseException | None) -> bool:
        """Whether an exception comes from the conversion, and from no code of the user's."""
        if not self._converts_arguments or error is None or error is self._raised:
            return False
        frames = traceback.extract_tb(error.__traceback__)
        return not any(is_of_user(frame.filename) for frame in frames)

    def _note_overwritten_results(self, returned: Any, shown: str) -> None:
        """Note whether an array that was returned before has other numbers now."""
        if self.piece.may_change_arguments:
            return
        if any(not equal_numbers(a, b) for a, b in self._returned):
            self.log.overwritten.append(shown)
        parts = returned if isinstance(returned, tuple | list) else [returned]
        arrays = [to_numpy(each) for each in parts[:5] if isinstance(each, np.ndarray)]
        arrays += [to_numpy(each) for each in parts[:5] if is_tensor(each)]
        kept = [(each, each.copy()) for each in arrays if each.dtype.kind in "fiub"]
        self._returned = [*self._returned[-5:], *kept]

    def _read_returned_value(
        self, returned: Any
    ) -> tuple[tuple[FloatArray, ...], CallFailure | None]:
        try:
            return self.piece.read_result(returned), None
        except ValueError as problem:
            kind = "returns nothing" if returned is None else "wrong type"
            return (), CallFailure(kind, str(problem))
        except Exception:  # an object of the user's may do anything when it is read
            text = f"returns a {type(returned).__name__} that cannot be read"
            return (), CallFailure("wrong type", text)


def with_exercise_arguments(function: Callable[..., Any], binding: Binding) -> Callable[..., Any]:
    """The function as one that takes the exercise's arguments in their order."""

    def call_with_roles(*arguments: Any) -> Any:
        positional, named = binding.arrange_arguments(arguments)
        return function(*positional, **named)

    functools.update_wrapper(call_with_roles, function, (), ())
    adapt = binding.signature.adapt
    return call_with_roles if adapt is None else adapt(call_with_roles)


def name_of_function(function: Callable[..., Any]) -> str:
    """The name by which the user calls a function; "" for one without a name.

    >>> name_of_function(max), name_of_function(lambda x: x)
    ('max', '')
    """
    name = str(getattr(function, "__name__", ""))
    return "" if "<" in name else name


def _own_parameter_names(
    function: Callable[..., Any], binding: Binding | None
) -> dict[str, str] | None:
    """The function's own names of its parameters by role, to show a call.

    None for the reference, and for a function whose arguments are converted first: its calls are
    shown with the exercise's names.
    """
    if binding is None or binding.signature.adapt is not None:
        return None
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    names = [each.name for each in parameters_of(function) if each.kind in positional]
    return {**dict(zip(binding.positional, names, strict=False)), **binding.keywords}


def prepare_function(
    function: Callable[..., Any],
    piece: Piece,
    binding: Binding,
    variant: Variant | None = None,
    formats: Sequence[ArrayFormat] = (),
) -> SafeFunction:
    """The function with the first array format in which it can be called.

    Args:
        function: the user's.
        piece: the piece that it should be.
        binding: how it is called.
        variant: the form that it is converted from, or None.
        formats: those that are tried; () for those of `formats_to_try`.
    """
    candidates = formats or formats_to_try(function)
    for candidate in candidates:
        tried = SafeFunction(function, piece, candidate, binding, variant=variant)
        result = tried(*piece.sample_arguments)
        if tried.log.stopped:
            return tried
        if result.failure is None or result.failure.kind not in ("raises", "breaks"):
            single = result.single and candidate.dtype == "float64"
            found = ArrayFormat(candidate.library, "float32") if single else candidate
            return SafeFunction(function, piece, found, binding, variant=variant)
    return SafeFunction(function, piece, candidates[0], binding, variant=variant)


def formats_to_try(function: Callable[..., Any]) -> list[ArrayFormat]:
    """NumPy in float64 first, then torch if it is imported; torch first if it is mentioned."""
    wide = [ArrayFormat(), ArrayFormat("torch")]
    candidates = [*wide, ArrayFormat("torch", "float32"), ArrayFormat("numpy", "float32")]
    if "torch" not in sys.modules:
        return [each for each in candidates if each.library != "torch"]
    if _mentions_torch(function):
        candidates.sort(key=lambda candidate: candidate.library != "torch")
    return candidates


def _mentions_torch(function: Callable[..., Any]) -> bool:
    """Whether the annotations or the code name torch, or the file imports torch and not NumPy."""
    annotations = getattr(function, "__annotations__", {}).values()
    function = inspect.unwrap(function)  # also the method behind a function of `inspections`
    called = function if hasattr(function, "__code__") else vars(type(function)).get("__call__")
    names = getattr(getattr(called, "__code__", None), "co_names", ())
    values = getattr(called, "__globals__", {}).values()
    modules = {each.__name__ for each in values if inspect.ismodule(each)}
    return (
        "torch" in names
        or any("torch" in str(each) or "Tensor" in str(each) for each in annotations)
        or ("torch" in modules and "numpy" not in modules)
    )
