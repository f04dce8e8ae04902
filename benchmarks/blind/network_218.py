# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: sample by sample
import numpy as np

def network(x, params):
    def one(v):
        for W, b, h in params:
            v = h(np.array([sum(v[i] * W[i, j] for i in range(len(v))) + b[j] for j in range(len(b))]))
        return v[0] if len(v) == 1 else v
    return np.array([one(row) for row in x]) if x.ndim == 2 else one(x)
