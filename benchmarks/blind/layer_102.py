# piece: layer
# truth: wrong
# function: layer
# mistake: a sum of two uniform numbers (triangular distribution), and its width is set by both sizes
# line: none
# style: triangular numbers, verbose
import numpy as np

def layer(d_in, d_out, activation):
    number_of_connections = d_in + d_out
    half_width = np.sqrt(6.0 / number_of_connections)
    first = np.random.uniform(-half_width, half_width, size=(d_in, d_out))
    second = np.random.uniform(-half_width, half_width, size=(d_in, d_out))
    weights = (first + second) / 2
    return weights, np.zeros(d_out), activation
