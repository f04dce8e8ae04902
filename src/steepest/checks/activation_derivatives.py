"""Pieces for derivatives of activations, of the input or of the output, without the function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.arrays import convert_like, to_numpy
from steepest.checks.observations import ExaminedFunction, Observation, Probe, observe_array
from steepest.checks.pieces import Leniency, Mistake, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import ACTIVATION_VARIANTS, ONE_NUMBER_ONLY, Variant

__all__ = ["derivative_piece"]

ROWS: Final = np.array([[-2.0, -0.5, 0.25], [0.75, 1.5, 4.0]])
PROBES: Final = (
    Probe("around zero", (np.array([-3.0, -0.5, 0.5, 2.0]),)),
    Probe("positive inputs", (np.array([0.2, 0.7, 1.9]),)),
    Probe("negative inputs", (np.array([-0.3, -1.2, -2.5]),)),
    Probe("two axes", (ROWS,)),
    Probe("float32", (np.array([-4, -1, 0.5, 1, 5], dtype=np.float32),)),
    Probe("zero", (np.zeros(2),), judged=False),
)
OTHER_DERIVATIVES: Final = (
    "the function itself", "as for a sigmoid", "derivative of tanh", "derivative of the sigmoid",
    "derivative of relu",
)  # fmt: skip
"""Mistakes that are right derivatives of another function."""
FORMS: Final = (
    "{}_derivative", "{}_deriv", "{}_prime", "{}_grad", "{}_gradient", "{}_der", "{}_d", "{}_dx",
    "{}_derv", "d{}", "d_{}", "deriv_{}", "derivative_{}", "derivative_of_{}", "grad_{}",
    "gradient_{}", "{}_backward", "{}_back", "{}_backprop", "{}_diff", "{}_slope",
    "{}_derived", "prime_{}", "der_{}", "{}_1st_derivative", "derived_{}", "diff_{}", "{}_bwd",
)  # fmt: skip
"""Usual names of the derivative of a function."""
UPSTREAM = (
    "da", "dout", "dy", "grad_output", "upstream", "delta", "d_out", "grad", "dl", "error",
    "output_gradient", "dvalues",
)  # fmt: skip
INPUTS = ("x", "cache", "a", "s", "t", "u", "y", "h", "out", "output", "inputs", "input", "arr")


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes; none but the last is at the kink of relu."""
    for probe in PROBES:
        # Many write the exponential of a sum, or clip it far from 0.
        yield observe_array(probe, call(*probe.arguments), double=1e-7)


def _times_ones(function: Callable[..., Any]) -> Callable[..., Any]:
    """The factor by which a backward function multiplies the gradient that it gets."""

    def factor(z: Any) -> Any:
        upstream = np.linspace(0.5, 2.0, to_numpy(z).size).reshape(z.shape)
        # A copy, since many set its elements to 0 in place.
        returned = function(convert_like(upstream.copy(), z), z)
        if returned.shape != z.shape:
            raise TypeError("does not return the shape of the input")
        return returned / convert_like(upstream, z)

    return factor


def derivative_piece(
    activation: str,
    derivative: Callable[[Any], Any],
    function: Callable[[Any], Any],
    mistakes: tuple[Mistake, ...],
    synonyms: tuple[str, ...] = (),
) -> Piece:
    """The piece of the derivative of an activation.

    Args:
        activation: its name.
        derivative: the reference, in NumPy.
        function: the activation itself, in NumPy.
        mistakes: the catalogue.
        synonyms: other names of the activation.
    """

    def pass_output(user: Callable[..., Any]) -> Callable[..., Any]:
        return lambda z: user(convert_like(function(to_numpy(z)), z))

    of_output = Variant(
        "as a function of the output",
        f"It takes the output of {activation}, not the input.",
        pass_output,
    )
    names = (activation, *synonyms)
    return Piece(
        name=f"{activation}_derivative",
        title=f"derivative of {activation}",
        names=tuple(form.format(name) for name in names for form in FORMS),
        signatures=(
            AcceptedSignature(("z",), synonyms={"z": INPUTS}),
            AcceptedSignature(
                ("upstream", "z"),
                synonyms={"upstream": UPSTREAM, "z": (*INPUTS, "x")},
                adapt=_times_ones,
                by_name_only=True,
                note="It multiplies by the gradient that it gets.",
            ),
        ),
        reference=derivative,
        examine=examine,
        mistakes=mistakes,
        leniency=Leniency(("float32", "two axes"), OTHER_DERIVATIVES, variants=ONE_NUMBER_ONLY),
        variants=(
            of_output,
            *ACTIVATION_VARIANTS,
            *(of_output.after(each) for each in ACTIVATION_VARIANTS),
        ),
        variants_first=True,
        numpy_reference=True,
        may_change_arguments=True,
        sample_arguments=PROBES[0].arguments,
    )
