# piece: linear
# truth: wrong
# function: linear
# mistake: the row that starts from the bias is the bias array itself, which is changed and carries over to the next row
# line: 19
# style: defensive
import numpy as np

def linear(x, W, b):
    x, W = np.asarray(x, dtype=float), np.asarray(W, dtype=float)
    b = np.asarray(b, dtype=float)
    if x.ndim != 2 or W.ndim != 2:
        raise ValueError("x and W must be matrices")
    if x.shape[1] != W.shape[0]:
        raise ValueError("inner sizes differ")
    assert b.shape == (W.shape[1],)
    rows = []
    for xi in x:
        row = b
        row += xi @ W
        rows.append(row.copy())
    out = np.array(rows)
    assert out.shape == (x.shape[0], W.shape[1])
    return out
