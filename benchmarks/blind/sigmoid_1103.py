# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the two branches of the stable formula are exchanged
# line: 15
# style: defensive
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    small = np.exp(-np.abs(x))
    assert (small <= 1).all()
    high = 1 / (1 + small)
    low = small / (1 + small)
    return np.where(x < 0, high, low)
