# piece: split
# truth: wrong
# function: split_by_index
# mistake: the other samples are addressed by ~idx, the bitwise inverse of numbers, not by a mask
# line: 14
# style: defensive, freely
import numpy as np

def split_by_index(x, y, idx):
    idx = np.asarray(idx)
    assert len(x) == len(y)
    assert idx.ndim == 1 and len(set(idx.tolist())) == len(idx), "indices twice"
    assert idx.min() >= 0 and idx.max() < len(x), "index out of range"
    rest = ~idx
    return x[idx], y[idx], x[rest], y[rest]
