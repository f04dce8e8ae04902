# piece: layer
# truth: wrong
# function: layer
# mistake: the mean of the weights is 0.1, not 0
# line: 9
# style: over-engineered with options
import numpy as np

def layer(d_in, d_out, activation, mean=0.1, gain=2.0, mode="fan_in", dtype=np.float64):
    fan = d_in if mode == "fan_in" else d_out
    W = np.random.normal(mean, np.sqrt(gain / fan), (d_in, d_out)).astype(dtype)
    return W, np.zeros(d_out, dtype=dtype), activation
