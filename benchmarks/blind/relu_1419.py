# piece: relu
# truth: wrong
# function: relu
# mistake: x times its sign is |x|; the step function has to be 0 for negative x
# line: 12
# style: textbook
import numpy as np

def relu(x):
    """ReLU(x) = x H(x) with the Heaviside step H."""
    x = np.asarray(x)
    step = np.sign(x)
    return x * step
