# piece: layer
# truth: right
# function: he_init
# style: terse
import numpy as np

def he_init(rng, shape):
    w = rng.normal(0, 1, shape) * np.sqrt(2 / shape[0])
    return w, 0 * w.sum(0)
