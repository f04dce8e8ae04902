# piece: linear
# truth: wrong
# function: linear
# mistake: the input is multiplied in place by the scale of the layer, so the array of the caller changes
# line: 13
# style: defensive
import numpy as np

def linear(layer, x, scale=1.0):
    if "W" not in layer or "b" not in layer:
        raise KeyError("the layer needs W and b")
    assert x.shape[-1] == layer["W"].shape[0], "sizes do not fit"
    x *= scale
    z = x @ layer["W"] + layer["b"]
    assert z.shape == (x.shape[0], layer["W"].shape[1])
    return z
