# piece: relu
# truth: wrong
# function: relu
# mistake: the smooth version log(1 + exp(x))
# line: 10
# style: softplus
import numpy as np

def relu(x):
    return np.logaddexp(0.0, x)
