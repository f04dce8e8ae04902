# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: bias absorbed into the weights
import numpy as np

def network(x, params):
    single = x.ndim == 1
    z = np.atleast_2d(x)
    for W, b, h in params:
        z = h(np.hstack([np.ones((len(z), 1)), z]) @ np.vstack([b, W]))
    z = z[:, 0] if z.shape[1] == 1 else z
    return z[0] if single else z
