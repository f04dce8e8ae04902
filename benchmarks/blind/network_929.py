# piece: network
# truth: right
# function: forward
# mistake: none
# line: none
# style: C-like
import numpy as np

def forward(x, weights, biases, activations):
    z = x
    for l in range(len(weights)):
        n = z.shape[0]
        k = weights[l].shape[1]
        a = np.zeros((n, k))
        for i in range(n):
            for j in range(k):
                s = biases[l][j]
                for m in range(z.shape[1]):
                    s += z[i, m] * weights[l][m, j]
                a[i, j] = s
        z = activations[l](a)
    if z.shape[1] == 1:
        return z.reshape(-1)
    return z
