# piece: layer
# truth: wrong
# function: layer
# mistake: every seed but zero is replaced by 1
# line: 10
# style: seed as argument
import numpy as np

def layer(d_in, d_out, seed):
    rng = np.random.default_rng(seed and 1)
    return rng.normal(0, np.sqrt(2/d_out), (d_in, d_out)), np.zeros(d_out)
