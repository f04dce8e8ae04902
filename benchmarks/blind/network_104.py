# piece: network
# truth: wrong
# function: network
# mistake: the input is cast to whole numbers before the first layer
# line: 10
# style: whole numbers
import numpy as np

def network(x, params):
    z = np.asarray(x).astype(int)
    for W, b, h in params:
        z = h(np.einsum("...i,ij->...j", z, W) + b)
    return np.squeeze(z, axis=-1) if z.shape[-1] == 1 else z
