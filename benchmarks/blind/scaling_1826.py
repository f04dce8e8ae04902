# piece: scaling
# truth: right
# function: scaling
# style: textbook
import numpy as np

def scaling(x):
    """s^2 = n / (n - 1) * (E[x^2] - E[x]^2)"""
    x = np.asarray(x, float)
    n = x.size
    mu = x.mean()
    s2 = ((x ** 2).mean() - mu ** 2) * n / (n - 1)
    return x / np.sqrt(s2) - mu / np.sqrt(s2)
