# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: chi and direction
import numpy as np

def layer(d_in, d_out, activation):
    length = np.sqrt(np.random.chisquare(1, size=(d_in, d_out)) * 2.0 / d_in)
    side = np.where(np.random.rand(d_in, d_out) < 0.5, -1.0, 1.0)
    return [side * length, np.zeros(d_out), activation]
