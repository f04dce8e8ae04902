# piece: layer
# truth: wrong
# function: layer
# mistake: the weights have shape (d_out, d_in), so x @ W fails
# line: 10
# style: terse
import numpy as np

def layer(d_in, d_out, rng):
    return rng.normal(0, np.sqrt(2 / d_in), size=(d_out, d_in)), np.zeros(d_out)
