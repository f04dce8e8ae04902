# piece: layer
# truth: wrong
# function: layer
# mistake: each unit is connected to three inputs only, and the deviation is that of three inputs
# line: none
# style: sparse start, verbose student
import numpy as np

def layer(d_in, d_out, activation):
    connections = min(3, d_in)
    W = np.zeros((d_in, d_out))
    for unit in range(d_out):
        chosen = np.random.permutation(d_in)[:connections]
        W[chosen, unit] = np.random.randn(connections) * np.sqrt(2 / connections)
    b = np.zeros(d_out)
    return W, b, activation
