# piece: relu
# truth: wrong
# function: relu
# mistake: the result is cut to whole numbers
# line: 13
# style: many helpers
import numpy as np

def is_positive(x):
    return np.asarray(x) > 0

def switch(condition, x):
    return condition.astype(int) * np.asarray(x).astype(int)

def relu(x):
    return switch(is_positive(x), x)
