# piece: relu
# truth: right
# function: relu
# style: terse
import numpy as np

def relu(x):
    a = np.asarray(x)
    return a - a.clip(max=0)
