# piece: relu
# truth: wrong
# function: relu
# mistake: the first entry is passed over by the loop
# line: 12
# style: loop, off by one
import numpy as np

def relu(x):
    x = np.array(x, dtype=float)
    flat = x.reshape(-1)
    for i in range(1, flat.size):
        if flat[i] < 0:
            flat[i] = 0
    return flat.reshape(x.shape)
