# piece: relu
# truth: wrong
# function: relu
# mistake: the sum of x and its absolute value is taken in 32-bit integers, which overflows for large numbers
# line: 12
# style: C-like
import numpy as np

def relu(x):
    a = np.array(x)
    if a.dtype.kind == "i":
        a = a.astype(np.int32)
    b = a + abs(a)
    if b.dtype.kind == "i":
        return b // 2
    return a / 2 + abs(a) / 2
