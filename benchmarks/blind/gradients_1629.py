# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean is taken over the features (axis 1) instead of the samples
# line: 12
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    per_sample = (p - y)[:, None] * x
    dw = per_sample.mean(axis=1)
    return dw, np.mean(p - y)
