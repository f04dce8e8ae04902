"""Alterations of a right implementation that no catalogue has to list: rounded, scaled, sorted.

Each alters the arguments or the result of the reference. One with the user's results on every probe
describes the mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.calling import SafeFunction
from steepest.checks.comparing import (
    compare_observations,
    largest_absolute_or_relative_error,
    observations_agree,
)
from steepest.checks.known_functions import called_like
from steepest.checks.observations import Observation
from steepest.checks.observed import says_enough
from steepest.checks.other_functions import OTHER_FUNCTIONS
from steepest.checks.pieces import Function
from steepest.checks.record import ComparisonRow
from steepest.counted_time import counted_time

__all__ = ["Alteration", "find_alteration"]

SECONDS: Final = 0.4
"""Computing time of the search."""
ALL: Final = "all"
ORDINARY: Final = "ordinary"
LEAST_ANSWERS: Final = 4
"""Results of ordinary arguments that have to agree where those of extreme ones do not."""
FEW_DIGITS: Final = 1e-6
LEAST_VALUES: Final = 4
"""Different results below which limits of the results say nothing."""
OF_ELEMENTS: Final = frozenset(
    (
        "reversed", "sorted", "cumulated", "first element", "last element", "last element 0",
        "first element 0", "last element missing", "first element missing", "divided by the sum",
        "divided by the largest", "mean subtracted", "shape lost", "sum of the elements",
        "mean of the elements", "largest element", "transposed result",
    )
)  # fmt: skip
"""Names of alterations that need a result with several elements."""
Change: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Alteration:
    """What is different from a right implementation.

    Attributes:
        name: short.
        does: what the code does, to follow "Your <piece>".
        hint: how to correct it, a sentence.
        of_result: changes each array of the result; None leaves it.
        of_argument: changes an argument; None leaves it.
        place: the place of that argument.
        certain: whether no other convention does the same.
        instead: a function that is computed in place of the reference; None for the reference.
    """

    name: str
    does: str
    hint: str
    of_result: Change | None = None
    of_argument: Change | None = None
    place: int = 0
    certain: bool = True
    instead: Function | None = None

    def applied_to(self, reference: Function) -> Function:
        """The reference with the alteration."""
        if self.instead is not None:
            return _on_arrays(self.instead)

        def altered(*arguments: Any) -> Any:
            given = list(arguments)
            if self.of_argument is not None:
                given[self.place] = _like(self.of_argument(_array(given[self.place])), given[0])
            found = reference(*given)
            if self.of_result is None:
                return found
            if isinstance(found, tuple):
                return tuple(self.of_result(_array(each)) for each in found)
            return self.of_result(_array(found))

        return altered


def find_alteration(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Alteration | None:
    """The first alteration of the reference with the user's observations on every probe.

    Args:
        user: a wrong function.
        rows: its observations beside those of the reference.
    """
    answers = [row for row in rows if row.got.judged and isinstance(row.got.value, np.ndarray)]
    enough = says_enough(rows)  # one constant result agrees with many alterations
    if not user.piece.deterministic or all(row.ok for row in answers) or not enough:
        return None
    until = counted_time() + SECONDS
    others = user.piece.name in OTHER_FUNCTIONS
    if others and user.variant is not None:
        user, rows = _in_plain_form(user)
    only_ordinary: Alteration | None = None
    for alteration in _alterations(user, rows):
        if counted_time() > until:
            break
        function = called_like(user, alteration.applied_to(user.piece.reference))
        agreement = _agreement(user, function, rows)
        if agreement == ALL:
            return alteration
        if agreement == ORDINARY and len(answers) >= LEAST_ANSWERS:
            only_ordinary = only_ordinary or alteration
    return only_ordinary


def _in_plain_form(user: SafeFunction) -> tuple[SafeFunction, Sequence[ComparisonRow]]:
    """The function without its variant, such as a sum over the samples, and its observations."""
    plain = SafeFunction(user.function, user.piece, user.array_format, user.binding)
    reference = called_like(plain, user.piece.reference)
    seen = list(user.piece.examine(plain))
    return plain, compare_observations(seen, user.piece.examine(reference))


def _agreement(user: SafeFunction, function: SafeFunction, rows: Sequence[ComparisonRow]) -> str:
    """ALL if the observations agree; ORDINARY if only findings such as "infinite" do not."""
    agreement = ALL
    with suppress(Exception), np.errstate(all="ignore"):
        for row, theirs in zip(rows, user.piece.examine(function), strict=False):
            if row.got.judged and not _agree(row.got, theirs):
                if not isinstance(row.expected.value, str):
                    return ""
                agreement = ORDINARY
        return agreement
    return ""


def _agree(seen: Observation, theirs: Observation) -> bool:
    """Whether two observations agree, or differ only by what constants with few digits explain."""
    if observations_agree(seen, theirs):
        return True
    a, b = seen.value, theirs.value
    if not isinstance(a, np.ndarray) or not isinstance(b, np.ndarray) or a.shape != b.shape:
        return False
    return largest_absolute_or_relative_error(a, b) <= FEW_DIGITS


def _alterations(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Iterator[Alteration]:
    for other in OTHER_FUNCTIONS.get(user.piece.name, ()):
        yield Alteration(other.name, other.does, other.hint, instead=other.function)
    expected = [row.expected.value for row in rows]
    sizes = [each.size for each in expected if isinstance(each, np.ndarray)]
    yield from (
        each for each in RESULTS if max(sizes, default=0) > 1 or each.name not in OF_ELEMENTS
    )
    roles = user.piece.signatures[0].roles
    for place, argument in enumerate(user.piece.sample_arguments):
        if isinstance(argument, np.ndarray) or is_tensor(argument):
            for name, does, hint, change in ARGUMENTS:
                words = does.format(user.parameter_name(roles[place]))
                yield Alteration(name, words, hint, None, change, place)
    yield from _with_users_numbers(rows)


def _with_users_numbers(rows: Sequence[ComparisonRow]) -> Iterator[Alteration]:
    """A factor, a summand and limits that are read from the user's results."""
    pairs = [
        (row.got.value.ravel(), row.expected.value.ravel())
        for row in rows
        if isinstance(row.got.value, np.ndarray) and isinstance(row.expected.value, np.ndarray)
        and row.got.value.shape == row.expected.value.shape and row.got.judged
    ]  # fmt: skip
    if not pairs:
        return
    got, right = (np.concatenate(each).astype(float) for each in zip(*pairs, strict=True))
    finite = np.isfinite(got) & np.isfinite(right)
    got, right = got[finite], right[finite]
    if got.size < 2:
        return
    summand = float(np.median(got - right))
    if summand and np.isfinite(summand):
        words = f"adds {summand:.4g} to its result" if summand > 0 else (
            f"subtracts {-summand:.4g} from its result"
        )  # fmt: skip
        yield Alteration(
            "constant added", words, "Add nothing to the result.", lambda r: r + summand
        )
    nonzero = abs(right) > 1e-9
    factor = float(np.median(got[nonzero] / right[nonzero])) if nonzero.any() else 0.0
    if factor and np.isfinite(factor):
        words = f"multiplies its result by {factor:.4g}"
        yield Alteration("constant factor", words, "Remove the factor.", lambda r: r * factor,
                         certain=False)  # fmt: skip
    if len(np.unique(got)) >= LEAST_VALUES:
        low, high = float(got.min()), float(got.max())
        # A limit that cuts one value alone may be the result for that value.
        cut = [len(np.unique(right[beyond].round(4))) > 1 for beyond in (right < low, right > high)]
        yield from _limited_between(low, high, *cut)


