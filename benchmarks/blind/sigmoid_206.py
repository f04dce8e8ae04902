# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: defensive with errstate
import numpy as np

def sigmoid(x):
    values = np.asarray(x)
    if values.dtype.kind not in "iuf":
        raise TypeError("real numbers expected")
    if values.dtype.kind != "f":
        values = values.astype(np.float64)
    e = np.exp(-abs(values))
    top = np.where(values < 0, e, np.ones_like(e))
    return top / (1 + e)
