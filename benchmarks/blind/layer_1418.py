# piece: layer
# truth: wrong
# function: init_layer
# mistake: the default is fan_out, the rule asks for fan_in unless told otherwise
# line: 9
# style: textbook
import numpy as np

def init_layer(d_in, d_out, rng=None, fan="fan_out"):
    """W ~ N(0, 2 / fan) and b = 0."""
    n = {"fan_in": d_in, "fan_out": d_out}[fan]
    rng = np.random.default_rng(rng)
    return rng.standard_normal((d_in, d_out)) * np.sqrt(2 / n), np.zeros(d_out)
