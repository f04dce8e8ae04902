# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are uniform on [0, 1), neither centred nor normal
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    s = np.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    return s * rng.random((d_in, d_out)), np.zeros(d_out)
