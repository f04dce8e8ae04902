# piece: relu
# truth: wrong
# function: relu
# mistake: softplus is a smooth approximation with log 2 at zero
# line: 13
# style: helpers
import numpy as np

def softplus(x):
    return np.logaddexp(0.0, x)

def relu(x):
    return softplus(x)
