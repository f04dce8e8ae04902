# piece: relu
# truth: wrong
# function: relu
# mistake: values are also capped at 6 (ReLU6), which the exercise does not ask for
# line: 11
# style: verbose
import numpy as np

def relu(x):
    x = np.asarray(x)
    lower, upper = 0, 6
    return np.clip(x, lower, upper)
