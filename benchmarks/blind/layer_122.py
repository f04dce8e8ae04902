# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: magnitude and sign apart
import numpy as np

def layer(d_in, d_out, activation):
    size = np.abs(np.random.normal(scale=(2 / d_in) ** 0.5, size=(d_in, d_out)))
    sign = np.random.choice([-1.0, 1.0], size=(d_in, d_out))
    return size * sign, np.zeros(d_out), activation
