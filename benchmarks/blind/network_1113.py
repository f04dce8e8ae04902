# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: loops
import numpy as np

def network(x, weights, biases, activations):
    z = x
    for W, b, h in zip(weights, biases, activations):
        pre = np.empty((z.shape[0], W.shape[1]))
        for n in range(z.shape[0]):
            for j in range(W.shape[1]):
                pre[n, j] = b[j]
                for i in range(W.shape[0]):
                    pre[n, j] += z[n, i] * W[i, j]
        z = h(pre)
    if z.shape[1] == 1:
        z = z[:, 0]
    return z
