# piece: layer
# truth: right
# function: layer
# style: terse
import numpy as np

def layer(d_in, d_out, rng):
    return rng.normal(0, (2 / d_in) ** 0.5, (d_in, d_out)), np.zeros(d_out)
