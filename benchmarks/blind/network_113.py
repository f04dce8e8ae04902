# piece: network
# truth: wrong
# function: network
# mistake: activations are told by their names, unknown ones (identity, tanh) become the sigmoid
# line: 16
# style: chosen by name
import numpy as np

def network(x, params):
    z = np.asarray(x, dtype=float)
    for W, b, h in params:
        z = z @ W + b
        if h.__name__ in ("relu", "rl"):
            z = np.maximum(z, 0)
        else:
            z = 1 / (1 + np.exp(-z))
    return z[..., 0] if z.shape[-1] == 1 else z
