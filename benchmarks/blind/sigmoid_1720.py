# piece: sigmoid
# truth: wrong
# function: expit
# mistake: the midpoint is added to x instead of subtracted
# line: 10
# style: terse
import numpy as np

def expit(x0, x):
    u = np.asarray(x, float) + x0
    return 1 / (1 + np.exp(-np.clip(u, -700, 700)))
