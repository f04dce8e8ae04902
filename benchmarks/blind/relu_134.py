# piece: relu
# truth: wrong
# function: relu
# mistake: entries are set to zero by number: as many of the smallest as there are negatives plus one, and order is lost
# line: none
# style: counted entries
import numpy as np

def relu(x):
    z = np.asarray(x, dtype=float)
    flat = np.sort(z, axis=None)
    k = int((flat < 0).sum()) + 1
    flat[:k] = 0.0
    return flat.reshape(z.shape)
