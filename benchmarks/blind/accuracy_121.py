# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: either both above or both below
import numpy as np

def accuracy(y, y_hat):
    margin = (np.asarray(y, dtype=float) - 0.5) * (np.asarray(y_hat, dtype=float) - 0.5)
    above = np.asarray(y_hat) > 0.5
    agree = np.where(margin != 0, margin > 0, above == np.asarray(y, dtype=bool))
    return agree.mean()
