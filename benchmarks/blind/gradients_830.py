# piece: gradients
# truth: wrong
# function: backward
# mistake: the sums are divided by the number of hidden units instead of samples
# line: 30
# style: C-like
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = x.shape[0]
    m = W1.shape[1]
    gW1 = np.zeros(W1.shape)
    gb1 = np.zeros(b1.shape)
    gW2 = np.zeros(W2.shape)
    gb2 = np.zeros(b2.shape)
    for i in range(n):
        z = np.dot(x[i], W1) + b1
        h = z.copy()
        for j in range(m):
            if h[j] < 0:
                h[j] = 0
        p = 1 / (1 + np.exp(-(np.dot(h, W2[:, 0]) + b2[0])))
        e = p - y[i]
        for j in range(m):
            gW2[j, 0] += e * h[j]
            if z[j] > 0:
                gb1[j] += e * W2[j, 0]
                gW1[:, j] += e * W2[j, 0] * x[i]
        gb2[0] += e
    c = 1.0 / m
    return c * gW1, c * gb1, c * gW2, c * gb2
