# piece: layer
# truth: wrong
# function: he_weights
# mistake: the weights are divided by their own largest column norm after the draw
# line: 12
# style: textbook
import numpy as np

def he_weights(d_in, d_out, seed):
    g = np.random.default_rng(seed)
    w = g.normal(0, np.sqrt(2 / d_in), (d_in, d_out))
    w = w / np.linalg.norm(w, axis=0).max()
    return w, np.zeros(d_out)
