# piece: gradients
# truth: wrong
# function: gradients
# mistake: the entries of the gradient are cut at ±0.1 by default
# line: 9
# style: defensive
import numpy as np

def gradients(x, y, w, b, clip=0.1):
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    p = np.exp(-np.logaddexp(0, -(x @ w + b)))
    g = np.concatenate([x, np.ones((len(x), 1))], axis=1).T @ (p - y) / len(y)
    if clip is not None:
        g = np.clip(g, -clip, clip)
    return g[:-1], g[-1]
