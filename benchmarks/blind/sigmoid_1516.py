# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch for negative numbers has 1 instead of exp(x) in the numerator
# line: 19
# style: verbose
import numpy as np

def sigmoid(x):
    # stable version with two branches
    values = np.asarray(x, dtype=float)
    result = np.zeros(values.shape)
    is_positive = values >= 0
    is_negative = ~is_positive
    # branch 1: exp(-x) cannot overflow here
    result[is_positive] = 1 / (1 + np.exp(-values[is_positive]))
    # branch 2: exp(x) cannot overflow here
    exp_neg = np.exp(values[is_negative])
    result[is_negative] = 1 / (1 + exp_neg)
    return result
