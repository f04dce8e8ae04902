# piece: layer
# truth: right
# function: layer
# style: textbook
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    """He: the variance of each weight is 2 / fan, the biases start at zero."""
    if fan not in ("fan_in", "fan_out"):
        raise ValueError("fan must be fan_in or fan_out")
    rng = np.random.default_rng(rng)
    variance = 2.0 / dict(fan_in=d_in, fan_out=d_out)[fan]
    return rng.normal(0.0, variance ** 0.5, size=(d_in, d_out)), np.zeros(shape=(d_out,))