def _limited_between(
    low: float, high: float, cuts_low: bool, cuts_high: bool
) -> Iterator[Alteration]:
    for name, lowest, highest, cuts in (
        (f"below {high:.4g}", -np.inf, high, cuts_high),
        (f"above {low:.4g}", low, np.inf, cuts_low),
        (f"between {low:.4g} and {high:.4g}", low, high, cuts_low and cuts_high),
    ):
        if not cuts:
            continue
        yield Alteration(
            "result limited",
            f"keeps its result {name}",
            "Do not limit the result.",
            partial(np.clip, a_min=lowest, a_max=highest),
        )


def _on_arrays(function: Function) -> Function:
    return lambda *arguments: function(*(_array(each) for each in arguments))


def _array(value: Any) -> Any:
    return to_numpy(value) if is_tensor(value) else value


def _like(value: Any, other: Any) -> Any:
    return other.new_tensor(np.asarray(value).tolist()) if is_tensor(other) else value


def _flat(change: Change) -> Change:
    """A change of the elements in one row, which keeps the shape."""
    return lambda r: np.asarray(change(np.ravel(r))).reshape(np.shape(r))


RESULTS: Final = (
    *(
        Alteration(
            "rounded",
            f"rounds its result to {k} decimals" if k else "rounds its result to whole numbers",
            "Return the result without rounding.",
            partial(np.round, decimals=k),
        )
        for k in range(8)
    ),
    Alteration("cut to whole numbers", "cuts its result to whole numbers",
               "Keep the fractions: remove the conversion to int.", np.trunc),
    Alteration("half precision", "computes with the few digits of half precision (float16)",
               "Compute in float32 or float64.", lambda r: np.asarray(r).astype(np.float16)),
    Alteration("sign", "has the wrong sign", "Remove the minus, or add it.", np.negative,
               certain=False),
    Alteration("complement", "returns 1 minus the right result", "Return the result itself.",
               lambda r: 1 - r, certain=False),
    Alteration("absolute value", "returns the absolute value of the right result",
               "Keep the sign.", np.abs),
    Alteration("squared", "squares the right result", "Return the result itself.", np.square),
    Alteration("root", "takes the square root of the right result", "Return the result itself.",
               np.sqrt),
    Alteration("logarithm", "takes the logarithm of the right result",
               "Return the result itself.", np.log),
    Alteration("exponential", "takes the exponential of the right result",
               "Return the result itself.", np.exp),
    Alteration("reciprocal", "divides 1 by the right result", "Return the result itself.",
               lambda r: 1 / r),
    Alteration("shape lost", "returns one long row for any shape", "Keep the shape.", np.ravel),
    Alteration("transposed result", "exchanges the rows and columns of its result",
               "Remove the transposition.", np.transpose, certain=False),
    Alteration("reversed", "returns its elements in reverse order", "Keep the order.",
               lambda r: np.asarray(r)[::-1]),
    Alteration("sorted", "returns its elements sorted", "Keep the order.",
               lambda r: np.sort(np.asarray(r), axis=-1)),
    Alteration("cumulated", "adds up its elements one after the other",
               "Compute each element by itself.", _flat(np.cumsum)),
    Alteration("sum of the elements", "returns the sum of all elements",
               "Return one number for each element.", np.sum, certain=False),
    Alteration("mean of the elements", "returns the mean of all elements",
               "Return one number for each element.", np.mean, certain=False),
    Alteration("largest element", "returns the largest element only",
               "Return one number for each element.", np.max),
    Alteration("first element", "returns the first element only",
               "Return all elements: a return inside a loop ends it.",
               lambda r: np.ravel(r)[0]),
    Alteration("last element", "returns the last element only", "Return all elements.",
               lambda r: np.ravel(r)[-1]),
    Alteration("last element missing", "leaves out the last element", "The loop ends too early.",
               lambda r: np.asarray(r)[:-1]),
    Alteration("first element missing", "leaves out the first element",
               "Count from 0.", lambda r: np.asarray(r)[1:]),
    Alteration("last element 0", "leaves the last element 0", "The loop ends too early.",
               _flat(lambda r: np.concatenate([r[:-1], np.zeros(1)]))),
    Alteration("first element 0", "leaves the first element 0", "Count from 0.",
               _flat(lambda r: np.concatenate([np.zeros(1), r[1:]]))),
    Alteration("divided by the sum", "divides its elements by their sum",
               "Compute each element by itself.", lambda r: r / np.sum(r)),
    Alteration("divided by the largest", "divides its elements by the largest",
               "Compute each element by itself.", lambda r: r / np.max(np.abs(r))),
    Alteration("mean subtracted", "subtracts the mean from its result",
               "Return the result itself.", lambda r: r - np.mean(r)),
)  # fmt: skip
"""What may be done to a result besides."""

