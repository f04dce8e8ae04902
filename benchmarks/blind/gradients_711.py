# piece: gradients
# truth: wrong
# function: backward
# mistake: each sample replaces the gradient of W1 instead of adding to it
# line: 21
# style: loop
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    gW1 = np.zeros(W1.shape)
    gb1 = np.zeros(b1.shape)
    gW2 = np.zeros(W2.shape)
    gb2 = np.zeros(b2.shape)
    n = len(x)
    for i in range(n):
        z = x[i] @ W1 + b1
        h = z * (z > 0)
        o = h @ W2 + b2
        d2 = 1 / (1 + np.exp(-o)) - y[i]
        d1 = W2[:, 0] * d2[0] * (z > 0)
        gW1 = np.outer(x[i], d1)
        gb1 += d1
        gW2 += np.outer(h, d2)
        gb2 += d2
    return gW1 / n, gb1 / n, gW2 / n, gb2 / n
