# piece: gradients
# truth: wrong
# function: gradients
# mistake: the slope p(1 - p) is multiplied in although it cancels
# line: 11
# style: textbook
import numpy as np

def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (p - y) * p * (1 - p)
    return x.T @ delta / len(y), delta.mean()
