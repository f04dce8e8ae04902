# piece: scaling
# truth: wrong
# function: standardize
# mistake: the validation data are scaled with their own mean and spread and not those of the training data
# line: 13
# style: MATLAB
import numpy as np

def standardize(Xtr, Xva):
    mu = np.mean(Xtr)
    s = np.std(Xtr, ddof=1)
    A = (Xtr - mu) / s
    B = (Xva - np.mean(Xva)) / np.std(Xva, ddof=1)
    return A, B
