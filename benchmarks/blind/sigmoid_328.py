# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: odds by parts
import math
import numpy as np

def sigmoid(x):
    def single(v):
        if v < 0:
            odds = math.exp(v)
            return odds / (odds + 1)
        return 1 - single(-v) if v < 30 and v != 0 else 1 / (1 + math.exp(-v))
    return np.reshape([single(float(v)) for v in np.ravel(x)], np.shape(x))
