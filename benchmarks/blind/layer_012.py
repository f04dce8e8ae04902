# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: fan out, generator made once
import numpy as np

rng = np.random.default_rng()

def layer(d_in, d_out, activation):
    W = rng.normal(loc=0.0, scale=(2 / d_out) ** 0.5, size=(d_in, d_out))
    return W, np.zeros(d_out), activation
