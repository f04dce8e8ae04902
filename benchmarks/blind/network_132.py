# piece: network
# truth: wrong
# function: network
# mistake: values of the last call of the same shape are mixed in with a tenth of weight
# line: 17
# style: memory between calls
import numpy as np

_memory = {}

def network(x, params):
    z = np.asarray(x)
    for k, (W, b, h) in enumerate(params):
        z = h(z @ W + b)
        key = (k, z.shape)
        if key in _memory:
            z = 0.9 * z + 0.1 * _memory[key]
        _memory[key] = z.copy()
    return z.squeeze(-1) if z.shape[-1] == 1 else z
