# piece: sigmoid
# truth: wrong
# function: sig
# mistake: brackets are missing in the denominator: 1/1 + exp(-v)
# line: 11
# style: terse
import numpy as np

def sig(v):
    v = np.clip(np.asarray(v, float), -700, 700)
    return 1 / 1 + np.exp(-v)
