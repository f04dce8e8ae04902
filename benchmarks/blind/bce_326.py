# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: probability of the truth
import numpy as np

def bce(y, y_hat):
    q = np.where(np.asarray(y) == 1, y_hat, 1 - np.asarray(y_hat))
    return -np.log(np.maximum(q, 1e-30)).sum() / len(q)
