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
from steepest.checks.observations import ExaminedFunction, Observation, Probe
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
    further=FURTHER_OF_ACTIVATIONS,
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
