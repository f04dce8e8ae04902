# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the negation is done in the caller's array
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    np.negative(x, out=x)
    return 1 / (1 + np.exp(np.minimum(x, 700)))
