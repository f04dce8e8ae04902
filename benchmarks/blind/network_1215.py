# piece: network
# truth: wrong
# function: network
# mistake: pop empties the caller's lists, a second call has no layers left
# line: 13
# style: loop
import numpy as np

def network(x, weights, biases, activations):
    z = x
    n = len(weights)
    for k in range(n):
        z = activations.pop(0)(np.dot(z, weights.pop(0)) + biases.pop(0))
    return z[..., 0] if z.shape[-1] == 1 else z
