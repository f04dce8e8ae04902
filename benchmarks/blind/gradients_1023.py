# piece: gradients
# truth: wrong
# function: gradients
# mistake: the sample dimension is reduced with a sum of the inputs times the mean residual, the mean of a product is not the product of means
# line: 15
# style: verbose with comments
import numpy as np

def gradients(x, y, w, b):
    p = 0.5 + 0.5 * np.tanh(0.5 * (x @ w + b))
    r = p - y
    # mean residual over the batch
    db = r.mean()
    # each weight sees its own input
    dw = x.mean(axis=0) * db
    return dw, db
