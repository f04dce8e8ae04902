# piece: relu
# truth: wrong
# function: relu
# mistake: the negative part is subtracted again from the positive part, which gives back x itself
# line: 16
# style: functional with helpers
import numpy as np

def positive_part(x):
    return (np.abs(x) + x) / 2

def negative_part(x):
    return (np.abs(x) - x) / 2

def relu(x):
    return positive_part(x) - negative_part(x)
