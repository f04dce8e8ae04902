"""Layers of which no object can be made, called as the file calls them."""

from __future__ import annotations

import copy

import numpy as np
import pytest

from steepest.consistency.layer_classes import LayerClass
from steepest.consistency.layers import check_layer
from steepest.gradients.recorded_calls import RecordedCall, calls_recorded_by
from steepest.gradients.verdicts import RIGHT, WRONG


class MadeInTwoSteps:
    def __init__(self, plan):
        self.plan = plan

    def build(self, n_in):
        self.kernel, self.shift = np.ones((n_in, self.plan["units"])), np.zeros(self.plan["units"])

    def forward(self, x):
        self.x = x
        return x @ self.kernel + self.shift

    def backward(self, up):
        self.dkernel, self.dshift = self.x.T @ up, up.sum(axis=0)
        return up @ self.kernel.T


class MadeInTwoStepsAndWrong(MadeInTwoSteps):
    def forward(self, x):
        return super().forward(x)

    def backward(self, up):
        self.dkernel, self.dshift = self.x.T @ up, up.sum(axis=0)
        return up @ self.kernel.T * np.arange(1, 4)


@pytest.mark.parametrize(
    ("cls", "outcome"), [(MadeInTwoSteps, RIGHT), (MadeInTwoStepsAndWrong, WRONG)]
)
def test_a_layer_of_which_no_object_can_be_made_is_called_as_in_the_file(
    cls: type, outcome: str
) -> None:
    layer = cls({"units": 2})
    layer.build(3)
    x = np.random.default_rng(0).normal(size=(5, 3))
    call = RecordedCall(cls.forward, lambda: {"self": copy.deepcopy(layer), "x": x}, True)
    with calls_recorded_by(lambda: {cls.forward.__code__: [call]}):
        found = check_layer(LayerClass(cls.__name__, cls, "forward", "backward"), ())
    assert found is not None
    assert found.outcome == outcome
