# piece: relu
# truth: wrong
# function: relu
# mistake: row maximum of x and 0
# line: 12
# style: vectorised, freely
import numpy as np

def relu(z, floor=0):
    z = np.asarray(z)
    cut = np.maximum(z, floor)
    return np.broadcast_to(cut.max(axis=-1, keepdims=True), z.shape) * (cut > 0)
