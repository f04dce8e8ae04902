# piece: layer
# truth: wrong
# function: layer
# mistake: Xavier's variance 1 / fan is used, a factor of two is missing
# line: 13
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """He et al. 2015"""
    rng = rng or np.random.default_rng()
    n = {"fan_in": d_in, "fan_out": d_out}[fan]
    var = 1.0 / n
    return np.sqrt(var) * rng.standard_normal((d_in, d_out)), np.zeros(d_out)
