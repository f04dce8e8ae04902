# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: margin sign, Spanish names
import numpy as np

def accuracy(real, estimado):
    margen = (2 * np.asarray(real, dtype=float) - 1) * (np.asarray(estimado) - 0.5)
    return np.count_nonzero(margen > 0) / margen.size
