# piece: layer
# truth: wrong
# function: init_layer
# mistake: the mean is the standard deviation and the spread is 1: the arguments of normal are shifted by one
# line: 10
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    w = np.random.normal(np.sqrt(2 / d_out), size=(d_in, d_out))
    return w, np.zeros(d_out)
