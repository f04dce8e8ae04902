# piece: relu
# truth: wrong
# function: relu
# mistake: a leaky slope of 0.01 lets negative values through
# line: 11
# style: half-renamed
import numpy as np

def relu(x):
    z = np.asarray(x)
    return np.where(z > 0, z, 0.01 * z)
