"""What an exercise file is written with: ``piece`` and the decorators of a piece."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from threading import get_ident
from typing import Any, Final, TypeAlias, TypeVar, overload

from steepest.errors import ExerciseError
from steepest.values import real, shown

__all__ = ["ExercisePiece", "Inputs", "KnownMistake", "Variant", "given", "piece"]

Function: TypeAlias = Callable[..., Any]
F = TypeVar("F", bound=Function)
GIVEN: Final = "__given_to_students__"
"""The attribute of a function that students get with the exercise."""
TOLERANCE: Final = 1e-6
ERROR_RATE: Final = 1e-6
DRAWS: Final = 200


@dataclass(frozen=True, slots=True)
class Inputs:
    """A function that yields arguments: one group of probes.

    Attributes:
        function: takes a ``numpy.random.Generator``, and yields a tuple of arguments, or the only
            argument, for each probe.
        group: what is special about these probes, in words; "" for ordinary ones.
        points: that a student gets if the piece is right on all of this group; None if points are
            not given by groups.
    """

    function: Function
    group: str
    points: float | None


@dataclass(frozen=True, slots=True)
class KnownMistake:
    """A wrong solution that the author expects.

    Attributes:
        function: the wrong solution, with the parameters of the reference.
        does: what it does, to follow "Your <piece>", without a full stop.
        fix: how to correct it, a sentence; "" for none.
    """

    function: Function
    does: str
    fix: str

    @property
    def name(self) -> str:
        """The name of the function in words."""
        return self.function.__name__.strip("_").replace("_", " ")


@dataclass(frozen=True, slots=True)
class Variant:
    """Another right solution, and what it does otherwise, to follow "right, ".

    Attributes:
        function: with the parameters of the reference.
        words: such as "as a sum over the samples".
    """

    function: Function
    words: str


class ExercisePiece:
    """A function that students write, with the lecturer's own as the reference.

    It is made by `piece`. Calling it calls the reference.

    Attributes:
        reference: the lecturer's own solution.
        names: of the function in a submission; case and leading underscores do not matter.
        points: for a right one.
        tolerance: largest difference, relative to the larger of 1 and the value.
        in_place: names of the parameters that are compared after the call too.
        squeeze: whether axes of length 1 do not count, so that a column is as right as a vector.
        random: whether results are random; distributions are then compared.
        error_rate: probability that a right function is called wrong, if results are random.
        draws: number of calls for each probe, if results are random.
        hidden: whether students only read that it is wrong, without the call and the mistake.
        student_call: how the code of a student is called; None for by its name.
        file_names: the exercise's module, if it has everything that ``student_call`` uses: the
            author's solutions are then called in the same way. None if it has not.
    """

    def __init__(self, reference: Function, options: dict[str, Any]) -> None:
        functools.update_wrapper(self, reference)
        self.reference = reference
        self._called: dict[int, Function] = {}
        self.names: tuple[str, ...] = options["names"] or (reference.__name__,)
        self.points: float = options["points"]
        self.tolerance: float = options["tolerance"]
        self.in_place: tuple[str, ...] = options["in_place"]
        self.squeeze: bool = options["squeeze"]
        self.random: bool = options["random"]
        self.error_rate: float = options["error_rate"]
        self.draws: int = options["draws"]
        self.hidden: bool = options["hidden"]
        self.groups: list[Inputs] = []
        self.variants: list[Variant] = []
        self.mistakes: list[KnownMistake] = []
        self.student_call: Function | None = None
        self.file_names: Any = None

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call the reference, or what is in its place; what that calls is the reference."""
        thread = get_ident()
        function = self._called.pop(thread, None)
        if function is None:
            return self.reference(*arguments, **named)
        try:
            return function(*arguments, **named)
        finally:
            self._called[thread] = function

    @property
    def parameters(self) -> list[str]:
        """The names of the arguments of a probe."""
        if self.student_call is None or self.file_names is None:
            return list(inspect.signature(self.reference).parameters)
        return list(inspect.signature(self.student_call).parameters)[1:]

    def result_of(self, solution: Function, arguments: Sequence[Any]) -> Any:
        """What a solution of the author's returns for the arguments of a probe."""
        if self.student_call is None or self.file_names is None:
            return solution(*arguments)
        with self.replaced_by(solution):
            return self.student_call(self.file_names, *arguments)

    @contextmanager
    def replaced_by(self, function: Function) -> Iterator[None]:
        """Another function in the place of the reference, where the file's functions call it.

        In this thread alone: several submissions are judged at a time.
        """
        thread = get_ident()
        before = self._called.get(thread)
        self._called[thread] = function
        try:
            yield
        finally:
            self._called.pop(thread, None)
            if before is not None:
                self._called[thread] = before

    @property
    def name(self) -> str:
        """The name of the reference."""
        return str(self.reference.__name__)

    @overload
    def inputs(self, function: F) -> F: ...

    @overload
    def inputs(self, *, group: str = "", points: float | None = None) -> Callable[[F], F]: ...

    def inputs(
        self, function: Function | None = None, *, group: str = "", points: float | None = None
    ) -> Any:
        """Decorate a function that yields arguments, the simplest first.

        Args:
            function: takes a ``numpy.random.Generator``; yields a tuple for each call, or the only
                argument. Arguments are arrays, numbers, text, None, and lists, tuples and
                dictionaries of them, tensors, generators of NumPy, and functions marked by `given`.
            group: what is special about these arguments, in words.
            points: for being right on all of them. If others have points, the only inputs without
                get the rest.
        """
        if points is not None:
            _check_points(points, f"points of inputs of {self.name}")

        def add(each: F) -> F:
            self.groups.append(Inputs(each, group, points))
            return each

        return add if function is None else add(function)

    def give_rest_of_points(self) -> None:
        """Give the only inputs without points those that the others leave."""
        given = [each.points for each in self.groups if each.points is not None]
        rest = self.points - sum(given)
        if given and len(given) == len(self.groups) - 1 and rest >= 0:
            self.groups = [
                replace(each, points=rest) if each.points is None else each for each in self.groups
            ]

    def call(self, function: F) -> F:
        """Decorate a function that says how the code of a student is called.

        It takes the student's module and the arguments, and runs in the student's process: it can
        use its arguments, the imports of the exercise file, and functions marked by `given`. If the
        exercise file has all names that it uses of the module, the piece among them, the reference
        is called in the same way.
        """
        self.student_call = function
        return function

    def variant(self, words: str) -> Callable[[F], F]:
        """Decorate another right solution; ``words`` follow "right, "."""

        def add(function: F) -> F:
            self.variants.append(Variant(function, words))
            return function

        return add

    def mistake(self, does: str, *, fix: str = "") -> Callable[[F], F]:
        """Decorate a wrong solution.

        Args:
            does: what it does, to follow "Your <piece>", without a full stop.
            fix: how to correct it, a sentence.
        """

        def add(function: F) -> F:
            self.mistakes.append(KnownMistake(function, does.rstrip("."), fix))
            return function

        return add


