# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: for negative inputs the denominator 1 + exp(x) is left out
# line: 14
# style: loop
import math
import numpy as np

def sigmoid(x):
    result = []
    for v in np.asarray(x).ravel().tolist():
        if v < 0:
            result.append(math.exp(v))
        else:
            result.append(1 / (1 + math.exp(-v)))
    return np.array(result).reshape(np.shape(x))
