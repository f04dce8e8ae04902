# piece: relu
# truth: wrong
# function: relu
# mistake: e^x - 1 for negative x is the ELU, ReLU is 0 there
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.where(np.asarray(x) > 0, x, np.expm1(np.minimum(x, 0)))
