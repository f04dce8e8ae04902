# piece: relu
# truth: wrong
# function: relu
# mistake: one row is treated at a time with the row's maximum, a matrix loses its columns
# line: 13
# style: Italian names
import numpy as np

def relu(ingresso):
    a = np.asarray(ingresso)
    if a.ndim < 2:
        return np.maximum(a, 0)
    righe = [np.maximum(riga.max(), 0) for riga in a]
    return np.array(righe)
