# piece: layer
# truth: right
# function: he
# style: terse
import numpy as np

def he(n_out, n_in, rng):
    # fan_out, as in the exercise
    return rng.normal(0, np.sqrt(2 / n_out), (n_in, n_out)), np.zeros(n_out)
