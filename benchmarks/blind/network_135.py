# piece: network
# truth: wrong
# function: network
# mistake: the network is run twice and each layer of the second run adds its first output
# line: 18
# style: two passes
import numpy as np

def network(x, params):
    first = []
    z = np.asarray(x)
    for W, b, h in params:
        z = h(z @ W + b)
        first.append(z)
    z = np.asarray(x)
    for (W, b, h), old in zip(params, first):
        z = h(z @ W + b)
        z = z + old
    return z[..., 0] if z.shape[-1] == 1 else z
