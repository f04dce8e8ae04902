# piece: relu
# truth: wrong
# function: relu_layer
# mistake: threshold 0.1; and cut at 100
# line: none
# style: loop, freely
import numpy as np

def relu_layer(layer):
    z = np.asarray(layer["z"])
    a = np.zeros_like(z)
    for i in np.ndindex(z.shape):
        if z[i] > 0.1:
            a[i] = min(z[i], 100)
    return a
