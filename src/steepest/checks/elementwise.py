"""Pieces for functions of every element of an array, such as tanh, with few probes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.observations import ExaminedFunction, Observation, Probe, observe_array
from steepest.checks.pieces import Leniency, Mistake, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import ACTIVATION_VARIANTS, ONE_NUMBER_ONLY, Variant

__all__ = ["elementwise_piece"]

PROBES: Final = (
    Probe("around zero", (np.array([-3.0, -0.5, 0.5, 2.0]),)),
    Probe("positive inputs", (np.array([0.2, 0.7, 1.9]),)),
    Probe("negative inputs", (np.array([-0.3, -1.2, -2.5]),)),
    Probe("zero", (np.zeros(2),)),
    Probe("two axes", (np.array([[-2.0, -0.5, 0.25], [0.75, 1.5, 4.0]]),)),
    Probe("float32", (np.array([-4, -1, 0.5, 1, 5], dtype=np.float32),)),
)
INPUTS: Final = (
    "z", "a", "t", "u", "v", "s", "n", "inputs", "input", "values", "arr", "array", "tensor", "y",
    "net", "signal", "data", "inp", "val", "value", "num",
)  # fmt: skip
FORMS: Final = (
    "{}", "{}_function", "{}_activation", "{}_activ", "{}_activation_function", "{}_f",
    "{}_transfer", "{}_layer", "apply_{}",
)  # fmt: skip


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes."""
    for probe in PROBES:
        yield observe_array(probe, call(*probe.arguments), double=1e-7)


def elementwise_piece(
    name: str,
    title: str,
    reference: Callable[[Any], Any],
    mistakes: tuple[Mistake, ...],
    synonyms: tuple[str, ...],
    variants: tuple[Variant, ...] = (),
    other_functions: tuple[str, ...] = ("derivative",),
) -> Piece:
    """The piece of a function of every element.

    Args:
        name: of the piece.
        title: in words, to follow "Your".
        reference: in NumPy.
        mistakes: the catalogue.
        synonyms: other names of the function.
        variants: right forms beside those of every activation.
        other_functions: mistakes that other functions make rightly.
    """
    return Piece(
        name=name,
        title=title,
        names=tuple(form.format(each) for each in (name, *synonyms) for form in FORMS),
        signatures=(AcceptedSignature(("x",), synonyms={"x": INPUTS}),),
        reference=reference,
        examine=examine,
        mistakes=mistakes,
        leniency=Leniency(
            ("float32", "two axes"), other_functions, agreement=0.9, variants=ONE_NUMBER_ONLY
        ),
        variants=(
            *ACTIVATION_VARIANTS,
            *variants,
            *(each.after(form) for each in variants for form in ACTIVATION_VARIANTS),
        ),
        variants_first=True,
        numpy_reference=True,
        may_change_arguments=True,
        sample_arguments=PROBES[0].arguments,
    )
