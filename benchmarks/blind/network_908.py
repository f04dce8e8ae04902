# piece: network
# truth: wrong
# function: network
# mistake: the result is flattened for several outputs as well
# line: 17
# style: defensive
import numpy as np

def network(x, weights, biases, activations):
    assert len(weights) == len(biases) == len(activations), "lists differ in length"
    z = np.asarray(x, dtype=float)
    for i, (W, b, h) in enumerate(zip(weights, biases, activations)):
        if z.shape[1] != W.shape[0]:
            raise ValueError(f"layer {i}: {z.shape[1]} inputs, {W.shape[0]} expected")
        z = h(z @ W + b)
    assert np.all(np.isfinite(z))
    return z.flatten()
