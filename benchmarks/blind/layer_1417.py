# piece: layer
# truth: wrong
# function: layer
# mistake: fan_out is used although fan_in is the rule
# line: 11
# style: terse
import numpy as np

def layer(d_in, d_out, rng=None):
    r = np.random.default_rng(rng)
    return r.normal(scale=np.sqrt(2 / d_out), size=(d_in, d_out)), np.zeros(d_out)
