# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: parentheses are missing: 1 / 1 + exp(-x)
# line: 12
# style: terse
import numpy as np


def logistic(t, slope=1.0, centre=0.0):
    t = slope * (np.array(t, float) - centre)
    return 1 / 1 + np.exp(-t)
