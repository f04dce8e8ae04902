# piece: layer
# truth: wrong
# function: init_layer
# mistake: default rng seeded from the sizes: equal layers get equal weights
# line: 10
# style: functional
import numpy as np

def init_layer(d_in, d_out):
    rng = np.random.RandomState(d_in * 1000 + d_out)
    return rng.normal(0, np.sqrt(2 / d_out), (d_in, d_out)), np.zeros(d_out)
