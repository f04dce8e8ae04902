# piece: layer
# truth: wrong
# function: new_layer
# mistake: sqrt(2) / d_in: the square root does not reach d_in
# line: 13
# style: textbook
import numpy as np

def new_layer(d_in, d_out, rng=None):
    """Weights with variance 2/d_in, zero biases."""
    rng = np.random.default_rng(rng)
    z = rng.standard_normal((d_in, d_out))
    w = z * np.sqrt(2) / d_in
    return {"w": w, "b": np.zeros(d_out)}
