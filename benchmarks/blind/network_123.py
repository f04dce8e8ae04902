# piece: network
# truth: wrong
# function: network
# mistake: each layer's value is multiplied by a sigmoid of itself besides its activation
# line: none
# style: gates
import numpy as np

def network(x, params):
    z = np.asarray(x, dtype=float)
    for W, b, h in params[:-1]:
        pre = z @ W + b
        z = h(pre) / (1 + np.exp(-pre))
    W, b, h = params[-1]
    pre = z @ W + b
    z = h(pre) / (1 + np.exp(-pre))
    return z[..., 0] if z.shape[-1] == 1 else z
