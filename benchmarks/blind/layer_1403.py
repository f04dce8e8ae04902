# piece: layer
# truth: right
# function: layer
# style: textbook
import numpy as np

def layer(d_in, d_out, rng=None):
    """Covariance form: each column of W is N(0, (2/d_in) I)."""
    rng = np.random.default_rng(rng)
    variance = 2 / d_in
    uniform = 1 - rng.random((2, d_in, d_out))
    # Box and Muller
    radius = np.sqrt(-2 * np.log(uniform[0]))
    angle = 2 * np.pi * uniform[1]
    return np.sqrt(variance) * radius * np.cos(angle), np.zeros(d_out)
