# piece: layer
# truth: wrong
# function: he_init
# mistake: the square root is taken twice
# line: 11
# style: terse
import numpy as np

def he_init(rng, shape):
    sd = np.sqrt(2 / shape[0])
    w = rng.normal(0, np.sqrt(sd), shape)
    return w, np.zeros(shape[1])
