# piece: linear
# truth: right
# function: linear
# style: verbose
import numpy as np

def linear(bias, weights, inputs):
    table = inputs[:, :, np.newaxis] * weights[np.newaxis]
    return np.sum(table, axis=1) + np.broadcast_to(bias, (len(inputs), len(bias)))
