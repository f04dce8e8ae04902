# piece: network
# truth: wrong
# function: network
# mistake: only the first sample's output is returned for a single output
# line: 17
# style: C-like
import numpy as np

def network(x, weights, biases, activations):
    n_layers = len(weights)
    z = np.array(x, dtype=float)
    i = 0
    while i < n_layers:
        z = activations[i](z @ weights[i] + biases[i])
        i += 1
    if z.shape[1] == 1:
        z = z[0]
    return z
