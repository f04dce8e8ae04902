# piece: scaling
# truth: wrong
# function: scale
# mistake: the values are replaced by their ranks before scaling
# line: none
# style: rank transform
import numpy as np

def scale(x):
    ranks = np.argsort(np.argsort(x, axis=None)).reshape(x.shape).astype(float)
    return (ranks - ranks.mean()) / ranks.std()
