# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: unsigned labels wrap around when subtracted, so the sum of misses is far too large
# line: 11
# style: mask
import numpy as np

def accuracy(y, p):
    h = (p > 0.5).astype(np.uint8)
    miss = h - y.astype(np.uint8)
    return 1 - miss.sum() / len(y)
