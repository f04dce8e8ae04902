# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: defensive with try
import numpy as np

def relu(x):
    try:
        values = np.array(x, copy=True)
    except ValueError:
        raise TypeError("numbers expected")
    assert values.dtype.kind in "iuf", values.dtype
    values[values < 0] = 0
    return values
