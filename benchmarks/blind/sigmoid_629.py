# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: operator precedence: 1 / 1 + e
# line: 11
# style: terse
import numpy as np

def sigmoid(x):
    x = x.astype(float) if x.dtype.kind == "i" else x
    with np.errstate(over="ignore"): return 1 / 1 + np.exp(-x)
