# piece: relu
# truth: wrong
# function: relu_layer
# mistake: the absolute value is compared with 0, so negative values pass
# line: 10
# style: terse
import numpy as np

def relu_layer(z):
    on = np.abs(z) > 0
    return np.where(on, z, 0)
