# piece: layer
# truth: right
# function: layer
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    n = dict(fan_in=d_in, fan_out=d_out)[fan]
    # weights and bias in one array; the last row is the bias
    theta = rng.normal(0, np.sqrt(2 / n), size=(d_in + 1, d_out))
    theta[-1] = 0
    return theta[:-1], theta[-1]
