# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the bitwise not of whole numbers gives -1 and -2, the share becomes negative
# line: 12
# style: bit operations
import numpy as np

def accuracy(y, y_hat):
    p = (y_hat > 0.5).astype(int)
    differ = p ^ np.asarray(y).astype(int)
    return np.mean(~differ)
