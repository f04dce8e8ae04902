"""Functions of labels and predictions: which usual loss or metric they compute."""

from __future__ import annotations

import dis
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor, to_numpy
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of, required_names
from steepest.quantities.claims import allowed_measures, is_specific
from steepest.quantities.elementwise import Explanation
from steepest.quantities.file_layouts import layouts_nobody_uses
from steepest.quantities.loss_mistakes import LossMistake, mistakes_of
from steepest.quantities.measures import MEASURES, Measure, explanations, plainest
from steepest.quantities.missing_names import missing_names, names_given
from steepest.quantities.objects import drop_penalty
from steepest.quantities.penalties import SAMPLES, Parameters, explain_penalty, with_penalty
from steepest.quantities.samples import PROBES, Layout, Sample, layouts_of, make_sample
from steepest.roles.names import (
    LABELS_OF_LOSS,
    PARAMETERS_OF_LOSS,
    PENALTIES_OF_LOSS,
    PREDICTIONS_OF_LOSS,
    RATES,
)
from steepest.roles.reading import fits

__all__ = [
    "Order",
    "explain_as",
    "explain_pair",
    "measures_named",
    "numbers_in",
    "unused_names",
    "value_of_other",
    "values_returned",
    "ways_of_calling",
]

Numbers = NDArray[np.float64]
SECONDS: Final = 1.2
NUMBERS: Final = "one number at a time"
COLUMN, ROW = "columns (n, 1)", "rows (1, n)"
MEAN, SUM = "as the mean over the samples", "as a sum over the samples"
CONTENTS: Final = (
    "numbers", "binary", "one-hot", "scores", "two classes", "classes", "logits", "signs",
    "sign classes", "log-probabilities",
)  # fmt: skip


def _zeros(sample: Sample) -> Parameters:
    """Parameters of a network that are all 0, for a penalty."""
    return Parameters(lambda name, shape: np.zeros(shape))


OTHERS: Final[tuple[tuple[str, Callable[[Sample], Any]], ...]] = (
    (r"m|n|n_?samples|num_?(samples|examples)|batch_?size|size|count|length", lambda s: len(s.y)),
    (r"eps\w*|tol\w*", lambda s: 1e-12),
    (r"k|c|n_?class(es)?|num_?(class(es)?|labels)", lambda s: s.y.shape[-1]),
    (r"delta|beta|margin", lambda s: 1.0),
    (r"gamma", lambda s: 2.0),
    (r"alpha", lambda s: 0.25),
    (PENALTIES_OF_LOSS, lambda s: 0.0),
    (rf"learn\w*|{RATES}", lambda s: 0.0),
    (r"threshold|cutoff|thresh|umbral", lambda s: 0.5),
    (r"temp\w*|tau", lambda s: 1.0),
    (PARAMETERS_OF_LOSS, _zeros),
    (r"deriv\w*|prime|grad\w*|verbose|debug|plot|train\w*|normalize|return_\w+", lambda s: False),
)  # fmt: skip
"""What parameters beside labels and predictions get."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which parameters take labels and predictions.

    Attributes:
        labels: the name of the parameter.
        predictions: likewise.
        others: the other required parameters.
        named: whether their names say which is which.
    """

    labels: str
    predictions: str
    others: tuple[str, ...]
    named: bool = False


def explain_pair(function: Callable[..., Any], name: str) -> Explanation | None:
    """Which measure of labels and predictions a function computes; None if none is found.

    Args:
        function: the user's.
        name: of the function, without that of its class.

    >>> explain_pair(lambda a, b: np.sqrt(np.mean((a - b) ** 2)), "rmse").words
    'the root of the mean squared error'
    >>> explain_pair(lambda a, b: np.mean((a - b) ** 2), "accuracy")
    """
    allowed = allowed_measures(name)
    drop_penalty(function)
    found = explain_as(function, measures_named(name, allowed), penalised=True)
    one = (is_specific(name) and "precision" not in allowed) or len(allowed) == 1
    return found or (_find_mistake(function, name, allowed) if one else None)


def explain_as(
    function: Callable[..., Any], measures: tuple[Measure, ...], *, penalised: bool = False
) -> Explanation | None:
    """Which of some measures a function computes; None if none is found.

    Args:
        function: the user's.
        measures: those that it may compute.
        penalised: whether what it adds for parameters is judged too.

    >>> accuracies = tuple(each for each in MEASURES if each.key == "accuracy")
    >>> explain_as(lambda a, b: np.mean(a == b), accuracies).words
    'the accuracy, as the mean over the samples'
    """
    until = counted_time() + SECONDS
    unused = layouts_nobody_uses(function) if _are_accuracies(measures) else frozenset()
    first: tuple[str, tuple[str, Layout, Order]] | None = None
    for way in ways_of_calling(function, measures):
        content, layout, order = way
        if counted_time() > until or (first is not None and content != first[1][0]):
            break
        if layout.words in unused or not _may_be_mean(first, layout):
            continue
        found = _explain(function, content, layout, order, measures)
        # A mean along the second axis is a sum in a column.
        if found and (first is None or MEAN in found):
            first = found, way
        if first is not None and SUM not in first[0]:
            break
    if first is None:
        return None
    words = ", ".join(filter(None, (first[0], _in_layout(first[1][1]))))
    plain = Explanation(words, len(PROBES))
    return _with_penalty(function, *first[1], plain) if penalised else plain


