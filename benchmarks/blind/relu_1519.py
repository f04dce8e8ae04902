# piece: relu
# truth: wrong
# function: relu
# mistake: the result is stored in an integer array, which cuts off the decimals
# line: 12
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    # zeros wherever the unit is silent
    activations = np.zeros(x.shape, dtype=int)
    np.copyto(activations, x, where=x > 0, casting="unsafe")
    return activations
