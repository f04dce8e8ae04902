# piece: sigmoid
# truth: wrong
# function: sig
# mistake: the tanh form has lost its offset 1/2, so the values lie between -1/2 and 1/2
# line: 11
# style: terse
import numpy as np

def sig(z):
    h = np.asarray(z, dtype=float) / 2
    return np.tanh(h) / 2
