# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of the tanh is not halved
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    return 0.5 * (1 + np.tanh(x))
