# piece: layer
# truth: wrong
# function: layer
# mistake: one column is drawn and broadcast, so all units have the same weights
# line: 13
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    W = np.zeros((d_in, d_out))
    W += np.sqrt(2 / n) * rng.standard_normal((d_in, 1))
    return W, np.zeros(d_out)
