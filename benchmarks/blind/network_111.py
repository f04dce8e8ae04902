# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: units one by one
import numpy as np

def network(x, params):
    z = np.asarray(x)
    for W, b, h in params:
        z = h(np.stack([z @ W[:, j] + b[j] for j in range(W.shape[1])], axis=-1))
    return z.mean(axis=-1) if z.shape[-1] == 1 else z
