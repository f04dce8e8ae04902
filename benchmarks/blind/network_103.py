# piece: network
# truth: wrong
# function: network
# mistake: the values before the activation are cut to [-3, 3]
# line: 13
# style: numeric guard
import numpy as np

def network(x, params):
    z = np.asarray(x, dtype=float)
    for W, b, h in params:
        pre = z @ W + b
        pre = np.clip(pre, -3.0, 3.0)
        z = h(pre)
    return z[..., 0] if z.shape[-1] == 1 else z
