# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the difference of two unsigned bytes wraps to 255, so a false negative counts as 255 errors
# line: 11
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # small integers are enough for labels
    t = np.asarray(y).astype(np.uint8)
    c = (np.asarray(y_hat) > 0.5).astype(np.uint8)
    # 0 where they agree, 1 where not
    wrong = np.abs(c - t)
    # one minus the error rate
    return 1 - wrong.sum(dtype=float) / wrong.size
