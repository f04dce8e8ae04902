# piece: layer
# truth: wrong
# function: layer
# mistake: both widths in the denominator, 2 / (d_in + d_out)
# line: 11
# style: wordy, English comments
import numpy as np

def layer(d_in, d_out):
    # He initialisation keeps the scale of the signal through the layers
    variance = 2.0 / (d_in + d_out)
    # draw every weight independently
    weights = np.random.normal(loc=0.0, scale=variance ** 0.5, size=(d_in, d_out))
    # and start with no bias at all
    biases = np.zeros(d_out)
    return weights, biases
