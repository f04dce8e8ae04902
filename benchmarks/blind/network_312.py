# piece: network
# truth: wrong
# function: network
# mistake: only the first and the last layer are used, those in between are skipped
# line: 11
# style: two layers assumed
import numpy as np

def network(x, params):
    first, last = params[0], params[-1]
    chain = [first] if len(params) == 1 else [first, last]
    z = x
    for W, b, h in chain:
        z = h(z @ W + b)
    return np.squeeze(z, -1) if z.shape[-1] == 1 else z
