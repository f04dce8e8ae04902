# piece: layer
# truth: wrong
# function: layer
# mistake: 1 is added as if the weights were a scale, so their mean is one
# line: 10
# style: functional
import numpy as np

def layer(d_in, d_out, rng):
    gauss = lambda *s: rng.normal(loc=1.0, scale=np.sqrt(2 / d_in), size=s)
    return gauss(d_in, d_out), np.zeros(d_out)
