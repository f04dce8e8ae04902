# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: bias as a weight
import numpy as np

def network(x, params):
    for W, b, h in params:
        one = np.ones(x.shape[:-1] + (1,))
        x = h(np.concatenate((one, x), axis=-1) @ np.vstack((b, W)))
    if x.shape[-1] > 1:
        return x
    return x[..., 0]