def _may_be_mean(first: tuple[str, tuple[str, Layout, Order]] | None, layout: Layout) -> bool:
    """Whether a layout is tried: all at first, and rows beside a column in which it is a sum."""
    if first is None:
        return True
    return first[1][1].words == COLUMN and layout.words == ROW


def _in_layout(layout: Layout) -> str:
    return f"for {layout.words}" if layout.words else ""


def _with_penalty(
    function: Callable[..., Any], content: str, layout: Layout, order: Order, found: Explanation
) -> Explanation:
    """The explanation with what the function adds for its parameters."""
    rates = [each.name for each in parameters_of(function) if fits(PENALTIES_OF_LOSS, each.name)]
    arrays = [each for each in order.others if fits(PARAMETERS_OF_LOSS, each)]
    if not arrays or layout.single:
        return found
    samples = [make_sample(content, n, 3) for n in SAMPLES]

    def value(rate: float, parameters: Parameters, place: int) -> float | None:
        given = {**dict.fromkeys(rates, rate), arrays[0]: parameters}
        values = values_returned(function, layout, order, samples[place], given)
        return float(values[0].ravel()[0]) if values and values[0].size == 1 else None

    return with_penalty(found, explain_penalty(value) if rates else None)


def _are_accuracies(measures: Sequence[Measure]) -> bool:
    return {measure.key for measure in measures} == {"accuracy"}


def _find_mistake(
    function: Callable[..., Any], name: str, allowed: frozenset[str]
) -> Explanation | None:
    """The known mistake that explains the results; None for none, or if the order is not known."""
    until = counted_time() + SECONDS
    for known in mistakes_of(allowed):
        for content, layout, order in ways_of_calling(function, (known.measure,)):
            if counted_time() > until:
                return None
            symmetric = content in ("numbers", "classes")
            if not (order.named or symmetric):
                continue
            if _explain(function, content, layout, order, (known.measure,)):
                call = _shown_call(function, name, (content, layout, order), known, allowed)
                return Explanation(known.does, len(PROBES), known.name, known.hint, call)
    return None


def _shown_call(
    function: Callable[..., Any],
    name: str,
    way: tuple[str, Layout, Order],
    known: LossMistake,
    allowed: frozenset[str],
) -> tuple[str, str, str]:
    """A call whose result differs from the right one, its result, and the right one."""
    content, layout, order = way
    measure = next(m for m in MEASURES if m.key in allowed and content in m.contents)
    for number, probe in enumerate(PROBES, 1):
        sample = make_sample(content, *probe)
        values = [float(np.mean(each)) for each in values_returned(function, layout, order, sample)]
        share = float(np.mean(known.measure.function(sample.y, sample.p)))
        got = next((each for each in values if np.isclose(each, share, rtol=1e-3)), values[0])
        right = float(np.mean(measure.function(sample.y, sample.p)))
        if f"{got:.6g}" != f"{right:.6g}" or number == len(PROBES):
            break
    pairs = ((order.labels, sample.y), (order.predictions, sample.p))
    inside = ", ".join(f"{key}={np.round(value, 4).tolist()}" for key, value in pairs)
    digits = 6 if f"{got:.6g}" != f"{right:.6g}" else 12
    return f"{name}({inside})", f"{got:.{digits}g}", f"{right:.{digits}g}"


def measures_named(name: str, allowed: frozenset[str]) -> tuple[Measure, ...]:
    """The measures that a function may be; without likelihoods unless its name says it."""
    likelihood = re.search(r"likel|^ll$|log_?prob", name.lower()) is not None
    found = [each for each in MEASURES if each.key in allowed]
    return tuple(replace(each, likelihood=each.likelihood and likelihood) for each in found)


def ways_of_calling(
    function: Callable[..., Any], measures: Sequence[Measure]
) -> Iterator[tuple[str, Layout, Order]]:
    """The kinds of labels and predictions of the measures, in each layout and order."""
    contents = {each for measure in measures for each in measure.contents}
    orders = list(_orders(function))
    for content in CONTENTS:
        if content in contents:
            yield from (
                (content, layout, order) for layout in layouts_of(content) for order in orders
            )


