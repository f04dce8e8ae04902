# piece: descent
# truth: wrong
# function: descent
# mistake: one step too few, the last row stays zero
# line: 12
# style: matlab
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    P = np.zeros((steps + 1, len(start)))
    P[0, :] = start
    for k in range(1, steps):
        P[k, :] = P[k - 1, :] - lr * decay ** (k - 1) * np.asarray(grad(P[k - 1, :]))
    return P
