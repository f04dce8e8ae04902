"""Derivatives of usual losses with respect to the predictions.

They are functions of labels and predictions that return an array of the shape of the predictions.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.counted_time import counted_time
from steepest.quantities.activations import numerical
from steepest.quantities.claims import allowed_measures, is_specific
from steepest.quantities.elementwise import Explanation
from steepest.quantities.measures import MEASURES, Measure
from steepest.quantities.pairs import SECONDS, values_returned, ways_of_calling
from steepest.quantities.samples import PROBES, Layout, Sample, make_sample
from steepest.roles.reading import plain_name

__all__ = ["explain_loss_derivative", "loss_in_derivative_name"]

Numbers = NDArray[np.float64]
MARKS: Final = (
    r"gradiente?s?|grads?|deri?v[a-z]*|prime|ableitung|delta|backwards?|backprop|diff"
    r"|(?<![a-z])d_?(?=[a-z])|(?<=[a-z])_?d(x|p|a|y|yhat)?$"
)
"""Parts of a name that say that it is a derivative."""
OTHERS: Final = (
    r"check|numer|update|step|descent|plot|layer|weight|bias|w\d|b\d|norm|theta|and|with_reg|total"
)
"""Parts of the names of functions that compute something else, or more."""
H: Final = 1e-4
"""The step of the differences: probabilities may be as small as 0.01."""
OVER_OUTPUTS: Final = "the mean over the outputs"
TURNED: Final = ", transposed"
BOTH: Final = ("bce", "ce")
"""Losses of probabilities, whose derivative with respect to the logits is y_hat - y."""


def loss_in_derivative_name(name: str) -> frozenset[str]:
    """The measures of which a function of this name may be the derivative; none for other names.

    >>> sorted(loss_in_derivative_name("mse_prime")), sorted(loss_in_derivative_name("mse"))
    (['squared'], [])
    >>> loss_in_derivative_name("gradient_descent_step")
    frozenset()
    """
    spaced = plain_name(name)
    rest = re.sub(MARKS, "", spaced)
    if rest == spaced or re.search(OTHERS, spaced):
        return frozenset()
    return allowed_measures(rest)


def explain_loss_derivative(function: Callable[..., Any], name: str) -> Explanation | None:
    """The loss of which a function is the derivative; None if none is found.

    Args:
        function: the user's.
        name: of the function, without that of its class.

    >>> explain_loss_derivative(lambda y, p: 2 * (p - y) / y.size, "mse_prime").words[:64]
    'the derivative of the squared error with respect to the predicti'
    >>> explain_loss_derivative(lambda y, p: (p - y) ** 2, "mse_prime")
    """
    allowed = loss_in_derivative_name(name)
    about = (inspect.getdoc(inspect.unwrap(function)) or "").lower()
    if not is_specific(re.sub(MARKS, "", name.lower())) and re.search(r"entropy|likelihood", about):
        allowed -= {"squared"}
    measures = tuple(each for each in MEASURES if each.key in allowed and not each.share)
    until, over_outputs = counted_time() + SECONDS, ""
    for content, layout, order in ways_of_calling(function, measures):
        if counted_time() > until:
            break
        call = partial(values_returned, function, layout, order)
        words = "" if layout.single else _words(call, content, layout, measures, is_specific(name))
        if words and OVER_OUTPUTS not in words:
            return Explanation(words, len(PROBES))
        over_outputs = over_outputs or words
    # A function that divides by shape[1] is meant for samples as columns.
    return Explanation(over_outputs, len(PROBES)) if over_outputs else None


def _words(
    call: Callable[[Sample], list[Numbers]],
    content: str,
    layout: Layout,
    measures: tuple[Measure, ...],
    specific: bool,
) -> str:
    """The derivative that explains the results of all probes in one way of calling; "" for none."""
    common: set[str] = set()
    for place, (n, k) in enumerate(PROBES):
        sample = make_sample(content, n, k)
        values = call(sample)[:1]
        turned = [each.T for each in values if each.ndim == 2 and each.shape[0] != each.shape[1]]
        found = {
            f"{words}{end}"
            for words, right in _derivatives(sample, measures, specific)
            for end, options in (("", values), (TURNED, turned))
            if any(_agree(value, right, layout, sample) for value in options)
        }
        common = found if not place else common & found
        if not common:
            return ""
    return ", for ".join(filter(None, (min(common, key=len), layout.words)))


def _derivatives(
    sample: Sample, measures: tuple[Measure, ...], specific: bool
) -> Iterator[tuple[str, Numbers]]:
    """The words and the value of each derivative that is usual."""
    n = len(sample.y)
    factors = {"a sum over the samples": 1.0, "the mean over the samples": 1 / n}
    outputs = sample.y.size // n
    if outputs > 1:
        factors |= {
            "the mean over samples and outputs": 1 / sample.y.size,
            OVER_OUTPUTS: 1 / outputs,
        }
    for measure in measures:
        if sample.content not in measure.contents:
            continue
        about = f"the derivative of {measure.title} with respect to the predictions"
        for title, loss, half in _losses(measure, sample, about, specific):
            for words, factor in factors.items():
                yield f"{title}, as {words}", factor * loss
                if half:
                    yield f"{title}, as half {words}", factor * loss / 2


def _losses(
    measure: Measure, sample: Sample, title: str, specific: bool
) -> Iterator[tuple[str, Numbers, bool]]:
    """The derivative of the sum of all losses, in words, and whether half of it is usual too."""
    y = sample.y
    with np.errstate(all="ignore"):
        yield title, _slope(measure, sample), measure.halved
    if measure.key in BOTH and specific:
        last = "sigmoid" if measure.key == "bce" else "softmax"
        logits = title.replace("the predictions", f"the logits of a {last}")
        yield f"{logits} before it", sample.p - y, False


def _slope(measure: Measure, sample: Sample) -> Numbers:
    """The derivative of the sum of a measure by each prediction, by central differences."""
    if sample.y.ndim == 1:
        losses = numerical(lambda p: measure.function(sample.y, p), H)(sample.p)
        return np.asarray(losses)
    columns = []
    for place in range(sample.y.shape[1]):
        unit = np.eye(sample.y.shape[1])[place]

        def shifted(h: Any, unit: Numbers = unit) -> Any:
            losses = np.asarray(measure.function(sample.y, sample.p + h * unit))
            return losses.reshape(len(sample.y), -1).sum(axis=1)

        columns.append(numerical(shifted, H)(0.0))
    return np.stack(columns, axis=1)


def _agree(value: Numbers, right: Numbers, layout: Layout, sample: Sample) -> bool:
    """Whether a result is the right array in the layout of the predictions."""
    expected = layout.convert(Sample(sample.content, sample.y, right))[1]
    expected = np.asarray(expected, dtype=np.float64)
    if value.shape != expected.shape or not np.isfinite(expected).all():
        return False
    return bool(np.allclose(value, expected, rtol=1e-6, atol=1e-8))
