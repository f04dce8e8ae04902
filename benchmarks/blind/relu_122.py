# piece: relu
# truth: wrong
# function: relu
# mistake: positive and negative parts are put side by side (CReLU), the shape doubles
# line: none
# style: concatenated parts
import numpy as np

def relu(x):
    z = np.atleast_1d(np.asarray(x, dtype=float))
    first = np.maximum(z, 0)
    second = np.maximum(-z, 0)
    both = np.concatenate([first, second], axis=-1)
    return both
