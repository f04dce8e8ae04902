# piece: network
# truth: wrong
# function: network
# mistake: the activation of the last layer is missing
# line: 14
# style: loop
import numpy as np

def network(x, params):
    z = x
    for W, b, h in params[:-1]:
        z = h(z @ W + b)
    W, b, h = params[-1]
    z = z @ W + b
    return np.squeeze(z, axis=-1) if z.shape[-1] == 1 else z
