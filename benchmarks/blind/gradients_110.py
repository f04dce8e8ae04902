# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: deltas through outer products, relu
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    z = np.clip(x @ W1 + b1, 0, None) @ W2 + b2
    return np.mean(np.logaddexp(0, (1 - 2 * y) * z[:, 0]))

def gradients(x, y, W1, b1, W2, b2):
    total = [np.zeros(np.shape(v)) for v in (W1, b1, W2, b2)]
    for xi, ti in zip(x, y):
        u = xi @ W1 + b1
        e = 1 / (1 + np.exp(-(np.maximum(u, 0) @ W2 + b2))) - ti
        d = np.where(u > 0, W2 @ e, 0.0)
        for t, g in zip(total, (np.outer(xi, d), d, np.outer(np.maximum(u, 0), e), e)):
            t += g / len(x)
    return total
