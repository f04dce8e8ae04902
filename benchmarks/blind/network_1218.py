# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    if np.ndim(x) == 2:
        return np.array([network(row, weights, biases, activations) for row in x])
    z = x
    for l in range(len(weights)):
        s = np.array(biases[l], dtype=float)
        for k, zk in enumerate(z):
            s = s + zk * weights[l][k]
        z = activations[l](s)
    return z[0] if len(z) == 1 else z
