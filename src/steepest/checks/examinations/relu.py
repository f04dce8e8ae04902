"""Probes of the rectified linear unit: values around 0, integers, float32, and several axes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from steepest.checks.catalogue.relu import MISTAKES
from steepest.checks.examinations.further_arrays import (
    FURTHER_OF_ACTIVATIONS,
    observe_unless_refused,
)
from steepest.checks.examinations.further_settings import SETTINGS_OF_RELU
from steepest.checks.examinations.sigmoid import ARRAY, NAMES_OF_X
from steepest.checks.observations import ExaminedFunction, Observation, Probe, make_observation
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import ACTIVATION_VARIANTS, ONE_NUMBER_ONLY
from steepest.nn.activations import relu

__all__ = ["PIECE"]

PROBES = (
    Probe("zero", (np.zeros(2),)),
    Probe("around zero", (np.array([-3.0, -0.5, 0.5, 2.0]),)),
    Probe("two axes", (ARRAY,)),
    Probe("three axes", (np.stack([ARRAY, -ARRAY]),)),
    Probe("large", (np.array([-1e30, -40.0, 40.0, 1e30]),)),
    Probe("float32", (np.array([-5, -1, 0, 1, 5], dtype=np.float32),)),
    Probe("integers", (np.array([-3, 0, 2]),)),
    Probe("a single number", (np.float64(-0.3),), judged=False),
)


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes."""
    for probe in PROBES:
        yield observe_unless_refused(call, probe)


EXTREME = np.array([1e-9, -1e-9, 1e-170, 1e170])


def examine_further(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of further arrays, and whether extreme numbers stay as they are."""
    yield from FURTHER_OF_ACTIVATIONS(call)
    result = call(EXTREME)
    single = result.single or call.array_format.dtype != "float64"
    same = result.failure or np.allclose(result.arrays[0], relu(EXTREME), rtol=1e-3, atol=0)
    words = "kept" if same or single else "lost"
    yield make_observation("numbers near 0 and very large ones", result, words)


PIECE = Piece(
    name="relu",
    title="relu",
    names=(
        "relu", "rectifier", "rectified_linear", "rectified_linear_unit", "relu_function",
        "rectify", "activation", "nonlin",
    ),
    signatures=(AcceptedSignature(("x",), synonyms={"x": NAMES_OF_X}),),
    reference=relu,
    no_other_convention=True,
    examine=examine,
    further=examine_further,
    settings=SETTINGS_OF_RELU,
    mistakes=MISTAKES,
    leniency=Leniency(
        probes=("axes", "float32", "integers"),
        other_functions=("leaky", "softplus", "elu", "identity", "derivative", "capped"),
        agreement=0.9,
        variants=ONE_NUMBER_ONLY,
    ),
    variants=ACTIVATION_VARIANTS,
    sample_arguments=(np.array([-0.5, 0.5, 1.0]),),
)  # fmt: skip
