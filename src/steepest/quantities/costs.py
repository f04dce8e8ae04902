"""Functions of data and labels, such as compute_cost(X, y, w, b): which loss or metric they are.

The predictions are those of a usual model with the given parameters, or what a function of the
user's that it calls returns.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.quantities.claims import allowed_measures
from steepest.quantities.cost_roles import Roles, call_with, roles_of
from steepest.quantities.elementwise import Explanation
from steepest.quantities.loss_mistakes import COST_MISTAKES, LINEAR_MISTAKES, mistakes_of
from steepest.quantities.measures import Measure, explanations, plainest
from steepest.quantities.missing_names import missing_names, names_given
from steepest.quantities.models import (
    FEATURES,
    HIDDEN,
    Arrangement,
    arrangements,
    labels_of,
    outputs_of,
)
from steepest.quantities.objects import drop_penalty, object_of
from steepest.quantities.pairs import measures_named, numbers_in, value_of_other
from steepest.quantities.samples import Sample
from steepest.quantities.tracing import traced_call

__all__ = ["explain_cost"]

Numbers = NDArray[np.float64]
SECONDS: Final = 2.0
SIZES: Final = ((5, 2), (7, 2), (6, 2), (29, 2))
"""Samples and classes of each probe; an object has two outputs. Of few samples another accuracy may
be the same."""
REGULARISATION: Final = 0.7
HIDDEN_UNITS: Final = re.compile(r" with \w+ hidden units")
NO_COST: Final = r"likel|prob|accur|score|metric|term|part|pos|neg|first|second|one|zero|\d"
"""Parts of the names of functions that may leave out a term or the sign."""


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """The arguments of one call, and what they stand for.

    Attributes:
        x: samples as rows.
        y: labels (n,), or one-hot rows.
        kind: of the labels.
        weights: of each layer, (in, out), without the part for the bias.
        biases: of each layer, (out,).
        arguments: by the names of the parameters.
        with_bias: whether the weights that are passed contain the bias.
        missing: global names that the file did not define, and their values.
    """

    x: Numbers
    y: Numbers
    kind: str
    weights: list[Numbers]
    biases: list[Numbers]
    arguments: dict[str, Any] = field(default_factory=dict)
    with_bias: bool = False
    missing: dict[str, Any] = field(default_factory=dict)


def explain_cost(function: Callable[..., Any], name: str) -> Explanation | None:
    """Which loss or metric of data and labels a function computes; None if none is found.

    Args:
        function: the user's.
        name: of the function, without that of its class.

    >>> def cost(X, y, w, b):
    ...     return ((X @ w + b - y) ** 2).sum() / 2 / len(y)
    >>> explain_cost(cost, "cost").words
    'the squared error of the linear model, as half the mean over the samples'
    """
    measures = measures_named(name, allowed_measures(name))
    found = list(roles_of(function)) if measures else []
    until = counted_time() + SECONDS
    for prepare in (drop_penalty, _train):
        if found and prepare(function):
            words = (_first_words(function, roles, measures, until) for roles in found)
            first = next(filter(None, words), "")
            if first:
                return Explanation(first, len(SIZES))
    named = found[0] if found and found[0].named else None
    return _find_mistake(function, name, named) if named is not None else None


def _find_mistake(function: Callable[..., Any], name: str, roles: Roles) -> Explanation | None:
    """The known mistake in the cost of a linear or logistic regression; None if there is none."""
    if not roles.with_role("weights") or re.search(NO_COST, name.lower()):
        return None
    listed = [
        m
        for m in mistakes_of(allowed_measures(name))
        if m.name in (*COST_MISTAKES, *LINEAR_MISTAKES)
    ]
    of_models = {"with a sigmoid": "binary", "of the linear model": "numbers"}
    measures = tuple(m.measure for m in listed if set(m.measure.contents) & {*of_models.values()})
    until = counted_time() + SECONDS
    words = _first_words(function, roles, measures, until) if measures else ""
    known = next((each for each in listed if words.startswith(each.does)), None)
    model = next((model for model in of_models if model in words), "")
    if known is None or not model or of_models[model] not in known.measure.contents:
        return None
    if known.name == "sign missing" and "as the mean over the samples" not in words:
        return None  # the caller may multiply a sum by -1 / n
    return Explanation(known.does, len(SIZES), known.name, known.hint)


def _first_words(
    function: Callable[..., Any],
    roles: Roles,
    measures: tuple[Measure, ...],
    until: float,
) -> str:
    """What the function computes in the first arrangement that explains it; "" for none."""
    weights, biases = roles.with_role("weights"), roles.with_role("bias")
    for arrangement in arrangements(roles.layers or len(weights), len(biases)):
        kinds = ("one-hot",) if arrangement.several else ("binary", "numbers", "signs")
        for kind in kinds:
            if counted_time() > until:
                return ""
            words = _explain(function, roles, arrangement, kind, measures)
            if words:
                return words
    return ""


def _train(function: Callable[..., Any]) -> bool:
    """Train the object of a method on a few samples; whether that was possible."""
    thing = object_of(function)
    train = next((getattr(thing, m) for m in ("fit", "train") if hasattr(thing, m)), None)
    if train is None:
        return False
    x = np.random.default_rng(0).normal(size=(8, FEATURES))
    y = labels_of("binary", 8, 2)
    for labels in (y, y[:, None]):
        if call_safely(train, (x.copy(), labels.copy()), 1.0).failure is None:
            return True
    return False


def _explain(
    function: Callable[..., Any],
    roles: Roles,
    arrangement: Arrangement,
    kind: str,
    measures: tuple[Measure, ...],
) -> str:
    """The measure that explains all probes in one arrangement; "" for none."""
    common: dict[tuple[str, str, str, int], str] = {}
    for place, (n, k) in enumerate(SIZES):
        given = _arguments(roles, arrangement, kind, n, k)
        values = {"count": n, "classes": k, "data": arrangement.data(given.x)}
        values["labels"] = arrangement.pass_labels(given.y)
        given.missing.update({key: values[role] for key, role in missing_names(function).items()})
        with names_given(function, given.missing):
            found = _explanations(function, roles, given, measures)
        common = {key: words for key, words in found.items() if not place or key in common}
        if not common:
            return ""
    words = plainest(common.values())
    hidden = {each for model, *_ in common for each in HIDDEN_UNITS.findall(model)}
    return HIDDEN_UNITS.sub("", words) if len(hidden) > 1 else words


def _arguments(roles: Roles, arrangement: Arrangement, kind: str, n: int, k: int) -> Given:
    generator = np.random.default_rng(n)
    x, y = generator.normal(size=(n, FEATURES)), labels_of(kind, n, k)
    if arrangement.single:
        x = x[:, :1]
    names = roles.with_role("weights")
    outputs = k if arrangement.several else 1
    widths = [x.shape[1], *[HIDDEN] * ((roles.layers or len(names)) - 1), outputs]
    full = (
        [generator.normal(size=(a + 1, b)) for a, b in itertools.pairwise(widths)] if names else []
    )
    has_bias = bool(roles.with_role("bias")) or arrangement.padded
    weights = [each[1:] for each in full]
    biases = [each[0] if has_bias else 0 * each[0] for each in full]
    given = Given(x, y, kind, weights, biases, {}, arrangement.padded)
    left = {"weights": iter(full if arrangement.padded else weights), "bias": iter(biases)}
    sample = Sample(kind, y, y)
    for name, role in roles.by_name.items():
        if role == "data":
            given.arguments[name] = arrangement.data(x)
        elif role == "labels":
            given.arguments[name] = arrangement.pass_labels(y)
        elif role == "weights":
            matrices = [arrangement.weight(next(left["weights"])) for _ in range(roles.layers or 1)]
            given.arguments[name] = matrices if roles.layers else matrices[0]
        elif role == "bias":
            value = next(left["bias"], None)
            given.arguments[name] = 0.0 if value is None else arrangement.pass_bias(value)
        elif role == "reg":
            given.arguments[name] = 0.0
        else:
            value_of = value_of_other(name)
            given.arguments[name] = None if value_of is None else value_of(sample)
    return given


def _explanations(
    function: Callable[..., Any],
    roles: Roles,
    given: Given,
    measures: tuple[Measure, ...],
) -> dict[tuple[str, str, str, int], str]:
    """For each key of model, measure, penalty and place of the value, what it is in words."""
    made = traced_call(function, lambda: call_with(function, roles, given.arguments), 0.5)
    if made is None:
        return {}
    returned, traced = made
    values = numbers_in(returned)
    penalties = _penalties(function, roles, given, values)
    found: dict[tuple[str, str, str, int], str] = {}
    for model, output in _outputs(given, traced):
        for content, y, p in _readings(given, output):
            for place, value in enumerate(values):
                for key, words in explanations(content, y, p, value, measures).items():
                    title, _, rest = words.partition(", as ")
                    about = f"{title} {model}" + (f", as {rest}" if rest else "")
                    for penalty in penalties.get(place, [""]):
                        whole = about + (f", plus {penalty}" if penalty else "")
                        found.setdefault((model, key, penalty, place), whole)
    return found


def _outputs(given: Given, traced: Mapping[str, list[Any]]) -> Iterator[tuple[str, Numbers]]:
    """Predictions: of usual models, and what functions of the user's returned."""
    n = len(given.y)
    if given.weights:
        yield from outputs_of(given.x, given.weights, given.biases)
    for name, values in traced.items():
        words = f"of what {name} returns"
        if len(values) == n and n > 1 and len({each.shape for each in values}) == 1:
            yield words, np.stack([each.ravel() for each in values])
        for each in values[-3:]:
            yield words, each


