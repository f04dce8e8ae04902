# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: counts are kept from call to call in a global
# line: none
# style: running totals in a global
import numpy as np

counts = {"right": 0, "all": 0}

def accuracy(y, y_hat):
    counts["right"] += int(np.sum((np.asarray(y_hat) > 0.5) == (np.asarray(y) > 0.5)))
    counts["all"] += len(y)
    return counts["right"] / counts["all"]
