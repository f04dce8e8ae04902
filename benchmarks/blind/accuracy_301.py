# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the hits are summed in eight bits, which overflow beyond 255
# line: 12
# style: casts to save memory
import numpy as np

def accuracy(y, y_hat):
    pred = (np.asarray(y_hat) > 0.5).astype(np.uint8)
    hit = (pred == np.asarray(y)).astype(np.uint8)
    return hit.sum(dtype=np.uint8) / hit.size
