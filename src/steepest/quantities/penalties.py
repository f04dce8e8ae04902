"""What a penalty on parameters adds to a loss, while labels and predictions stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.quantities.elementwise import Explanation

__all__ = ["FACTORS", "SAMPLES", "Parameters", "Penalty", "explain_penalty", "with_penalty"]

Numbers: TypeAlias = NDArray[np.float64]
SHAPES: Final = {
    "W1": (3, 2), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1), "W3": (1, 2), "b3": (1, 1),
}  # fmt: skip
"""Weights and biases of three layers."""
FACTORS: Final[Mapping[str, Callable[[int], float]]] = {
    "lambda / (2 n)": lambda n: 0.5 / n,
    "lambda / n": lambda n: 1 / n,
    "lambda / 2": lambda n: 0.5,
    "lambda": lambda n: 1.0,
}
"""The usual factors of a penalty, for n samples."""
SAMPLES: Final = (5, 8)
"""The numbers of samples for which a factor is compared."""
NOT_JUDGED: Final = "the term of the parameters"
TIGHT: Final = 1e-6
SQUARES, SIZES, SIGNED = "squared", "absolute", "signed"
SQUARED_SUM: Final = "squared sum"


class Parameters(dict[str, Any]):
    """Parameters of a network by their names; those of another name are made when asked for.

    Args:
        make: an array of a name and a shape.
    """

    def __init__(self, make: Callable[[str, tuple[int, ...]], Numbers]) -> None:
        super().__init__({name: make(name, shape) for name, shape in SHAPES.items()})
        self._make = make

    def __missing__(self, key: str) -> Numbers:
        return self._make(str(key), (2, 2))


@dataclass(frozen=True, slots=True)
class Penalty:
    """The term of the parameters.

    Attributes:
        words: what is added, to follow "plus", or what the function does wrong or differently.
        mistake: its name; "" for none.
        hint: how to correct it.
        judged: whether it is known to be right or wrong.
    """

    words: str
    mistake: str = ""
    hint: str = ""
    judged: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """What one array adds: its kind, and the factor before it."""

    kind: str
    factor: float


Value: TypeAlias = Callable[[float, Parameters, int], float | None]


def explain_penalty(value: Value) -> Penalty | None:
    """What a function adds for its parameters; None if that is nothing, or cannot be called.

    Args:
        value: the loss for lambda, the parameters, and one of two numbers of samples by place.

    >>> def loss(rate, parameters, place):
    ...     return 0.3 + rate / 2 * sum((parameters[k] ** 2).sum() for k in ("W1", "W2"))
    >>> explain_penalty(loss).words
    'lambda / 2 times the sum of the squared weights'
    """
    found = [_Probed(value, place) for place in (0, 1)]
    if any(each.base is None or each.whole is None for each in found):
        return None
    free = found[0].term(0.0, found[0].full)
    if free is None or abs(free) > TIGHT:
        return Penalty(
            "adds a term of the parameters that lambda does not multiply: it stays where lambda "
            "is 0",
            "penalty without lambda",
            "Multiply the whole term of the parameters by lambda.",
        )
    if not found[0].whole:
        return None
    if not all(each.is_proportional() for each in found):
        return Penalty("a term of the parameters that is not proportional to lambda", judged=False)
    parts = [each.parts() for each in found]
    if any(each is None for each in parts):
        return Penalty("a term of the parameters beside the usual ones", judged=False)
    first, second = (each or {} for each in parts)
    return _mistake_of(first) or _in_words(first, second)


def with_penalty(found: Explanation, penalty: Penalty | None) -> Explanation:
    """The explanation of a loss together with what it adds for its parameters."""
    if penalty is None:
        return found
    if penalty.mistake:
        words = f"{penalty.words}; without the penalty it is {found.words}"
        return replace(found, words=words, mistake=penalty.mistake, hint=penalty.hint)
    words = f"{found.words}, plus {penalty.words}"
    return replace(found, words=words, unknown="" if penalty.judged else NOT_JUDGED)


class _Probed:
    """The values of a function for parameters, with one number of samples."""

    def __init__(self, value: Value, place: int) -> None:
        self._value, self._place = value, place
        self.full = _drawn(0)
        self.base = value(0.0, _zeros(), place)
        self.whole = None if self.base is None else self.term(1.0, self.full)

    def term(self, rate: float, parameters: Parameters) -> float | None:
        """What is added to the value without parameters; None if the call fails."""
        got = self._value(rate, parameters, self._place)
        return None if got is None or self.base is None else got - self.base

    def is_proportional(self) -> bool:
        """Whether the term is twice as large for twice the lambda."""
        return _close(self.term(2.0, self.full), 2.0, self.whole)

    def parts(self) -> dict[str, _Part] | None:
        """What each array adds; None if one adds something unusual, or their sum is another."""
        total, found = 0.0, dict[str, _Part]()
        for name in self._used():
            own = self.term(1.0, _only(name, self.full[name]))
            part = None if own is None else self._part(name, own)
            if own is None or part is None:
                return None
            total += own
            found[name] = part
        return found if _close(total, 1.0, self.whole) else None

    def _used(self) -> list[str]:
        """The arrays that change the value."""
        asked: dict[str, None] = dict.fromkeys(SHAPES)

        def note(name: str, shape: tuple[int, ...]) -> Numbers:
            asked.setdefault(name)
            return np.zeros(shape)

        self._value(1.0, Parameters(note), self._place)
        terms = {name: self.term(1.0, _only(name, self.full[name])) for name in asked}
        return [name for name, each in terms.items() if each is None or abs(each) > TIGHT]

    def _part(self, name: str, own: float) -> _Part | None:
        """The kind and factor with which an array is added, for two of its values."""
        other = _drawn(1)[name]
        again = self.term(1.0, _only(name, other))
        for kind, size in _kinds():
            factor = own / size(self.full[name])
            if _close(again, factor, size(other)):
                return _Part(kind, factor)
        return None


def _kinds() -> Iterator[tuple[str, Callable[[Numbers], float]]]:
    yield SQUARES, lambda w: float((w**2).sum())
    yield SIZES, lambda w: float(abs(w).sum())
    yield SIGNED, lambda w: float(w.sum())
    yield SQUARED_SUM, lambda w: float(w.sum() ** 2)


def _mistake_of(parts: Mapping[str, _Part]) -> Penalty | None:
    """The known mistake that a term shows; None for none."""
    kinds = {name: part.kind for name, part in parts.items()}
    if signed := [name for name, kind in kinds.items() if kind == SIGNED]:
        name = signed[0]
        does = f"adds up {name} with its signs, without a square, so that weights cancel"
        return Penalty(does, "penalty not squared", f"Add up the squares: np.sum({name}**2).")
    if summed := [name for name, kind in kinds.items() if kind == SQUARED_SUM]:
        name = summed[0]
        does = f"squares the sum of {name}, so that weights cancel"
        return Penalty(does, "penalty squared after the sum", f"Write np.sum({name}**2).")
    if negative := [name for name, part in parts.items() if part.factor < 0]:
        does = f"subtracts the penalty of {' and '.join(negative)}, so that large weights cost less"
        return Penalty(does, "penalty subtracted", "Add it to the loss.")
    weights = {name: part for name, part in parts.items() if not name.startswith("b")}
    factors = sorted({round(part.factor, 9) for part in weights.values()})
    if len(factors) > 1 and len({part.kind for part in weights.values()}) == 1:
        listed = ", ".join(f"{part.factor:.3g} for {name}" for name, part in weights.items())
        does = f"gives the penalty another factor for each array: lambda times {listed}"
        return Penalty(does, "penalty of different factors", "Multiply all by one factor.")
    if "W2" in weights and "W1" not in weights:
        does = "leaves W1 out of its penalty"
        return Penalty(does, "penalty without a layer", "Add the squares of W1 too.")
    return None


def _in_words(first: Mapping[str, _Part], second: Mapping[str, _Part]) -> Penalty:
    """A term without a known mistake: right with a usual factor, else not judged."""
    kinds = {part.kind for part in (*first.values(), *second.values())}
    pairs = {(round(first[k].factor, 9), round(second[k].factor, 9)) for k in first if k in second}
    biases = " and biases" if any(name.startswith("b") for name in first) else ""
    if len(kinds) > 1 or len(pairs) > 1 or first.keys() != second.keys():
        return Penalty("a term of the parameters beside the usual ones", judged=False)
    [kind], [(one, other)] = kinds, pairs
    what = f"the sum of the {kind} weights{biases}"
    for words, factor in FACTORS.items():
        if np.isclose(one, factor(SAMPLES[0]), TIGHT) and np.isclose(other, factor(SAMPLES[1])):
            return Penalty(f"{words} times {what}")
    unusual = f"{one:.4g} lambda for {SAMPLES[0]} samples and {other:.4g} lambda for {SAMPLES[1]}"
    return Penalty(f"{what} times {unusual}, which is no usual factor", judged=False)


def _drawn(seed: int) -> Parameters:
    """Random parameters; those of one name are the same each time."""

    def draw(name: str, shape: tuple[int, ...]) -> Numbers:
        generator = np.random.default_rng([seed, *name.encode()])
        signs: Numbers = generator.choice([-1.0, 1.0], shape)
        return generator.uniform(0.3, 1.5, shape) * signs

    return Parameters(draw)


def _zeros() -> Parameters:
    return Parameters(lambda name, shape: np.zeros(shape))


def _only(name: str, value: Numbers) -> Parameters:
    """Parameters of which all but one array are 0."""
    found = _zeros()
    found[name] = value.copy()
    return found


def _close(got: float | None, factor: float, size: float | None) -> bool:
    if got is None or size is None:
        return False
    return bool(np.isclose(got, factor * size, rtol=TIGHT, atol=1e-9))
