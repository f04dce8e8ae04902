# piece: relu
# truth: wrong
# function: relu
# mistake: one decision is made for the whole array, not one per entry
# line: 10
# style: terse
import numpy as np

def relu(x):
    return x if np.sum(x) > 0 else np.zeros_like(x)
