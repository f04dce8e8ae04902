# piece: bce
# truth: right
# function: bce
# style: textbook
import numpy as np

def bce(y, p):
    """Mean negative log-likelihood of Bernoulli labels."""
    eps = np.finfo(float).eps
    y = np.asarray(y, float)
    p = np.clip(np.asarray(p, float), eps, 1 - eps)
    likelihood = p ** y * (1 - p) ** (1 - y)
    return -np.log(likelihood).mean()
