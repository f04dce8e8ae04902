# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: einsum with the transposed state
import numpy as np

def network(x, params):
    z = np.asarray(x).T
    for W, b, h in params:
        z = h((np.einsum("i...,ij->j...", z, W).T + b).T)
    y = z.T
    return y[..., 0] if y.shape[-1] == 1 else y
