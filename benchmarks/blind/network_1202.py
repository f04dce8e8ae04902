# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    z = np.asarray(x, dtype=float)
    for W, b, act in zip(weights, biases, activations):
        one = np.ones(z.shape[:-1] + (1,))
        z = act(np.concatenate([z, one], axis=-1) @ np.vstack([W, b]))
    if z.shape[-1] > 1:
        return z
    return z[..., -1]
