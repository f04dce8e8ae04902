# piece: network
# truth: wrong
# function: network
# mistake: the sum of a unit starts at 0 and the bias never enters
# line: 16
# style: translated from C
import numpy as np

def network(x, weights, biases, activations):
    z = np.atleast_2d(x).astype(float)
    for l in range(len(weights)):
        W = weights[l]
        new = np.zeros((z.shape[0], W.shape[1]))
        for i in range(z.shape[0]):
            for j in range(W.shape[1]):
                s = 0.0
                for k in range(W.shape[0]):
                    s += z[i, k] * W[k, j]
                new[i, j] = s
        z = activations[l](new)
    if z.shape[1] == 1:
        z = z[:, 0]
    return z if np.ndim(x) == 2 else z[0]
