"""Right answers of other courses: a sum for a mean, percent for a share, classes for probabilities.

A variant turns a function of that kind into one that follows the exercise, so that the probes and
the reference stay the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy

__all__ = [
    "ACTIVATION_VARIANTS",
    "FIRST_VALUE",
    "ONE_NUMBER",
    "ONE_NUMBER_ONLY",
    "Function",
    "Variant",
    "call_with_list_of_all_numbers",
    "call_with_lists",
    "plain_float",
    "single_number",
    "take_first_value",
]

Function: TypeAlias = Callable[..., Any]


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """Another right form of a piece.

    Attributes:
        words: to follow "right on all probes,".
        note: how it differs from the exercise, a sentence.
        adapt: turns a function of this form into one in the exercise's form.
        conversion: what was done with the returned value before it was compared, to follow the
            call; "" if nothing was done.
        only_if_call_fails: whether it is tried only for a function that cannot be called with the
            exercise's arguments.
        accepted: names of mistakes that only lead to a remark in this form.
        instead_of: names of mistakes of the exercise's form that a function of this form makes.
        not_for_names: a pattern; a function is not tried in this form if its name, or that of a
            parameter, matches it.
        not_for: says of a function whether it is not tried in this form; None for none.
        only_for_names: a pattern; only functions whose name matches it are tried in this form.
        left_out: names of mistakes that a function of this form cannot make.
        rounding: how far values may be off beyond the usual tolerance.
        shows_own_call: whether the last call is shown if there are several for one probe.
        only_right: whether a function that is not right in this form may have another one.
        examine: the probes of this form, if they are not those of the piece.
        sample_arguments: likewise, its ordinary arguments.
        further: likewise, its further probes (see `steepest.checks.pieces.Piece`).
        of_any_shape: whether a result of another shape is compared, and not another form tried.
    """

    words: str
    note: str
    adapt: Callable[[Function], Function]
    conversion: str = ""
    only_if_call_fails: bool = False
    accepted: tuple[str, ...] = ()
    instead_of: tuple[str, ...] = ()
    not_for_names: str = ""
    rounding: float = 0.0
    shows_own_call: bool = False
    left_out: tuple[str, ...] = ()
    only_for_names: str = ""
    only_right: bool = False
    examine: Callable[[Any], Iterator[Any]] | None = None
    sample_arguments: tuple[Any, ...] = ()
    further: Callable[[Any], Iterator[Any]] | None = None
    not_for: Callable[[Function], bool] | None = None
    of_any_shape: bool = False

    def after(self, inner: Variant) -> Variant:
        """The variant of a function to which ``inner`` applies first and then this one."""
        return Variant(
            ", ".join(filter(None, (inner.words, self.words))),
            " ".join(filter(None, (inner.note, self.note))),
            lambda function: self.adapt(inner.adapt(function)),
            ", ".join(filter(None, (inner.conversion, self.conversion))),
            self.only_if_call_fails or inner.only_if_call_fails,
            tuple(dict.fromkeys((*inner.accepted, *self.accepted))),
            tuple(dict.fromkeys((*inner.instead_of, *self.instead_of))),
            self.not_for_names or inner.not_for_names,
            max(self.rounding, inner.rounding),
            self.shows_own_call or inner.shows_own_call,
            tuple(dict.fromkeys((*inner.left_out, *self.left_out))),
            self.only_for_names or inner.only_for_names,
            self.only_right or inner.only_right,
            self.examine or inner.examine,
            self.sample_arguments or inner.sample_arguments,
            not_for=self.not_for or inner.not_for,
        )


def take_first_value(function: Function) -> Function:
    """The first of the values in a returned tuple, or the one in a dictionary that is the result.

    >>> take_first_value(lambda x: (2 * x, x))(3), take_first_value(lambda x: {"out": x, "n": 1})(3)
    (6, 3)
    """

    def first(*arguments: Any) -> Any:
        returned = function(*arguments)
        if isinstance(returned, dict) and returned:
            results = (v for k, v in returned.items() if re.fullmatch(RESULT, str(k).lower()))
            return next(results, next(iter(returned.values())))
        if not isinstance(returned, tuple) or len(returned) < 2:
            raise TypeError("does not return several values")
        return returned[0]

    return first


def apply_to_each_number(function: Function) -> Function:
    """Call a function of one number for every number of an array.

    >>> apply_to_each_number(lambda x: max(x, 0))(np.array([-1.0, 2.0]))
    array([0., 2.])
    """

    def elementwise(x: Any) -> Any:
        numbers = to_numpy(x)
        found = [plain_float(function(number.item())) for number in numbers.ravel()]
        return np.array(found, dtype=np.float64).reshape(numbers.shape)

    return elementwise


def apply_to_each_element(function: Function) -> Function:
    """Call a function with every number of an array, as an array of one element.

    >>> apply_to_each_element(lambda x: x[:1] + 1)(np.array([1.0, 2.0]))
    array([2., 3.])
    """
    return apply_to_each_number(lambda number: single_number(function(np.array([number]))))


def returning_one_number(form: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """The form, only for a function that returns one number for an array of several.

    One that returns an array means the array, and may be wrong in it.
    """

    def adapt(function: Function) -> Function:
        def elementwise(x: Any) -> Any:
            if np.size(to_numpy(x)) > 1:
                single_number(function(1 * x.reshape(-1)))
            return form(function)(x)

        return elementwise

    return adapt


def plain_float(value: Any) -> float:
    """A returned number; TypeError if there are several."""
    if np.ndim(value):
        raise TypeError("returns several numbers for one number")
    return float(value)


def call_with_lists(function: Function) -> Function:
    """Pass arrays as lists of numbers.

    >>> call_with_lists(lambda x: [2 * each for each in x])(np.array([1.0, 2.0]))
    [2.0, 4.0]
    """
    return lambda *arrays: function(*(to_numpy(each).tolist() for each in arrays))


def call_with_list_of_all_numbers(function: Function) -> Function:
    """Pass all numbers of an array in one list, and give the result the array's shape.

    >>> call_with_list_of_all_numbers(lambda x: [2 * each for each in x])(np.eye(2))
    array([[2., 0.],
           [0., 2.]])
    """
    return lambda x, *more: np.reshape(
        function(*(to_numpy(each).ravel().tolist() for each in (x, *more))), x.shape
    )


def call_with_rows(function: Function) -> Function:
    """Pass an array of any shape as rows and columns, and give the result that shape again.

    >>> call_with_rows(lambda x: x[:, :1] + 1 if x.ndim == 2 else None)(np.array([1.0]))
    array([2.])
    """

    def with_shape(x: Any) -> Any:
        returned = function(x.reshape(1, -1))
        return (returned if is_tensor(returned) else np.asarray(returned)).reshape(x.shape)

    return with_shape


def call_with_column(function: Function) -> Function:
    """Pass an array as one column to a function that also returns one for a vector.

    >>> call_with_column(lambda x: np.reshape(x, (-1, 1)) + 1)(np.array([1.0, 2.0]))
    array([2., 3.])
    """

    def with_shape(x: Any) -> Any:
        if np.shape(to_numpy(function(x.reshape(-1)))) != (np.size(to_numpy(x)), 1):
            raise TypeError("does not return a column")
        returned = function(x.reshape(-1, 1))
        return (returned if is_tensor(returned) else np.asarray(returned)).reshape(x.shape)

    return with_shape


def single_number(value: Any) -> Any:
    """A returned number, also one in an array of one element.

    Raises:
        TypeError: it holds several numbers, or none.
    """
    if np.shape(value) == ():
        return value
    if np.size(to_numpy(value)) != 1:
        raise TypeError("does not return one number")
    return value.reshape(()) if hasattr(value, "reshape") else np.reshape(value, ())


RESULT: Final = r"acc\w*|\w*loss|cost|\w*bce\w*|out\w*|result\w*|sigmoid|relu|a|y_?hat|value"
"""Names of the value in a dictionary that is the result."""
FIRST_VALUE: Final = Variant(
    "as the first of the values that it returns",
    "Only the first of the values that it returns was compared.",
    take_first_value,
    "the first of its values",
)
ONE_NUMBER: Final = Variant(
    "for one number at a time",
    "It does not take arrays: np.exp, np.maximum and np.where work on all elements at once.",
    apply_to_each_number,
    "called for each number",
    only_if_call_fails=True,
)
ONE_NUMBER_ONLY: Final = tuple(
    Variant(
        ONE_NUMBER.words,
        ONE_NUMBER.note.replace("does not take arrays", "uses one number of an array"),
        returning_one_number(form),
        ONE_NUMBER.conversion,
        only_right=True,
    )
    for form in (apply_to_each_number, apply_to_each_element)
)
"""Forms of a function that is right for each number, but not for an array of several."""
LISTS: Final = Variant(
    "for lists of numbers",
    "It takes lists; np.exp, np.maximum and np.where work on all elements of an array at once.",
    call_with_lists,
    only_if_call_fails=True,
)
ROWS: Final = Variant(
    "for arrays with rows and columns",
    "It takes only arrays with rows and columns.",
    call_with_rows,
    only_if_call_fails=True,
)
COLUMN: Final = Variant(
    "for a column of numbers",
    "It takes one column, (n, 1), and returns one.",
    call_with_column,
    only_right=True,
)
ACTIVATION_VARIANTS: Final = (
    FIRST_VALUE,
    LISTS,
    ONE_NUMBER,
    ROWS,
    FIRST_VALUE.after(ROWS),
    COLUMN,
)
