# piece: layer
# truth: wrong
# function: layer
# mistake: the variance is 1/d_in (Xavier), not 2/d_in
# line: 10
# style: Xavier remembered
import numpy as np

def layer(d_in, d_out, activation):
    weights = np.random.standard_normal((d_in, d_out)) / np.sqrt(d_in)
    return weights, np.zeros(d_out), activation
