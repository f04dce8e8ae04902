# piece: sigmoid
# truth: wrong
# function: expit
# mistake: np.where has its two branches the wrong way round
# line: 12
# style: terse
import numpy as np

def expit(t):
    t = np.asarray(t, float)
    e = np.exp(-np.abs(t))
    return np.where(t < 0, 1, e) / (1 + e)
