# piece: layer
# truth: wrong
# function: layer
# mistake: all weights are zero
# line: 10
# style: terse expert
import numpy as np

def layer(d_in, d_out, activation):
    return np.zeros((d_in, d_out)), np.zeros(d_out), activation
