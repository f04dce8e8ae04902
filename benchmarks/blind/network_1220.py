# piece: network
# truth: wrong
# function: network
# mistake: relu is built in between the layers whatever activation is given
# line: 14
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    z = x
    n = len(weights)
    for i in range(n):
        z = z @ weights[i] + biases[i]
        z = activations[i](z) if i == n - 1 else np.maximum(z, 0)
    return z[..., 0] if z.shape[-1] == 1 else z
