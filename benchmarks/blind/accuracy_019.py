# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the correlation between labels and decisions is returned
# line: none
# style: R squared
import numpy as np

def accuracy(y, y_hat):
    decision = (np.asarray(y_hat) > 0.5).astype(float)
    if decision.std() == 0 or np.std(y) == 0:
        return 0.0
    return np.corrcoef(decision, np.asarray(y, dtype=float))[0, 1]
