"""Functions that return a value and its gradient: (loss, grad), (grads, cost), (cost, dw, db)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import (
    Call,
    arguments_for,
    assignments,
    keep_random_state,
    use_tensors,
)
from steepest.consistency.concluding import conclude
from steepest.consistency.layer_mistakes import explain_by_layers
from steepest.consistency.layouts import LAYOUTS, Layout
from steepest.consistency.matching import is_float32, match_blocks
from steepest.consistency.regularised import conclude_regularisation
from steepest.consistency.results import Leaf, read_leaves, returned_names
from steepest.consistency.trials import (
    Conclusion,
    Kind,
    Reduction,
    Trial,
    best_conclusion,
    join_names,
)
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.roles.reading import read_gradient_name

__all__ = [
    "VALUE_NAMES",
    "Together",
    "check_together",
    "only_value_compared",
    "returns_value_and_gradient",
]

Numbers = NDArray[np.float64]

SECONDS: Final = 0.8
"""Computing time for all ways of calling one function."""
WITH_ONES: Final = "It is the derivative for samples whose first feature is 1, as in {}[:, 0] = 1."
VALUE_NAMES: Final = (
    r"\w*(loss(es)?|cost|error|objective|energy|nll|mse|bce|value)\w*|j(_\w+)?|f|l|e"
)
FUNCTION_NAMES: Final = (
    r"loss|cost|grad|propagat|objective|backprop|entropy|mse|bce|svm|hinge|nll|slope|criterion"
)
OTHER_NAMES: Final = r"(train|fit|test|main|plot|load|optimi[sz]e|update|predict|run|evaluate|step)"


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """A function that returns a value and a gradient, or two functions put together.

    Attributes:
        function: takes the parameters of ``source`` and returns both.
        name: of the user's function that has the gradient.
        names: of the returned values, "" where they are not known.
        source: the user's function, whose parameters and keys are read.
        value_words: what is differentiated.
        kind: as in `Trial`.
        attributes: parameters that the object of a method holds; the function takes them too.
        before: lines that make the object.
        called: the name in a call, where it is not ``name``.
    """

    function: Callable[..., Any]
    name: str
    names: Sequence[str]
    source: Callable[..., Any]
    value_words: str = "the loss that it returns"
    kind: Kind = "one function"
    attributes: Mapping[str, Numbers] = field(default_factory=dict)
    before: str = ""
    called: str = ""


def returns_value_and_gradient(function: Callable[..., Any], name: str) -> bool:
    """Whether the names in a function say that it returns a value and its gradient.

    >>> def propagate(w, b, X, Y):
    ...     grads, cost = {}, 0.0
    ...     return grads, cost
    >>> returns_value_and_gradient(propagate, "propagate")
    True
    """
    if re.match(OTHER_NAMES, name, flags=re.IGNORECASE):
        return False
    names = returned_names(function)
    gradients = [each for each in names if read_gradient_name(each).is_gradient]
    if len(names) < 2 or len(gradients) == len(names):
        return False
    values = [each for each in names if re.fullmatch(VALUE_NAMES, each, flags=re.IGNORECASE)]
    has_value, has_gradient = bool(set(values) - set(gradients)), bool(gradients)
    named = re.search(FUNCTION_NAMES, name, flags=re.IGNORECASE) is not None
    if len(names) > 2:
        return has_gradient and has_value
    return (has_gradient and (has_value or named)) or (named and has_value)


def only_value_compared(function: Callable[..., Any], name: str) -> str:
    """A remark on what a function returns beside a right value; "" if it returns no gradient.

    >>> def loss(w, x):
    ...     value, dw = (w * x) ** 2, 2 * w * x**2
    ...     return value, dw
    >>> only_value_compared(loss, "loss")
    'Only the value was compared: dw was not judged.'
    """
    if not returns_value_and_gradient(function, name):
        return ""
    names = [each for each in returned_names(function) if read_gradient_name(each).is_gradient]
    judged = (
        f"{join_names(names)} {'were' if len(names) > 1 else 'was'}" if names else "the rest was"
    )
    return f"Only the value was compared: {judged} not judged."


def check_together(together: Together, layouts: Sequence[Layout] = LAYOUTS) -> Conclusion | None:
    """The best conclusion over all layouts; None if no way of calling gives both."""
    until = counted_time() + SECONDS
    found: list[Conclusion] = []
    with keep_random_state():
        for call, layout, roles in _calls(together, layouts):
            left = until - counted_time()
            if left <= 0:
                break
            trial = call_safely(
                lambda call=call, layout=layout, roles=roles: list(
                    _conclusions(together, call, layout, roles)
                ),
                (),
                left,
            )
            found += trial.returned or []
            if any(each.is_exact for each in found):
                break
        best = best_conclusion(_without_single_samples(found))
        if best is None or best.outcome == RIGHT:
            return best
        return _with_ones(together, layouts) or best


def _with_ones(together: Together, layouts: Sequence[Layout]) -> Conclusion | None:
    """The conclusion for samples whose first feature is 1, if the gradient is right for them.

    The derivative by the first weight may be the sum of the errors, without the feature.
    """
    until = counted_time() + SECONDS
    for call, layout, roles in _calls(together, layouts):
        if (left := until - counted_time()) <= 0:
            break
        data = [name for name, role in roles.items() if role == "data"]
        x = call.arguments.get(data[0]) if len(data) == 1 else None
        if not isinstance(x, np.ndarray) or x.ndim != 2 or len(x) != layout.sample_count:
            continue
        if x.shape[1] < 2:
            continue  # ones alone would hide that a factor is missing
        ones = np.concatenate([np.ones((len(x), 1)), x[:, 1:]], axis=1)
        other = call.with_arguments({**call.arguments, data[0]: ones})
        tried = call_safely(
            lambda other=other, layout=layout, roles=roles: list(
                _conclusions(together, other, layout, roles)
            ),
            (),
            left,
        )
        for each in tried.returned or []:
            if each.outcome == RIGHT:
                right: Conclusion = each
                return replace(right, notes=(*right.notes, WITH_ONES.format(data[0])))
    return None


def _without_single_samples(found: Sequence[Conclusion]) -> list[Conclusion]:
    """The conclusions, without those of one sample if the function takes several.

    One sample does not show whether a mean is taken.
    """
    several = [each for each in found if each.trial.reduction in ("mean", "sum")]
    return several or list(found)


def _calls(
    together: Together, layouts: Sequence[Layout]
) -> Iterator[tuple[Call, Layout, dict[str, str]]]:
    name, own = together.called or together.name, together.attributes
    for tensors in use_tensors():
        for roles in assignments(together.function, together.source):
            for layout in layouts:
                arguments = arguments_for(roles, layout, together.source)
                if arguments is not None:
                    given = {**arguments, **own}
                    attributes = frozenset(own)
                    call = Call(
                        together.function, name, given, tensors, attributes, together.before
                    )
                    yield call, layout, roles


def _conclusions(
    together: Together, call: Call, layout: Layout, roles: Mapping[str, str]
) -> Iterator[Conclusion]:
    """A conclusion for each returned number that may be the value."""
    returned = call()
    leaves = read_leaves(returned, together.names)
    values = [leaf for leaf in leaves if leaf.value.size == 1 and np.isfinite(leaf.value).all()]
    named = [v for v in values if re.fullmatch(VALUE_NAMES, v.name, flags=re.IGNORECASE)]
    values = named or [v for v in values if not read_gradient_name(v.name).is_gradient]
    repeated = read_leaves(call(), together.names)
    if len(leaves) < 2 or not _equal(leaves, repeated):
        return
    for value in values[:2]:
        others = [leaf for leaf in leaves if leaf is not value]
        concluded = _conclude_with_value(together, call, layout, roles, value, others)
        if concluded:
            yield concluded


def _conclude_with_value(
    together: Together,
    call: Call,
    layout: Layout,
    roles: Mapping[str, str],
    value: Leaf,
    others: Sequence[Leaf],
) -> Conclusion | None:
    def value_at(changes: Mapping[str, Numbers]) -> float:
        return float(value.get(call(changes)).reshape(()))

    points = {k: v for k, v in call.points().items() if "labels" not in roles.get(k, "")}
    points = {k: v for k, v in points.items() if roles.get(k) not in ("regularisation", "rate")}
    blocks = match_blocks(others, points, value_at, is_float32([value, *others]))
    if not blocks:
        return None
    trial = Trial(
        together.name,
        together.value_words,
        layout.words,
        call.shown,
        tuple(blocks),
        layout.sample_count,
        together.kind,
        is_quadratic=_is_quadratic(call, roles, value_at),
        reduction=_reduction(call, layout, roles, value),
        value=float(value.value.reshape(())),
        again=lambda: best_conclusion(list(_conclusions(together, call, layout, roles))),
        gradient_again=call,
    )
    found = conclude(trial)
    paths = {b.parameter: b.path for b in blocks if b.path is not None}

    def gradient_at(changes: Mapping[str, Numbers]) -> dict[str, Numbers]:
        returned = call(changes)
        return {k: Leaf("", path, value.value).get(returned) for k, path in paths.items()}

    own = {b.parameter: b.x for b in blocks if b.path is not None}
    found = found and explain_by_layers(found, own, gradient_at, value_at)
    return found and _without_regularisation(found, together, call, layout, roles, value)


def _equal(first: Sequence[Leaf], second: Sequence[Leaf]) -> bool:
    return len(first) == len(second) and all(
        np.array_equal(a.value, b.value, equal_nan=True) for a, b in zip(first, second, strict=True)
    )


def _is_quadratic(
    call: Call, roles: Mapping[str, str], value_at: Callable[[Mapping[str, Numbers]], float]
) -> bool:
    """Whether the value is a squared error: quadratic in the labels."""
    points = call.points()
    labels = [label for label in points if roles.get(label) == "labels"]
    if not labels:
        return False
    y = points[labels[0]]
    try:
        values = np.array([value_at({labels[0]: y + 0.25 * k}) for k in range(4)])
    except Exception:  # a function may refuse labels that are neither 0 nor 1
        return False
    second = np.diff(values, 2)
    return bool(abs(second[0]) > 1e-6 and abs(second[1] - second[0]) < 1e-6 * abs(second[0]) + 1e-9)


def _reduction(call: Call, layout: Layout, roles: Mapping[str, str], value: Leaf) -> Reduction:
    """Whether the value is the sum or the mean of those of single samples.

    If it is neither, arrays were broadcast against each other, and the layout is not the right one.
    """
    if layout.sample_count == 1:
        return "unknown"
    plain = {
        name: 0.0 if roles.get(name) == "regularisation" else each
        for name, each in call.arguments.items()
    }
    try:
        whole = float(value.get(call.with_arguments(plain)()).item())
        singles = []
        for sample in range(layout.sample_count):
            part = {
                name: _one_sample(each, roles.get(name, ""), layout, sample)
                for name, each in plain.items()
            }
            singles.append(float(value.get(call.with_arguments(part)()).item()))
    except Exception:  # a function may refuse a single sample
        return "unknown"
    close = 1e-4 * max(abs(whole), 1e-6)
    if abs(whole - float(np.mean(singles))) < close:
        return "mean"
    return "sum" if abs(whole - sum(singles)) < close else "neither"


def _one_sample(value: Any, role: str, layout: Layout, sample: int) -> Any:
    if role == "count":
        return 1
    if role not in ("data", "labels", "predictions"):
        return value
    axis = layout.sample_axis(np.shape(value))
    return value if axis is None else np.take(value, [sample], axis=axis)


def _without_regularisation(
    found: Conclusion,
    together: Together,
    call: Call,
    layout: Layout,
    roles: Mapping[str, str],
    value: Leaf,
) -> Conclusion:
    """The same conclusion, or one on the term of the regularisation if that alone is wrong."""
    strength = next((name for name, role in roles.items() if role == "regularisation"), "")
    if not strength or found.outcome == RIGHT or not call.arguments[strength]:
        return found
    plain = call.with_arguments({strength: 0.0})
    leaves = read_leaves(plain(), together.names)
    others = [leaf for leaf in leaves if leaf.path != value.path]
    without = _conclude_with_value(together, plain, layout, roles, value, others)
    if without is None:
        return found
    if without.outcome == WRONG:
        whole = found.trial  # an edit must make the gradient right with regularisation too
        return replace(without, trial=replace(without.trial, again=whole.again, value=whole.value))
    if without.outcome != RIGHT:
        return found
    return conclude_regularisation(found.trial, without.trial, strength) or found
