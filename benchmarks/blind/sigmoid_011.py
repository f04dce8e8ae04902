# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the normal distribution function is used instead of the logistic one
# line: none
# style: erf
import math
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    flat = [0.5 * (1 + math.erf(v / math.sqrt(2))) for v in x.ravel()]
    return np.array(flat).reshape(x.shape)
