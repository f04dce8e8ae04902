# piece: relu
# truth: wrong
# function: relu
# mistake: ELU: exp(x) - 1 for negative x
# line: 10
# style: helpers
import numpy as np

def negative_branch(v):
    return np.exp(np.minimum(v, 0)) - 1

def relu(x):
    x = np.asarray(x)
    return np.where(x > 0, x, negative_branch(x))
