# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute value of the draws makes all weights positive
# line: 11
# style: textbook
import numpy as np

def layer(d_in, d_out, rng):
    z = rng.normal(size=(d_in, d_out))
    z = np.abs(z)
    return z * np.sqrt(2 / d_in), np.zeros(d_out)
