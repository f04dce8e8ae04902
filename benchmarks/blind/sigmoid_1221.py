# piece: sigmoid
# truth: wrong
# function: sig
# mistake: the mean of the batch is subtracted first, so a value depends on its neighbours
# line: 9
# style: terse NumPy, scaled and shifted
import numpy as np

def sig(a, center=True):
    a = np.asarray(a, dtype=float)
    if center:
        a = a - a.mean()
    return np.exp(-np.logaddexp(0, -a))
