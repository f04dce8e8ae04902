# piece: network
# truth: wrong
# function: network
# mistake: the bias of the previous layer is used, the index is one behind
# line: 14
# style: translated from MATLAB
import numpy as np

def network(x, weights, biases, activations):
    L = len(weights)
    a = np.asmatrix(x)
    for l in range(1, L + 1):
        z = a * np.asmatrix(weights[l - 1])
        z = z + biases[l - 2]
        a = np.asmatrix(activations[l - 1](z.A))
    return a.A1 if a.shape[1] == 1 else a.A
