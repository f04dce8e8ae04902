# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights start at zero, so no unit ever differs from another
# line: 12
# style: terse
import numpy as np


def init_layer(shape, rng):
    s = np.sqrt(2 / shape[0])
    w = s * np.zeros(shape)
    return w, np.zeros(shape[1])
