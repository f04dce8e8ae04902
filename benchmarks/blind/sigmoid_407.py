# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the tanh form misses its half in the argument
# line: 10
# style: hyperbolic tangent
import numpy as np

def sigmoid(x):
    return 0.5*(1 + np.tanh(x))
