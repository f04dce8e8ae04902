# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the quotient is cut to whole numbers
# line: 11
# style: floor division
import numpy as np

def sigmoid(x):
    x = np.maximum(np.asarray(x, dtype=np.float64), -700.0)
    return 1 // (1 + np.exp(-x))
