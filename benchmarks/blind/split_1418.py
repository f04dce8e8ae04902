# piece: split
# truth: right
# function: split_by_indices
# style: verbose
import numpy as np

def split_by_indices(x, y, train):
    # tout ce qui n'est pas dans train sert a la validation
    garde = np.isin(np.arange(len(x)), train, invert=True)
    return x[train], y[train], x[garde], y[garde]
