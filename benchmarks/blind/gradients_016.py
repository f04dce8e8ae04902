# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the derivative is x itself where x is positive, not 1
# line: 13
# style: np.where masks
import numpy as np

def relu(x):
    return np.maximum(x, 0)

def relu_grad(x):
    return np.where(np.asarray(x) > 0, x, 0)
