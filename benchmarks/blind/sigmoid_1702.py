# piece: sigmoid
# truth: wrong
# function: logit_to_prob
# mistake: the odds are divided by themselves minus one instead of plus one
# line: 13
# style: terse
import numpy as np

def logit_to_prob(*, z):
    z = np.asarray(z, float)
    e = np.exp(-np.abs(z))
    up = np.where(z < 0, e, 1.0)
    return up / (1.0 - e)
