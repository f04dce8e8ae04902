# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result stays between -1 and 1, the shift to 0 to 1 is forgotten
# line: 11
# style: terse NumPy
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.tanh(x / 2)
