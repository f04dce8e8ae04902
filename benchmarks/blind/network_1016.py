# piece: network
# truth: wrong
# function: network
# mistake: the output of a layer is clipped to ±3 as a guard against overflow
# line: 14
# style: defensive
import numpy as np

def network(x, weights, biases, activations):
    assert len(weights) == len(biases) == len(activations)
    z = np.asarray(x, dtype=float)
    for W, b, act in zip(weights, biases, activations):
        assert z.shape[1] == W.shape[0]
        z = act(np.clip(z @ W + b, -3, 3))
    return z.reshape(len(z)) if z.shape[1] == 1 else z
