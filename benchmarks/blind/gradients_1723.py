# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean is taken over the features, so one number per sample comes out for a square x
# line: 12
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    g = (p - y)[:, None] * x
    return g.mean(axis=1), np.mean(p - y)
