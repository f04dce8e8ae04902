# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: columns as samples inside
import numpy as np

def network(x, params):
    z = np.transpose(x)
    for W, b, h in params:
        s = W.T @ z
        z = h(s.T + b).T
    z = z.T
    return z[..., -1] if z.shape[-1] == 1 else z
