# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: exp(x) overflows for large x and inf / inf gives NaN where the answer is 1
# line: 10
# style: terse
import numpy as np

def sigmoid(x):
    e = np.exp(x)
    return e / (1 + e)
