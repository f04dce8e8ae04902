# piece: layer
# truth: wrong
# function: layer
# mistake: values beyond one standard deviation are cut off, the spread is too small
# line: 11
# style: truncated normal
import numpy as np

def layer(d_in, d_out, activation):
    z = np.random.standard_normal((d_in, d_out))
    z = np.clip(z, -1, 1)
    return z * np.sqrt(2 / d_in), np.zeros(d_out), activation
