# piece: network
# truth: wrong
# function: network
# mistake: relu is used in every layer but the last instead of the layer's own activation
# line: 14
# style: fixed activation
import numpy as np

def network(x, params):
    z = x
    for k, (W, b, h) in enumerate(params):
        z = z @ W + b
        if k < len(params) - 1:
            z = np.maximum(z, 0)
        else:
            z = h(z)
    return z[..., 0] if z.shape[-1] == 1 else z
