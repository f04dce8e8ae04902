# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: list comprehension
import numpy as np

def relu(x):
    x = np.asarray(x)
    return np.array([v if v > 0 else v * 0 for v in x.ravel()]).reshape(x.shape)
