# piece: relu
# truth: wrong
# function: relu
# mistake: the reshaped view shares memory with the input, which is changed
# line: 11
# style: flat view
import numpy as np

def relu(x):
    x = np.asarray(x)
    flat = x.reshape(-1)
    flat[flat < 0] = 0
    return flat.reshape(x.shape)
