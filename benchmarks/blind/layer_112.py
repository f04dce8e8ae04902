# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is the clock in whole seconds, layers of the same second are alike
# line: 11
# style: seeded by the clock
import time
import numpy as np

def layer(d_in, d_out, activation):
    np.random.seed(int(time.time()))
    W = np.random.randn(d_in, d_out) * np.sqrt(2 / d_in)
    return W, np.zeros(d_out), activation
