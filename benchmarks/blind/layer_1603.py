# piece: layer
# truth: wrong
# function: layer
# mistake: the absolute values make all the weights positive
# line: 15
# style: c-like
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    std = (2.0 / (d_in if fan == "fan_in" else d_out)) ** 0.5
    w = np.empty((d_in, d_out))
    for i in range(d_in):
        for j in range(d_out):
            w[i, j] = abs(rng.normal(0.0, std))
    return w, np.zeros(d_out)
