# piece: network
# truth: wrong
# function: network
# mistake: the sum for each unit starts from the previous unit's sum, s is not reset to the bias
# line: 17
# style: C-like
import numpy as np

def network(x, weights, biases, activations):
    a = x
    for l in range(len(weights)):
        n, m = a.shape[0], weights[l].shape[1]
        z = np.zeros((n, m))
        for i in range(n):
            s = 0.0
            for j in range(m):
                s += biases[l][j]
                for k in range(a.shape[1]):
                    s += a[i, k] * weights[l][k, j]
                z[i, j] = s
        a = activations[l](z)
    return a[:, 0] if a.shape[1] == 1 else a
