# piece: network
# truth: wrong
# function: network
# mistake: a batch as high as wide is turned round, for square batches samples and inputs are exchanged
# line: 12
# style: row and column conventions mixed
import numpy as np

def network(x, params):
    z = np.asarray(x)
    first = params[0][0].shape[0]
    if z.ndim == 2 and z.shape[0] == first:
        z = z.T
    for W, b, h in params:
        z = h(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
