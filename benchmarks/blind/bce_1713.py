# piece: bce
# truth: wrong
# function: bce
# mistake: the squared error is averaged, although the clip suggests a logarithm
# line: 13
# style: verbose
import numpy as np

def bce(y, p):
    p = np.clip(p.astype(float), 1e-12, 1 - 1e-12)
    y = y.astype(float)
    agreement = y * p + (1 - y) * (1 - p)
    return np.mean((1 - agreement) ** 2)
