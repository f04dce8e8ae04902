# piece: scaling
# truth: wrong
# function: scale
# mistake: divided by the largest value, as for pixels
# line: 12
# style: maximum habit
import numpy as np

def scale(x):
    values = np.array(x, dtype=float)
    top = np.max(np.abs(values))
    values = values / top
    return values
