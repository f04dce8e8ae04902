# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the derivative is x itself where x is positive
# line: 13
# style: loop
import numpy as np

def relu_grad(x):
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        if x[i] > 0:
            g[i] = x[i]
    return g
