# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: C-like
import numpy as np

def network(x, weights, biases, activations):
    a = np.array(x, dtype=float)
    for l in range(len(weights)):
        n, d = a.shape
        k = weights[l].shape[1]
        z = np.empty((n, k))
        for i in range(n):
            for j in range(k):
                s = biases[l][j]
                for m in range(d):
                    s = s + a[i][m] * weights[l][m][j]
                z[i][j] = s
        a = activations[l](z)
        print("layer", l + 1, "shape", a.shape)
    if a.shape[1] != 1:
        return a
    return a.flatten()
