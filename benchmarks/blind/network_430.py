# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: flat arguments, iterator
import numpy as np

def network(x, *parameters):
    pairs = list(zip(*[iter(parameters)]*2))
    for W, b in pairs[:-1]:
        x = (x @ W + b).clip(min=0)
    W, b = pairs[-1]
    p = 1/(1 + np.exp(-(x @ W + b)))
    return p.reshape(-1) if W.shape[1] == 1 else p
