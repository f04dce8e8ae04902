"""The probes of a piece, and what its reference and the author's other solutions return."""

from __future__ import annotations

import copy
import inspect
import linecache
import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.errors import ExerciseError
from steepest.exercises.channel import BadMessage, Other, pack
from steepest.exercises.loading import Exercise
from steepest.exercises.pieces import ExercisePiece
from steepest.exercises.results import Raised, difference, normal_form, squeezed
from steepest.gradients.safe_calls import call_safely

__all__ = [
    "Expected",
    "Probe",
    "expect",
    "form_of",
    "make_probes",
    "results_of",
    "returned_by",
]

MOST_PROBES: Final = 1000
SECONDS: Final = 10.0
"""Computing time of one call of the author's functions."""


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """One call of a piece.

    Attributes:
        group: see `steepest.exercises.pieces.Inputs`.
        arguments: by position.
    """

    group: str
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Expected:
    """What the author's solutions return on every probe of a piece.

    Attributes:
        piece: the piece.
        probes: the calls.
        results: of the reference, in their normal form.
        variants: of each other right solution.
        mistakes: of each known mistake.
        seconds: that the calls of the reference took.
    """

    piece: ExercisePiece
    probes: tuple[Probe, ...]
    results: tuple[Any, ...]
    variants: tuple[tuple[Any, ...], ...]
    mistakes: tuple[tuple[Any, ...], ...]
    seconds: float


@contextmanager
def _kept_generators() -> Iterator[None]:
    """The global generators of Python and NumPy are after the block as before it."""
    before, numpy_before = random.getstate(), np.random.get_state()
    try:
        yield
    finally:
        random.setstate(before)
        np.random.set_state(numpy_before)


@_kept_generators()
def expect(exercise: Exercise, name: str, seed: int) -> Expected:
    """Call the author's solutions of a piece on its probes.

    Args:
        exercise: with the piece.
        name: of the piece.
        seed: of the generator that its inputs get.

    Raises:
        ExerciseError: the inputs raise or yield what no message can hold, or the reference raises,
            returns what cannot be compared, or returns two results for one call.
    """
    piece = exercise.pieces[name]
    probes = make_probes(exercise, piece, seed)
    began = time.perf_counter()
    results = results_of(piece, piece.reference, probes)
    seconds = time.perf_counter() - began
    for number, (probe, result) in enumerate(zip(probes, results, strict=True), 1):
        _check_result(exercise, piece, probe, number, result)
    if not piece.random:
        again = results_of(piece, piece.reference, probes)
        for number, (first, second) in enumerate(zip(results, again, strict=True), 1):
            if difference(first, second, piece.tolerance):
                raise ExerciseError(
                    f"the reference {name} must return the same for the same arguments, it does "
                    f"not on probe {number} (if it is random, write @piece(random=True))"
                )
    others = [results_of(piece, each.function, probes) for each in piece.variants]
    wrong = [results_of(piece, each.function, probes) for each in piece.mistakes]
    return Expected(piece, probes, results, tuple(others), tuple(wrong), seconds)


def make_probes(exercise: Exercise, piece: ExercisePiece, seed: int) -> tuple[Probe, ...]:
    """The probes of a piece, group by group.

    Raises:
        ExerciseError: its inputs raise, yield nothing, or yield what no message can hold.
    """
    probes: list[Probe] = []
    for group in piece.groups:
        takes_generator = bool(inspect.signature(group.function).parameters)
        try:
            values = group.function(*[np.random.default_rng(seed)] * takes_generator)
            for value in values:
                arguments = value if isinstance(value, tuple) else (value,)
                _check_arguments(piece, arguments, len(probes) + 1)
                probes.append(Probe(group.group, copy.deepcopy(arguments)))
                if len(probes) > MOST_PROBES:
                    raise ExerciseError(
                        f"inputs of {piece.name} must yield at most {MOST_PROBES} probes, they "
                        "yield more"
                    )
        except ExerciseError:
            raise
        except Exception as raised:
            line = _line_in(str(exercise.path), raised)
            raise ExerciseError(
                f"inputs of {piece.name} must yield arguments, they raise "
                f"{type(raised).__name__}{line}: {raised}"
            ) from None
    if not probes:
        raise ExerciseError(f"inputs of {piece.name} must yield arguments, they yield none")
    return tuple(probes)


