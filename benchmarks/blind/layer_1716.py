# piece: layer
# truth: wrong
# function: layer
# mistake: the bias has one entry for each input
# line: 11
# style: terse
import numpy as np

def layer(d_in, d_out, rng):
    w = rng.normal(size=(d_in, d_out)) * np.sqrt(2 / d_in)
    return w, np.zeros(w.shape[0])
