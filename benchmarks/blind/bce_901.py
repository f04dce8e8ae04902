# piece: bce
# truth: wrong
# function: bce
# mistake: samples lie along the second axis but the mean is taken over the first, so a row of losses comes back
# line: 12
# style: terse
import numpy as np

def bce(Y, A, eps=1e-12):
    A = np.clip(A.astype(float), eps, 1 - eps)
    L = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return np.squeeze(L.mean(axis=0))
