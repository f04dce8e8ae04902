# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: defensive
import numpy as np

def network(weights, biases, activations, x, squeeze=True):
    assert len(weights) == len(biases) == len(activations), "one of each a layer"
    z = np.asarray(x, dtype=float)
    for W, b, h in zip(weights, biases, activations):
        assert callable(h)
        assert z.shape[1] == W.shape[0]
        z = h(z @ W + np.reshape(b, (1, -1)))
    if squeeze and z.shape[1] == 1:
        return z[:, 0]
    return z
