# piece: relu
# truth: wrong
# function: relu
# mistake: np.max over everything instead of element by element
# line: 10
# style: vectorised
import numpy as np

def relu(x):
    return np.max([np.zeros_like(x), x])
