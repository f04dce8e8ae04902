# piece: bce
# truth: wrong
# function: loss
# mistake: where() picks the two logarithms the wrong way round
# line: 11
# style: terse NumPy, swapped arguments
import numpy as np

def loss(p, t):
    p = np.clip(np.asarray(p, dtype=float), 1e-12, 1 - 1e-12)
    return -np.where(t == 1, np.log(1 - p), np.log(p)).mean()
