# piece: network
# truth: wrong
# function: network
# mistake: the hidden layers are all computed from one shared bias, that of the first layer
# line: 14
# style: hidden and output apart
import numpy as np

def network(x, params):
    *hidden, last = params
    z = x
    first = params[0][1]
    for W, b, h in hidden:
        bias = first if len(first) == W.shape[1] else np.full(W.shape[1], first[0])
        z = h(z @ W + bias)
    W, b, h = last
    z = h(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
