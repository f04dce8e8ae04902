# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias is left out of the forward pass
# line: 11
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    # probabilities of the model
    p = 1 / (1 + np.exp(-np.matmul(x, w)))
    # residuals
    diff = np.subtract(p, y)
    print("mean residual", diff.mean())
    # average over the batch
    dw = np.matmul(diff, x) / diff.shape[0]
    db = diff.sum() / diff.shape[0]
    return dw, db