def _orders(function: Callable[..., Any]) -> Iterator[Order]:
    """The plausible orders; both if the names do not say which parameter is which."""
    unused = unused_names(function)
    required = required_names(function)
    names = [name for name in required if name not in unused or len(required) == 2]
    labels = [each for each in names if fits(LABELS_OF_LOSS, each)]
    predictions = [each for each in names if fits(PREDICTIONS_OF_LOSS, each) and each not in labels]
    if labels and predictions:
        chosen = labels[0], predictions[0]
        yield Order(*chosen, tuple(each for each in required if each not in chosen), named=True)
        return
    left = [each for each in names if not value_of_other(each)] if len(names) > 2 else names
    if len(left) == 2:
        others = tuple(each for each in required if each not in left)
        yield Order(left[0], left[1], others)
        yield Order(left[1], left[0], others)


def unused_names(function: Callable[..., Any]) -> set[str]:
    """The parameters that the code of a function does not read.

    >>> unused_names(lambda x, y: y)
    {'x'}
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or code.co_cellvars:
        return set()
    read = {i.argval for i in dis.get_instructions(code) if i.opname.startswith("LOAD_FAST")}
    return set(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]) - read


def value_of_other(name: str) -> Callable[[Sample], Any] | None:
    """What a parameter beside labels and predictions gets; None if its name is unknown."""
    return next((value for pattern, value in OTHERS if fits(pattern, name)), None)


def _explain(
    function: Callable[..., Any],
    content: str,
    layout: Layout,
    order: Order,
    measures: tuple[Measure, ...],
) -> str:
    """The measure that explains the results of all probes in one way of calling; "" for none."""
    common: Mapping[tuple[int, str], str] = {}
    if layout.words == NUMBERS and takes_vectors(function, content, order):
        return ""
    for place, (n, k) in enumerate(PROBES):
        sample = make_sample(content, n, k)
        values = values_returned(function, layout, order, sample)
        found = {
            (part, key): words + (", as one of its values" if len(values) > 1 else "")
            for part, value in enumerate(values)
            for key, words in explanations(content, sample.y, sample.p, value, measures).items()
        }
        common = {key: words for key, words in found.items() if not place or key in common}
        if not common:
            return ""
    parts = sorted({part for part, _ in common})
    if len({each.key for each in measures} & {"precision", "recall", "f1"}) > 1:
        several = [next(words for (p, _), words in common.items() if p == part) for part in parts]
        return " and ".join(each.partition(", as")[0] for each in several) if parts[1:] else ""
    return plainest(common.values())


def takes_vectors(function: Callable[..., Any], content: str, order: Order) -> bool:
    """Whether a call with vectors returns numbers."""
    sample = make_sample(content, *PROBES[0])
    return bool(values_returned(function, next(iter(layouts_of(content))), order, sample))


def values_returned(
    function: Callable[..., Any],
    layout: Layout,
    order: Order,
    sample: Sample,
    given: Mapping[str, Any] = MappingProxyType({}),
) -> list[Numbers]:
    """The numbers that a call returned; for single samples one array of all of them.

    Args:
        function: the user's.
        layout: of labels and predictions.
        order: which parameters take them.
        sample: labels and predictions.
        given: what other parameters get in place of what is usual.
    """
    others: dict[str, Any] = dict(given)
    for name in order.others:
        if name in given:
            continue
        value = value_of_other(name)
        if value is None and name not in unused_names(function):
            return []
        others[name] = None if value is None else value(sample)

    def call(y: Any, p: Any) -> Any:
        return function(**{order.labels: y, order.predictions: p, **others})

    made = layout.convert(sample)
    counts = {key: len(sample.y) for key, r in missing_names(function).items() if r == "count"}
    with names_given(function, counts):
        results = [call_safely(call, pair, 0.3) for pair in (made if layout.single else [made])]
    if any(each.failure is not None for each in results):
        return []
    found = [numbers_in(each.returned) for each in results]
    if not layout.single:
        return found[0]
    fewest = min(map(len, found))
    columns = [[each[part] for each in found] for part in range(fewest)]
    return [
        np.array([float(np.sum(each)) for each in column])
        for column in columns
        if all(np.size(each) == np.size(column[0]) for each in column)
    ]


def numbers_in(returned: Any) -> list[Numbers]:
    """The numbers and arrays in a returned value, a tuple, a list or a dictionary."""
    parts: list[Any] = [returned]
    if isinstance(returned, tuple) and not is_tensor(returned):
        parts = list(returned)
    elif isinstance(returned, dict):
        parts = list(returned.values())
    found = []
    for each in parts:
        try:
            array = np.asarray(to_numpy(each), dtype=np.float64)
        except (TypeError, ValueError):
            continue
        if array.size and np.isfinite(array).all():
            found.append(array)
    return found
