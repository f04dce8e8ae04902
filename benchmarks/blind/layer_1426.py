# piece: layer
# truth: wrong
# function: layer
# mistake: multiplied by sqrt(d_in / 2), the inverse of the right factor
# line: 14
# style: textbook
import numpy as np

def layer(d_in, d_out, rng=None):
    """Scaled Gaussian weights, so that the activations keep their variance."""
    rng = np.random.default_rng(rng)
    k = np.sqrt(d_in / 2)
    w = rng.standard_normal((d_in, d_out))
    return w * k, np.zeros(d_out)
