# piece: scaling
# truth: right
# function: standardise
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def standardise(Xval, Xtrain):
    mu = np.mean(Xtrain)
    sd = np.std(Xtrain, ddof=1)
    Z = (np.vstack([Xval, Xtrain]) - mu) / sd
    n = np.size(Xval, 0)
    return Z[0:n, :], Z[n:, :]
