# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: block matrix, a one carried along
import numpy as np

def network(x, params):
    z = np.asarray(x)
    for W, b, h in params:
        one = np.ones(z.shape[:-1] + (1,))
        z = h(np.concatenate([one, z], axis=-1) @ np.vstack([b, W]))
    return z @ np.ones(1) if z.shape[-1] == 1 else z
