# piece: scaling
# truth: wrong
# function: scale
# mistake: the validation rows are scaled by their own figures
# line: 16
# style: functional with helpers
import numpy as np

def figures(x):
    return x.mean(), x.std()

def apply(x, m, s):
    return (x - m) / s

def scale(x_train, x_valid):
    return apply(x_train, *figures(x_train)), apply(x_valid, *figures(x_valid))
