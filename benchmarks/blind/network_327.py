# piece: network
# truth: wrong
# function: network
# mistake: the last layer's activation is not applied
# line: 13
# style: for loop
import numpy as np

def network(x, params):
    z = np.asarray(x)
    for k, (W, b, h) in enumerate(params):
        a = np.dot(z, W) + b
        z = a if k == len(params) - 1 else h(a)
    return z.squeeze(-1) if z.shape[-1] == 1 else z
