# piece: network
# truth: wrong
# function: network
# mistake: only two layers are computed, deeper networks are cut
# line: none
# style: fixed two layers
import numpy as np

def network(x, params):
    W1, b1, h1 = params[0]
    a = h1(x @ W1 + b1)
    if len(params) > 1:
        W2, b2, h2 = params[1]
        a = h2(a @ W2 + b2)
    return a[:, 0] if a.ndim == 2 and a.shape[1] == 1 else a
