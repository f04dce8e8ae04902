# piece: scaling
# truth: right
# function: scale_with
# style: verbose
import numpy as np

def scale_with(x, train_indices):
    mask = np.zeros(len(x), dtype=bool)
    mask[train_indices] = True
    reference = x[mask]
    return (x - reference.mean()) / reference.std(ddof=1)
