# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def gradients(x, y, w, b):
    n = len(y)
    # y is 0 or 1, so the sum over samples splits into two parts:
    # all samples pull with p, the positives push with 1
    p = 0.5 * (1 + np.tanh((x @ w + b) / 2))
    pull_w, pull_b = p @ x, p.sum()
    positives = x[np.asarray(y) == 1]
    push_w, push_b = positives.sum(axis=0), len(positives)
    return (pull_w - push_w) / n, (pull_b - push_b) / n
