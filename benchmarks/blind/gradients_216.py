# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: the function itself is returned where the input is positive, not its slope 1
# line: 17
# style: loop over scalars
import numpy as np

def relu(x):
    return np.maximum(x, 0)

def relu_grad(x):
    x = np.asarray(x, dtype=float)
    slopes = []
    for value in x.ravel():
        if value > 0:
            slopes.append(value)
        else:
            slopes.append(0.0)
    return np.array(slopes).reshape(x.shape)
