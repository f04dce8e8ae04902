# piece: layer
# truth: wrong
# function: layer
# mistake: the variance 2/d_in is handed over as the standard deviation
# line: 10
# style: terse
import numpy as np

def layer(d_in, d_out, rng):
    return rng.normal(0, 2 / d_in, (d_in, d_out)), np.zeros(d_out)
