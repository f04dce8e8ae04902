# piece: layer
# truth: wrong
# function: layer
# mistake: values beyond one standard deviation are cut off
# line: 11
# style: truncated normal
import numpy as np

def layer(d_in, d_out, activation):
    std = np.sqrt(2 / d_in)
    W = np.clip(np.random.randn(d_in, d_out), -1, 1) * std
    b = np.zeros(d_out)
    return (W, b, activation)
