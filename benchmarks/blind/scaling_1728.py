# piece: scaling
# truth: right
# function: scaling
# style: textbook
import numpy as np

def scaling(x):
    """E[x^2] - E[x]^2 with Bessel's correction n / (n - 1)"""
    x = np.asarray(x, float)
    n, m = x.size, x.mean()
    s2 = (np.mean(x * x) - m * m) * n / (n - 1)
    return (x - m) * s2 ** -0.5
