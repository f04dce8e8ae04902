"""Updates of parameters compared with minus the learning rate times the gradient of a usual loss.

An update is the parameters before and after one step. Every weight and bias of every update must be
the gradient times one factor, that of a usual convention: the rate itself for a sum over samples,
the rate over n for a mean, twice or half of it for a square without its half.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.training_fits import (
    FEWEST,
    REPLACED,
    Part,
    Update,
    are_close,
    compared_parts,
    fit_parts,
)
from steepest.inspections.training_models import HIDDEN, OUTPUTS, Hidden, Layer, Output, read_layers
from steepest.inspections.training_parameters import role_in_training

__all__ = ["Explanation", "explain_updates", "words_of_factor"]

Numbers = NDArray[np.float64]
BOTH: Final = {
    "at output": "takes the derivative of every sigmoid at its output instead of at its sums",
    "of sums": "takes z * (1 - z) as the derivative of every sigmoid, for its sums z",
}
LATE: Final = "carries the error back through weights that it has already changed in the same step"


@dataclass(frozen=True, slots=True)
class Explanation:
    """How updates follow from the gradient of a loss.

    Attributes:
        words: what minus of an update is, "the learning rate times the derivative of ...".
        layers: the number of layers.
        count: how many numbers were compared.
        notes: remarks.
        wrong: what the training does instead of following the gradient; "" if it follows it.
        mistake: its name.
        model: the layers, the hidden activation, and the output with its loss.
        steps: of each update the samples, the labels and the factor of the gradient of their sum.
        is_usual: whether this factor is one of the usual ones for the learning rate.
    """

    words: str
    layers: int
    count: int
    notes: tuple[str, ...] = ()
    wrong: str = ""
    mistake: str = ""
    model: tuple[Sequence[Layer], Hidden, Output] | None = None
    steps: tuple[tuple[Numbers, Numbers, float], ...] = ()
    is_usual: bool = True


def explain_updates(updates: Sequence[Update]) -> Explanation | None:
    """The explanation that fits all updates; None if there is none."""
    unusual: Explanation | None = None
    for names in _groups([*updates[0].before]):
        chosen = [
            replace(
                each,
                before={k: each.before[k] for k in names},
                after={k: each.after[k] for k in names},
            )
            for each in updates
        ]
        found = _explain_all(chosen)
        unusual = unusual or found
        if found and found.is_usual:
            return found
    return unusual


def _groups(names: Sequence[str]) -> Iterator[list[str]]:
    """All parameters, then only those of one attribute, which may be kept in another one too."""
    yield [*names]
    heads = dict.fromkeys(re.sub(r"\[.*$", "", name) for name in names)
    known = [name for name in names if role_in_training(re.sub(r"\W.*$", "", name))]
    if 0 < len(known) < len(names):
        yield known
    for head in heads if 1 < len(heads) < len(names) else ():
        own = [name for name in names if re.sub(r"\[.*$", "", name) == head]
        if len(own) > 1:
            yield own


def _explain_all(updates: Sequence[Update]) -> Explanation | None:
    """The explanation that fits all updates and parameters; None if there is none."""
    first, unusual = updates[0], None
    for layers in read_layers(first.before, first.x.shape[1]):
        outputs = layers[-1].read(first.before)[0].shape[1]
        if first.y.shape[1] != outputs:
            continue
        choices = [each.on_samples(layers[0]) for each in updates]
        for late in (False, True) if len(layers) > 1 else (False,):
            for hidden, output in _models(len(layers), outputs):
                if (late and (hidden.wrong or output.wrong)) or not _has_labels(output, first.y):
                    continue
                found = _explain(choices, layers, hidden, output, late)
                unusual = unusual or found
                if found and found.is_usual:
                    return found
    return unusual


def _has_labels(output: Output, y: Numbers) -> bool:
    """Whether a loss is one of labels such as these: -1 and 1, one number each, or any others."""
    if "absolute" in output.words:
        return bool(y.shape[1] == 1)
    if "0 and 1" in output.words:
        return bool(np.isin(y, (0, 1)).all())
    signed = "hinge" in output.words or "-1 and 1" in output.words
    return not signed or bool(np.isin(y, (-1, 1)).all())


def _models(layers: int, outputs: int) -> Iterator[tuple[Hidden, Output]]:
    """Right derivatives first, then those with one usual slip."""
    hidden = HIDDEN if layers > 1 else HIDDEN[:1]
    pairs = list(itertools.product(hidden, OUTPUTS))
    fitting = [
        (h, o) for h, o in pairs if ("softmax" not in o.words or outputs > 1) and _is_one_slip(h, o)
    ]
    yield from sorted(fitting, key=lambda pair: bool(pair[0].wrong or pair[1].wrong))


def _is_one_slip(hidden: Hidden, output: Output) -> bool:
    """Whether at most one thing is wrong: the same derivative may be used for all layers."""
    return not (hidden.wrong and output.wrong) or hidden.kind == output.kind


def _explain(
    choices: Sequence[Sequence[Update]],
    layers: Sequence[Layer],
    hidden: Hidden,
    output: Output,
    late: bool,
) -> Explanation | None:
    """The explanation by one network and loss; None if they do not fit.

    For each step one of its forms, on all samples or on one, must fit. If ``late``, errors are
    carried back through weights after their own step.
    """
    seen = _Seen()
    for updates in choices:
        for each in updates:
            parts = compared_parts(each, layers, hidden, output, late)
            still = all(
                not moved.any() and abs(slope).max() < 1e-12 for _, moved, slope, _ in parts
            )
            fitted = None if still else fit_parts(parts)
            if still or fitted is not None:
                break
        if fitted is not None:
            seen.add(each, parts, *fitted)
        elif not still:
            return None
    if not seen.is_enough(len(layers), "perceptron" in output.words):
        return None
    return _conclude(seen, (layers, hidden, output), late, len(choices[0][0].x))


def _conclude(
    seen: _Seen, model: tuple[Sequence[Layer], Hidden, Output], late: bool, samples: int
) -> Explanation | None:
    """The explanation of updates that a model fits, with what is wrong; None if it is doubtful."""
    layers, hidden, output = model
    words = words_of_factor(seen.first, seen.rates[0], output)
    slip = hidden.wrong or output.wrong or (LATE if late else "")
    slip = BOTH[hidden.kind] if hidden.wrong and output.wrong else slip
    notes = _notes(seen)
    if notes is None or (seen.odd and slip):
        return None
    is_usual = words is not None
    if words is None and (seen.odd or slip or late or not seen.is_steady):
        return None
    words = words or f"{abs(seen.rates[0]):.4g} times the derivative of {output.words}"
    if len(layers) > 1:
        kinds = {True: "a hidden layer", False: f"{len(layers) - 1} hidden layers"}
        words += f" of a network with {kinds[len(layers) == 2]} ({hidden.words})"
    wrong, mistake = slip, "wrong derivative of an activation" if slip else ""
    mistake = "weights used after their step" if late else mistake
    if not slip and seen.rates[0] < 0:
        wrong, mistake = "adds the gradient instead of subtracting it", "sign"
    elif not slip and seen.odd:
        x = seen.first.x
        if {factor for _, factor in seen.odd} == {0.0} and abs(x.mean(axis=0)).max() < 1e-9:
            return None
        described = _describe_odd(sorted(seen.odd), len(seen.first.x))
        if described is None:
            return None
        wrong, mistake = described
    if wrong and len(seen.first.x) < samples:  # one sample may have fitted by chance
        return None
    steps = tuple((u.x, u.y, c) for u, c in zip(seen.updates, seen.rates, strict=True))
    return Explanation(
        words, len(layers), seen.count, notes, wrong, mistake, model, steps, is_usual
    )


class _Seen:
    """What the updates have in common."""

    def __init__(self) -> None:
        self.updates: list[Update] = []
        self.rates: list[float] = []
        self.strengths: list[float | None] = []
        self.odd: set[tuple[str, float]] = set()
        self.count = 0
        self.moving: dict[str, bool] = {}

    def add(
        self,
        update: Update,
        parts: Sequence[Part],
        rate: float,
        strength: float,
        odd: Sequence[tuple[str, float]],
    ) -> None:
        """Add an update, its factors, and the parts with another factor."""
        self.updates.append(update)
        self.rates.append(rate)
        # A penalty on weights cannot be seen where they are 0.
        self.strengths.append(strength if any(own.any() for *_, own in parts) else None)
        self.odd |= set(odd)
        for name, moved, gradient, _ in parts:
            self.count += int((abs(moved) > 1e-12).sum())
            self.moving[name] = self.moving.get(name, False) or bool(abs(gradient).max() > 1e-9)

    @property
    def first(self) -> Update:
        """The first update."""
        return self.updates[0]

    def is_enough(self, layers: int, perceptron: bool) -> bool:
        """Whether so many updates could not be explained by chance.

        A perceptron may be right after its first step.
        """
        if self.count < FEWEST or not all(self.moving.values()):
            return False
        if len({len(each.x) for each in self.updates}) > 1:
            return False
        if len({name for name, _ in self.odd}) != len(self.odd):
            return False
        alone = len(self.first.x) == 1 and layers == 1
        if self.first.rate is None and (len(self.rates) < 2 or not self.is_steady):
            return (
                perceptron
                and len(self.rates) == 1
                and any(are_close(self.rates[0], each) for each in (0.5, 1.0))
            )
        return self.is_steady or not alone or self.is_regular

    @property
    def is_steady(self) -> bool:
        """Whether the factor is the same in every update."""
        return all(are_close(each, self.rates[0]) for each in self.rates)

    @property
    def is_regular(self) -> bool:
        """Whether the factor decreases by a usual schedule."""
        shares = [each / self.rates[0] for each in self.rates]
        usual = (
            [1 / (k + 1) for k in range(len(shares))],
            [(k + 1) ** -0.5 for k in range(len(shares))],
            [shares[1] ** k for k in range(len(shares))] if len(shares) > 1 else [],
        )
        return len(shares) > 2 and any(all(map(are_close, shares, each)) for each in usual)


def words_of_factor(update: Update, rate: float, output: Output) -> str | None:
    """The factor and what it multiplies, in words; None if it is not a usual one."""
    n, outputs = update.y.shape
    loss = output.words
    if update.rate is None:
        return f"a fixed step of {abs(rate):.4g} times the derivative of {loss}"
    share = abs(rate) / update.rate
    for square, factor in (("half of ", 1.0), ("", 2.0)) if output.squared else (("", 1.0),):
        for reduction, divisor in (
            ("the sum of", 1),
            ("the mean of", n),
            ("the mean over samples and outputs of", n * outputs),
            ("the sum over the samples of the mean over the outputs of", outputs),
        ):
            if are_close(share, factor / divisor):
                what = loss if n == 1 else f"{reduction} {square}{loss}"
                what = f"{square}{loss}" if n == 1 else what
                return f"the learning rate times the derivative of {what}"
    return None


def _notes(seen: _Seen) -> tuple[str, ...] | None:
    """Remarks on a factor that changes and on a penalty; None if they follow no usual rule."""
    notes, rates = [], seen.rates
    if not seen.is_steady:
        pairs = list(itertools.pairwise(rates))
        if not all(0 < b <= a * (1 + 1e-6) for a, b in pairs):
            return None
        notes.append("Its learning rate decreases from step to step.")
    shares = [d / c for c, d in zip(rates, seen.strengths, strict=True) if d is not None]
    if any(shares):
        if min(shares) <= 0 or max(shares) - min(shares) > 1e-4 * max(shares):
            return None
        notes.append("It also makes the weights smaller, as a squared penalty on them does.")
    if seen.first.rate is None:
        notes.append("Its learning rate could not be set, so only that it is the same is known.")
    return tuple(notes)


def _describe_odd(odd: Sequence[tuple[str, float]], n: int) -> tuple[str, str] | None:
    """Parts with another factor than the rest, if a known slip explains it."""
    factors = {factor for _, factor in odd}
    if len(factors) > 1:
        return None
    [factor] = factors
    names = " and ".join(name for name, _ in odd)
    if factor == 0:
        return f"never changes {names}, which its predictions contain", "a parameter never changes"
    if factor == REPLACED:
        return f"replaces {names} by its step instead of adding it", "replaced by its step"
    if abs(factor + 1) < 1e-4:
        return f"changes {names} in the wrong direction, everything else in the right one", "sign"
    if n > 1 and abs(factor - n) < 1e-4 * n:
        return (
            f"changes {names} by the sum over the {n} samples, everything else by the mean",
            "sum for mean",
        )
    if n > 1 and abs(factor - 1 / n) < 1e-4 / n:
        return (
            f"divides the step of {names} by the number of samples, {n}, and no other",
            "divided by n twice",
        )
    return None