@overload
def piece(function: Function) -> ExercisePiece: ...


@overload
def piece(
    *,
    names: str | Sequence[str] = (),
    points: float = 1.0,
    tolerance: float = TOLERANCE,
    in_place: str | Sequence[str] = (),
    squeeze: bool = False,
    random: bool = False,
    error_rate: float = ERROR_RATE,
    draws: int = DRAWS,
    hidden: bool = False,
) -> Callable[[Function], ExercisePiece]: ...


def piece(
    function: Function | None = None,
    *,
    names: str | Sequence[str] = (),
    points: float = 1.0,
    tolerance: float = TOLERANCE,
    in_place: str | Sequence[str] = (),
    squeeze: bool = False,
    random: bool = False,
    error_rate: float = ERROR_RATE,
    draws: int = DRAWS,
    hidden: bool = False,
) -> Any:
    """Make a function the reference of a piece of the exercise.

    Args:
        function: the lecturer's own solution.
        names: that the function may have in a submission; by default its own.
        points: for a right one.
        tolerance: largest difference, relative to the larger of 1 and the value; results in
            float32 are compared with at least 1e-4.
        in_place: parameters that are compared after the call, as well as what is returned.
        squeeze: whether axes of length 1 do not count: (n, 1) and (1, n) are as right as (n,).
        random: whether results are random. Each probe is then called ``draws`` times, and the
            distributions of the student's results and of the reference's are compared.
        error_rate: probability that a right function is called wrong, if results are random.
        draws: calls of each probe, if results are random.
        hidden: whether students only read that it is wrong, without the call and the mistake.

    Raises:
        ExerciseError: a value that cannot be used.

    >>> @piece(names=("relu", "rectifier"), points=2)
    ... def relu(x):
    ...     return max(x, 0.0)
    >>> relu.names
    ('relu', 'rectifier')
    """
    options = {
        "names": (names,) if isinstance(names, str) else tuple(names),
        "points": _check_points(points, "points"),
        "tolerance": _check_between(tolerance, "tolerance", 0.0, 1.0),
        "in_place": (in_place,) if isinstance(in_place, str) else tuple(in_place),
        "squeeze": _check_flag(squeeze, "squeeze"),
        "random": _check_flag(random, "random"),
        "error_rate": _check_between(error_rate, "error_rate", 0.0, 0.5),
        "draws": _check_draws(draws),
        "hidden": _check_flag(hidden, "hidden"),
    }

    def make(reference: Function) -> ExercisePiece:
        if not callable(reference) or not hasattr(reference, "__code__"):
            raise ExerciseError(f"piece must decorate a function, got {shown(reference)}")
        return ExercisePiece(reference, options)

    return make if function is None else make(function)


def given(function: F) -> F:
    """Mark a function that students get with the exercise: it can be an argument of a probe, and
    ``call`` can use it. Its source is run in the student's process."""
    setattr(function, GIVEN, True)
    return function


def _check_points(points: object, what: str) -> float:
    number = real(points)
    if number is None or not 0 <= number <= 1e6:
        raise ExerciseError(f"{what} must be a number from 0 on, got {shown(points)}")
    return number


def _check_between(value: object, what: str, low: float, high: float) -> float:
    number = real(value)
    if number is None or not low < number < high:
        raise ExerciseError(f"{what} must lie between {low:g} and {high:g}, got {shown(value)}")
    return number


def _check_flag(value: object, what: str) -> bool:
    if not isinstance(value, bool):
        raise ExerciseError(f"{what} must be True or False, got {shown(value)}")
    return value


def _check_draws(draws: object) -> int:
    if not isinstance(draws, int) or isinstance(draws, bool) or not 20 <= draws <= 100_000:
        raise ExerciseError(f"draws must be a whole number from 20 to 100000, got {shown(draws)}")
    return draws
