# piece: relu
# truth: wrong
# function: relu
# mistake: two mistakes: negatives leak by a tenth, and values above five are cut
# line: none
# style: decorator, two defects
import functools
import numpy as np

def array_in(f):
    @functools.wraps(f)
    def g(x):
        return f(np.asarray(x, dtype=float))
    return g

@array_in
def relu(x):
    y = np.where(x < 0, 0.1 * x, x)
    return np.where(y > 5, 5, y)
