# piece: layer
# truth: wrong
# function: layer
# mistake: the draw is multiplied by sqrt(d_in / 2) where it should be divided
# line: 11
# style: verbose
import numpy as np

def layer(d_in, d_out, rng):
    noise = rng.standard_normal((d_in, d_out))
    factor = np.sqrt(d_in / 2)
    return noise * factor, np.zeros(d_out)