def _readings(given: Given, output: Numbers) -> Iterator[tuple[str, Numbers, Numbers]]:
    """Kind, labels and predictions of the same shape, for each way to read an output."""
    y, n = given.y, len(given.y)
    if not output.size or np.ptp(output) == 0:
        return  # an object that was not trained yet
    if y.ndim == 2:
        k = y.shape[1]
        p = output.T if output.shape == (k, n) else output
        if p.shape == y.shape:
            if bool((p > 0).all()) and np.allclose(p.sum(axis=1), 1, atol=1e-6):
                yield "one-hot", y, p
                return
            if bool((p > 0).all() and (p < 1).all()):
                yield "binary", y, p
            yield "scores", y, p
        elif p.size == n:
            yield "classes", y.argmax(axis=1).astype(float), p.ravel()
        return
    if output.size != n:
        return
    p = output.ravel()
    whole = set(p.tolist()) <= {-1.0, 0.0, 1.0}
    if given.kind == "numbers":
        yield "numbers", y, p
    elif given.kind == "signs":
        yield ("sign classes" if whole else "signs"), y, p
    elif whole:
        yield "two classes", y, p
    else:
        yield ("binary" if (p > 0).all() and (p < 1).all() else "logits"), y, p


def _penalties(
    function: Callable[..., Any], roles: Roles, given: Given, values: Sequence[Numbers]
) -> dict[int, list[str]]:
    """For each value that a regularisation changes, what may be added to it, in words."""
    names = roles.with_role("reg")
    if not names:
        return {}
    changed = {**given.arguments, names[0]: REGULARISATION}
    call = call_safely(lambda: call_with(function, roles, changed), (), 0.5)
    again = numbers_in(call.returned)
    found = {}
    for place, (before, after) in enumerate(zip(values, again, strict=False)):
        if before.shape == after.shape and not np.allclose(before, after, rtol=1e-9):
            difference = float(np.mean(after - before)) / REGULARISATION
            found[place] = [w for w, s in _sums(given) if np.isclose(difference, s, rtol=1e-6)]
    return found


def _sums(given: Given) -> Iterator[tuple[str, float]]:
    n = len(given.y)
    factors = {"lambda / (2 n)": 0.5 / n, "lambda / n": 1 / n, "lambda / 2": 0.5, "lambda": 1.0}
    squares = sum(float((w**2).sum()) for w in given.weights)
    sizes = sum(float(abs(w).sum()) for w in given.weights)
    biases = sum(float((b**2).sum()) for b in given.biases)
    sums = {
        "the sum of the squared weights": squares,
        "the sum of the squared weights and biases": squares + biases,
        "the sum of the absolute weights": sizes,
    }
    if not given.with_bias and given.weights:
        # The first of the parameters belongs to a column of ones in the data.
        first = float((given.weights[0][0] ** 2).sum())
        sums["the sum of the squared weights without the first"] = squares - first
    for (factor, c), (words, total) in itertools.product(factors.items(), sums.items()):
        yield f"{factor} times {words}", c * total
