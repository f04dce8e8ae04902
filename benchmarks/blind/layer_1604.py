# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are cast to float32
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    n = d_in if fan == "fan_in" else d_out
    w = rng.normal(0, np.sqrt(2 / n), (d_in, d_out)).astype("float32")
    return w, np.zeros(d_out)
