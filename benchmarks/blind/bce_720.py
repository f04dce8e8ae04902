# piece: bce
# truth: wrong
# function: bce
# mistake: the leading minus covers only the first term
# line: 18
# style: verbose
import numpy as np

def bce(y, y_hat):
    # keep the logarithm away from zero
    tiny = np.finfo(y_hat.dtype).eps
    safe = np.clip(y_hat, tiny, 1 - tiny)
    # part that belongs to the ones
    ones_part = y * np.log(safe)
    # part that belongs to the zeros
    zeros_part = (1 - y) * np.log(1 - safe)
    # put both together and take the average
    loss = -ones_part + zeros_part
    return np.mean(loss)
