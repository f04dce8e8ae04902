# piece: gradients
# truth: wrong
# function: backward
# mistake: the sums are kept in the type of x, so integer inputs truncate the gradient of W1
# line: 11
# style: loop
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = x.shape[0]
    grads = [np.zeros(W1.shape, dtype=x.dtype), np.zeros(b1.shape), np.zeros(W2.shape), np.zeros(b2.shape)]
    for row, label in zip(x, y):
        z = W1.T @ row + b1
        h = np.maximum(z, 0.0)
        p = 1 / (1 + np.exp(-(W2.T @ h + b2)))
        e = (p - label) / n
        d = (W2 @ e) * (z > 0)
        for j in range(len(d)):
            grads[0][:, j] = grads[0][:, j] + row * d[j]
        grads[1] += d
        grads[2] += h[:, None] * e
        grads[3] += e
    return grads
