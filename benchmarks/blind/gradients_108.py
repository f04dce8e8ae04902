# piece: gradients
# truth: wrong
# function: gradients
# mistake: the hidden deltas are computed after the output weights have been moved
# line: 20
# style: plain loops over samples
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = (np.tanh(x @ W1 + b1) @ W2 + b2)[:, 0]
    return np.mean(np.logaddexp(0, z) - y * z)

def gradients(x, y, W1, b1, W2, b2):
    gW1, gb1 = np.zeros_like(W1), np.zeros_like(b1)
    gW2, gb2 = np.zeros_like(W2), np.zeros_like(b2)
    V = W2.copy()
    for xi, yi in zip(x, y):
        h = np.tanh(xi @ W1 + b1)
        e = 1 / (1 + np.exp(-(h @ W2 + b2))) - yi
        V -= 0.1 * np.outer(h, e)
        d = (V @ e) * (1 - h ** 2)
        gW2 += np.outer(h, e) / len(x)
        gb2 += e / len(x)
        gW1 += np.outer(xi, d) / len(x)
        gb1 += d / len(x)
    return gW1, gb1, gW2, gb2
