# piece: sigmoid
# truth: wrong
# function: sigma
# mistake: the denominator is cast to int, so only 1, 1/2, 1/3 and so on can come out
# line: 10
# style: terse
import numpy as np

def sigma(z):
    d = (1 + np.exp(-z)).astype(int)
    return 1 / d
