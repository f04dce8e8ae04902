# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument of tanh is not halved, so the curve is twice as steep
# line: 11
# style: MATLAB
import numpy as np

def sigmoid(x):
    z = 1.0 * x
    h = np.tanh(z)
    g = (1 + h) / 2
    return g
