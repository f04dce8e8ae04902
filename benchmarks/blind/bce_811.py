# piece: bce
# truth: wrong
# function: bce
# mistake: labels as a column against flat predictions: the product is an n by n table
# line: 10
# style: terse
import numpy as np

def bce(Y, A, eps=2.0 ** -52):
    A = np.clip(A.astype(float), eps, 1 - eps).ravel()
    return -np.mean(Y * np.log(A) + (1.0 - Y) * np.log(1 - A))
