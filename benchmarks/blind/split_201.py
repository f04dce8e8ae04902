# piece: split
# truth: wrong
# function: split
# mistake: the caller's inputs are shuffled in place and the labels are left alone
# line: none
# style: in-place shuffle
import numpy as np

def split(x, y, fraction):
    np.random.shuffle(x)
    border = int(fraction * x.shape[0])
    return {"x_train": x[:border], "y_train": y[:border], "x_valid": x[border:], "y_valid": y[border:]}
