# piece: network
# truth: wrong
# function: network
# mistake: the activations are taken from the second on, and the last layer drops out of the zip
# line: 12
# style: defensive with asserts
import numpy as np

def network(x, weights, biases, activations):
    assert len(weights) == len(biases) == len(activations)
    z = np.asarray(x, dtype=float)
    for W, b, h in zip(weights, biases, activations[1:]):
        assert z.shape[-1] == W.shape[0]
        z = h(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
