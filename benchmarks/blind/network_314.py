# piece: network
# truth: wrong
# function: network
# mistake: the first layer's bias is used in all layers of the same width
# line: 16
# style: while loop, Italian
import numpy as np

def network(x, params):
    bias = {}
    strato = 0
    z = np.asarray(x, dtype=float)
    while strato < len(params):
        W, b, h = params[strato]
        # un bias per larghezza
        bias.setdefault(W.shape[1], b)
        z = h(z @ W + bias[W.shape[1]])
        strato += 1
    return z[..., 0] if z.shape[-1] == 1 else z
