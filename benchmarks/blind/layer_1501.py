# piece: layer
# truth: right
# function: init_params
# style: terse
import numpy as np

def init_params(sizes, rng):
    return [(rng.normal(0, np.sqrt(2 / m), (m, n)), np.zeros(n)) for m, n in zip(sizes, sizes[1:])]
