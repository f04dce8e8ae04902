# piece: layer
# truth: wrong
# function: init_layer
# mistake: default is fan_out where fan_in is asked for
# line: 9
# style: terse
import numpy as np

def init_layer(d_in, d_out, fan="fan_out", seed=None):
    g = np.random.default_rng(seed)
    return g.normal(0, np.sqrt(2 / dict(fan_in=d_in, fan_out=d_out)[fan]), (d_in, d_out)), np.zeros(d_out)
