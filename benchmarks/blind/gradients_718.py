# piece: gradients
# truth: right
# function: backward
# mistake: none
# line: none
# style: C-like
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    n = x.shape[0]
    k = W1.shape[1]
    gW1 = np.zeros(W1.shape)
    gb1 = np.zeros(k)
    gW2 = np.zeros((k, 1))
    gb2 = np.zeros(1)
    for i in range(n):
        h = np.zeros(k)
        o = b2[0]
        for j in range(k):
            s = b1[j] + np.dot(x[i], W1[:, j])
            if s > 0:
                h[j] = s
                o = o + s * W2[j, 0]
        e = (1 / (1 + np.exp(-o)) - y[i]) / n
        gb2[0] += e
        for j in range(k):
            if h[j] > 0:
                gW2[j, 0] += e * h[j]
                gb1[j] += e * W2[j, 0]
                gW1[:, j] += e * W2[j, 0] * x[i]
    return gW1, gb1, gW2, gb2
