# piece: relu
# truth: wrong
# function: relu
# mistake: the output starts as NaN instead of zero, so the entries that are skipped stay NaN
# line: 11
# style: textbook
import numpy as np

def relu(x):
    x = np.asarray(x, float)
    out = np.full(x.shape, np.nan)
    np.copyto(out, x, where=x > 0)
    return out
