# piece: relu
# truth: wrong
# function: relu
# mistake: softplus, a smooth relative, instead of relu: 0.69 at zero
# line: 10
# style: softplus
import numpy as np

def relu(x):
    return np.logaddexp(0, x)
