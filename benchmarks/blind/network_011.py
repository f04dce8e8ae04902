# piece: network
# truth: wrong
# function: network
# mistake: each hidden layer is standardised over the batch, which was not asked
# line: none
# style: batch normalised
import numpy as np

def network(x, params):
    z = x
    for k, (W, b, h) in enumerate(params):
        z = z @ W + b
        if k < len(params) - 1:
            z = (z - z.mean(axis=0)) / (z.std(axis=0) + 1e-8)
        z = h(z)
    return z[..., 0] if z.shape[-1] == 1 else z
