# piece: network
# truth: wrong
# function: network
# mistake: a batch of one is taken for the single output, the wrong axis is tested
# line: 16
# style: defensive
import numpy as np

def network(x, weights, biases, activations):
    assert isinstance(x, np.ndarray) and x.ndim == 2
    assert len(weights) == len(biases) == len(activations)
    z = x
    for W, b, h in zip(weights, biases, activations):
        assert W.shape == (z.shape[1], len(b))
        z = h(z @ W + b)
    if z.shape[0] == 1:
        return z.ravel()
    return z
