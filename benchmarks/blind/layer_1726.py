# piece: layer
# truth: right
# function: layer
# style: einsum
import numpy as np

def layer(d_in, d_out, rng):
    # drawn as (d_out, d_in) and turned
    g = rng.standard_normal((d_out, d_in))
    return np.einsum("oi->io", g) * np.sqrt(2 / d_in), np.zeros((d_out,))
