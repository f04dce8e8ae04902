# piece: layer
# truth: wrong
# function: init_params
# mistake: layers of equal size share one and the same array of weights
# line: 11
# style: terse
import numpy as np

def init_params(sizes):
    L = {s: [np.random.randn(*s)*(2/s[1])**.5] for s in zip(sizes, sizes[1:])}
    return [(L[s][0], np.zeros(s[1])) for s in zip(sizes, sizes[1:])]
