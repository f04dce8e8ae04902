# piece: relu
# truth: wrong
# function: relu
# mistake: sqrt(x^2) needs the square only half the way: x^2 overflows for large x
# line: 11
# style: terse
import numpy as np

def relu(x):
    x = np.asarray(x)
    return 0.5 * (x + np.sqrt(np.square(x, dtype=float)))
