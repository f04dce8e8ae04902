# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the input is overwritten by its derivative
# line: 10
# style: in-place
import numpy as np

def relu_grad(x):
    x = np.asarray(x)
    x[x <= 0] = 0
    x[x > 0] = 1
    return x