EACH: Final = "Compute each element by itself."
ITSELF: Final = "Use the argument as it is."
ARGUMENTS: Final[tuple[tuple[str, str, str, Change], ...]] = (
    ("absolute value", "uses the absolute value of {}", ITSELF, np.abs),
    ("sign of the argument", "uses {} with the other sign", ITSELF, np.negative),
    ("squared argument", "uses the square of {}", ITSELF, np.square),
    ("argument rounded", "rounds {} to whole numbers", ITSELF, np.round),
    *(
        (f"argument rounded to {k} decimals", f"rounds {{}} to {k} decimals", ITSELF,
         partial(np.round, decimals=k))
        for k in (1, 2, 3)
    ),
    ("argument cut to whole numbers", "cuts {} to whole numbers", ITSELF, np.trunc),
    ("half precision", "converts {} to half precision (float16)", "Use float64.",
     lambda a: np.asarray(a).astype(np.float16).astype(float)),
    ("half precision", "computes in half precision (float16)", "Use float64.",
     lambda a: np.asarray(a).astype(np.float16)),
    ("argument shifted", "adds 1 to {}", ITSELF, lambda a: a + 1),
    ("argument shifted", "subtracts 1 from {}", ITSELF, lambda a: a - 1),
    ("argument shifted", "adds 0.5 to {}", ITSELF, lambda a: a + 0.5),
    ("argument shifted", "subtracts 0.5 from {}", ITSELF, lambda a: a - 0.5),
    ("largest subtracted", "subtracts the largest element from {}, as for softmax", EACH,
     lambda a: a - np.max(a)),
    ("smallest subtracted", "subtracts the smallest element from {}", EACH,
     lambda a: a - np.min(a)),
    ("argument centred", "subtracts the mean from {}", EACH, lambda a: a - np.mean(a)),
    ("argument standardised", "scales {} by its mean and deviation", EACH,
     lambda a: (a - np.mean(a)) / np.std(a)),
    ("divided by the largest", "divides {} by its largest element", EACH,
     lambda a: a / np.max(np.abs(a))),
    ("argument negative part", "sets positive elements of {} to 0", ITSELF,
     lambda a: np.minimum(a, 0)),
    ("argument positive part", "sets negative elements of {} to 0", ITSELF,
     lambda a: np.maximum(a, 0)),
    ("argument sorted", "sorts {}", "Keep the order.", lambda a: np.sort(a, axis=-1)),
    ("argument reversed", "reverses the order of {}", "Keep the order.",
     lambda a: np.asarray(a)[::-1]),
    ("argument transposed", "exchanges the rows and columns of {}", "Remove the transposition.",
     np.transpose),
    ("one element for all", "uses the first element of {} for all", EACH,
     _flat(lambda a: np.full_like(a, a[0]))),
    ("mean for all", "uses the mean of {} for all elements", EACH,
     _flat(lambda a: np.full(a.shape, np.mean(a)))),
    *(
        ("clipped too early", f"clips {{}} to [-{k}, {k}]", "Clip where the exponential overflows.",
         partial(np.clip, a_min=-k, a_max=k))
        for k in (1, 2, 3, 4, 5, 8, 10, 20, 25, 50)
    ),
)  # fmt: skip
"""What may be done to an argument before."""
