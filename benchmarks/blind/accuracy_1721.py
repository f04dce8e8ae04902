# piece: accuracy
# truth: wrong
# function: accuracy_masked
# mistake: samples the model is unsure of are left out of the count
# line: 10
# style: mask
import numpy as np

def accuracy_masked(y, p, keep):
    keep = keep & (np.abs(p - 0.5) > 0.2)
    ok = (p > 0.5) == y
    return ok[keep].sum() / max(keep.sum(), 1)
