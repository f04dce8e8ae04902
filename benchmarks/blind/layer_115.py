# piece: layer
# truth: wrong
# function: layer
# mistake: the deviation is passed as the mean of the distribution, the deviation stays 1
# line: 10
# style: positional argument
import numpy as np

def layer(d_in, d_out, activation):
    W = np.random.normal(np.sqrt(2 / d_in), size=(d_in, d_out))
    return W, np.zeros(d_out), activation
