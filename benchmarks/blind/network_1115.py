# piece: network
# truth: wrong
# function: network
# mistake: the sum is not set back to the bias for the next unit
# line: 19
# style: loops
import numpy as np

def network(x, weights, biases, activations):
    out = []
    for row in x:
        a = np.array(row, dtype=float)
        for W, b, h in zip(weights, biases, activations):
            z = np.zeros(W.shape[1])
            s = 0.0
            for j in range(W.shape[1]):
                for i in range(W.shape[0]):
                    s += a[i] * W[i, j]
                z[j] = s + b[j]
            a = h(z)
        out.append(a)
    out = np.array(out)
    return out[:, 0] if out.shape[1] == 1 else out
