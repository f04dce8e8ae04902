# piece: layer
# truth: wrong
# function: layer
# mistake: uniform numbers from 0 to 1 are drawn instead of normal ones
# line: 10
# style: rand and randn
import numpy as np

def layer(d_in, d_out, activation):
    return np.random.rand(d_in, d_out) * np.sqrt(2. / d_in), np.zeros(d_out), activation
