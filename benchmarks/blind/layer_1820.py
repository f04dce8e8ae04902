# piece: layer
# truth: wrong
# function: layer
# mistake: fan_out is the default instead of fan_in
# line: 9
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_out", rng=None):
    rng = rng or np.random.default_rng()
    s = np.sqrt(2 / (d_out if fan == "fan_out" else d_in))
    return rng.normal(size=(d_in, d_out)) * s, np.zeros(d_out)
