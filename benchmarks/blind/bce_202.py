# piece: bce
# truth: wrong
# function: bce
# mistake: the loss is assigned instead of added up, only the last sample counts
# line: 17
# style: loop with a stale variable
import numpy as np

def bce(y, y_hat):
    loss = 0
    for i in range(len(y)):
        p = np.clip(float(y_hat[i]), 1e-12, 1 - 1e-12)
        if y[i] == 1:
            term = -np.log(p)
        else:
            term = -np.log(1 - p)
        loss = term / len(y)
    return loss
