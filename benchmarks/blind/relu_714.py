# piece: relu
# truth: wrong
# function: relu
# mistake: the last entry is not visited
# line: 11
# style: loop
import numpy as np

def relu(x):
    flat = np.array(x).reshape(-1)
    for i in range(len(flat) - 1):
        if flat[i] < 0:
            flat[i] = 0
    return flat.reshape(x.shape)
