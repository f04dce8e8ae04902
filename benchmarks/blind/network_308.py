# piece: network
# truth: wrong
# function: network
# mistake: every layer's sums are centred over the batch
# line: 13
# style: batch normalisation habit
import numpy as np

def network(x, params):
    z = x
    for W, b, h in params:
        s = z @ W + b
        s = s - np.atleast_2d(s).mean(axis=0)
        z = h(s)
    return z[..., 0] if z.shape[-1] == 1 else z
