# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of tanh is not halved
# line: 11
# style: tanh form
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return (1 + np.tanh(x)) / 2
