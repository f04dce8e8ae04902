# piece: network
# truth: wrong
# function: network
# mistake: for a single sample the caller's bias is changed, the sums are added to it in place
# line: 12
# style: in-place operations
import numpy as np

def network(x, params):
    z = np.asarray(x, dtype=float)
    for W, b, h in params:
        shifted = b
        if z.ndim == 1:
            shifted += z @ W
            z = h(shifted)
        else:
            z = h(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
