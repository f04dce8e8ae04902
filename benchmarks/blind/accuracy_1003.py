# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: verbose with comments
import numpy as np

def accuracy(y, y_hat):
    # code every sample as 2 * truth + decision: 0 = tn, 1 = fp, 2 = fn, 3 = tp
    code = 2 * np.asarray(y).astype(int) + (np.asarray(y_hat) > 0.5)
    tn, fp, fn, tp = np.bincount(code, minlength=4)
    # everything off the diagonal is an error
    return 1 - (fp + fn) / (tn + fp + fn + tp)
