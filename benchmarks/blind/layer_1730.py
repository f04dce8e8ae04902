# piece: layer
# truth: wrong
# function: layer
# mistake: draws beyond one standard deviation are set to zero, which shrinks the variance
# line: 11
# style: mask
import numpy as np

def layer(d_in, d_out, rng):
    w = rng.standard_normal((d_in, d_out))
    w = np.where(np.abs(w) < 1, w, 0)
    return w * np.sqrt(2 / d_in), np.zeros(d_out)
