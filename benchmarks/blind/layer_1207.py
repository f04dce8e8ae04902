# piece: layer
# truth: wrong
# function: layer
# mistake: the standard deviation is passed as the mean of the normal distribution, the spread stays 1
# line: 11
# style: terse NumPy, rng object
import numpy as np

def layer(d_in, d_out, rng):
    sd = np.sqrt(2 / d_out)
    W = rng.normal(sd, size=(d_in, d_out))
    return W, np.zeros(d_out)
