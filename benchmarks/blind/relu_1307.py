# piece: relu
# truth: wrong
# function: relu
# mistake: any() decides for the whole array: one positive element lets all of them pass
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return x if (x > 0).any() else np.zeros_like(x)
