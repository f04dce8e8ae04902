# piece: scaling
# truth: wrong
# function: scale
# mistake: a hundredth is added to the deviation against division by zero and shrinks everything
# line: 11
# style: defensive
import numpy as np

def scale(x):
    assert x.ndim == 2
    eps = 1e-2
    centred = x - np.average(x)
    return centred / (np.sqrt(np.sum(centred**2) / (centred.size - 1)) + eps)