def results_of(
    piece: ExercisePiece, function: Callable[..., Any], probes: Sequence[Probe]
) -> tuple[Any, ...]:
    """What a function of the author's returns on every probe, in its normal form.

    If results are random, it is called ``piece.draws`` times, and the results are a tuple.
    """
    if not piece.random:
        return tuple(_one_result(piece, function, each) for each in probes)
    with _kept_generators():
        random.seed(0)
        np.random.seed(0)
        return tuple(
            tuple(_one_result(piece, function, probe) for _ in range(piece.draws))
            for probe in probes
        )


def _one_result(piece: ExercisePiece, function: Callable[..., Any], probe: Probe) -> Any:
    arguments = copy.deepcopy(probe.arguments)
    called = call_safely(lambda *each: piece.result_of(function, each), arguments, SECONDS)
    if called.failure is not None:
        deliberate = _raised_on_purpose(called.error)
        return Raised("raises" if deliberate else "fails", called.failure.text)
    return returned_by(piece, called.returned, arguments)


def returned_by(piece: ExercisePiece, returned: Any, arguments: Sequence[Any]) -> Any:
    """The result of a call in its normal form, with the arguments that are compared too."""
    if not piece.in_place:
        return form_of(piece, returned)
    names = piece.parameters
    after = {name: arguments[names.index(name)] for name in piece.in_place}
    return form_of(piece, {"returned": returned} | after)


def form_of(piece: ExercisePiece, value: Any) -> Any:
    """The form in which results of a piece are compared."""
    form = normal_form(value)
    return squeezed(form) if piece.squeeze else form


def _raised_on_purpose(error: BaseException | None) -> bool:
    """Whether an exception comes from a ``raise`` statement."""
    trace = None if error is None else error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return False
    line = linecache.getline(trace.tb_frame.f_code.co_filename, trace.tb_lineno)
    return line.strip().startswith("raise")


def _check_arguments(piece: ExercisePiece, arguments: tuple[Any, ...], number: int) -> None:
    try:
        pack(arguments)
    except BadMessage as problem:
        raise ExerciseError(f"probe {number} of {piece.name} cannot be used: {problem}") from None
    for each in arguments:
        if isinstance(normal_form(each), Other) and not _can_be_sent(each):
            fix = " (write it as a function with a name, marked by @given)" * callable(each)
            raise ExerciseError(
                f"inputs of {piece.name} must yield arrays, numbers, text, lists, dictionaries, "
                f"tensors, generators or functions marked by @given, got {type(each).__name__} in "
                f"probe {number}{fix}"
            )
    try:
        _called(piece).bind(*arguments)
    except TypeError as problem:
        raise ExerciseError(
            f"inputs of {piece.name} must yield its arguments, got {len(arguments)} in probe "
            f"{number} ({problem}; a tuple holds one argument each)"
        ) from None


def _called(piece: ExercisePiece) -> inspect.Signature:
    """The signature of what is called with the arguments of a probe."""
    if piece.student_call is None or piece.file_names is None:
        return inspect.signature(piece.reference)
    signature = inspect.signature(piece.student_call)
    return signature.replace(parameters=list(signature.parameters.values())[1:])


def _can_be_sent(value: Any) -> bool:
    return isinstance(value, np.random.Generator) or hasattr(value, "__given_to_students__")


def _check_result(
    exercise: Exercise, piece: ExercisePiece, probe: Probe, number: int, result: Any
) -> None:
    first = result[0] if piece.random else result
    if isinstance(first, Raised) and first.kind == "fails":
        raise ExerciseError(
            f"the reference {piece.name} fails on its own probe {number}: it {first.text} (correct "
            f"it, or the inputs{_also_its_call(piece)})"
        )
    values = list(first.values()) if isinstance(first, dict) else [first]
    values = [part for each in values for part in (each if isinstance(each, tuple) else (each,))]
    for each in values:
        if isinstance(each, Other):
            raise ExerciseError(
                f"the reference {piece.name} must return arrays and numbers, it returns {each!r} "
                f"on probe {number} of {exercise.path.name}"
            )


def _also_its_call(piece: ExercisePiece) -> str:
    if piece.student_call is None or piece.file_names is None:
        return ""
    return f"; it is called as @{piece.name}.call says"


def _line_in(file: str, raised: BaseException) -> str:
    """ " in line 12", the last line of a file in a traceback; "" if there is none."""
    trace, line = raised.__traceback__, ""
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = f" in line {trace.tb_lineno}"
        trace = trace.tb_next
    return line
