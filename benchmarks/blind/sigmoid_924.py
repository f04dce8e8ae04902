# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: verbose
import numpy as np

def sigmoid(x):
    # floats, also when integers come in
    x = np.asarray(x)
    x = x.astype(np.result_type(x.dtype, np.float32) if x.dtype.kind == "f" else float)
    # exp of a negative number never overflows
    e = np.exp(-np.abs(x))
    # the two branches of the stable formula
    positive = 1 / (1 + e)
    negative = e / (1 + e)
    return np.where(x >= 0, positive, negative)
