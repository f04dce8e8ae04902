# piece: gradients
# truth: wrong
# function: gradients
# mistake: the error at the output is multiplied with p(1 - p) as for the squared error
# line: 24
# style: loop over samples, nested lists
import numpy as np

def sig(t):
    return 1 / (1 + np.exp(-t))

def loss(x, y, W1, b1, W2, b2):
    total = 0.0
    for row, label in zip(x, y):
        p = sig(sig(row @ W1 + b1) @ W2 + b2)[0]
        total -= np.log(p) if label == 1 else np.log(1 - p)
    return total / len(y)

def gradients(x, y, W1, b1, W2, b2):
    g = [np.zeros_like(a) for a in (W1, b1, W2, b2)]
    for row, label in zip(x, y):
        a = sig(row @ W1 + b1)
        p = sig(a @ W2 + b2)
        d2 = (p - label) * p * (1 - p)
        d1 = (W2 @ d2) * a * (1 - a)
        g[0] += np.outer(row, d1)
        g[1] += d1
        g[2] += np.outer(a, d2)
        g[3] += d2
    return [v / len(y) for v in g]
