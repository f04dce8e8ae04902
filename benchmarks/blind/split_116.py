# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: deleted rows
import numpy as np

def split(x, y, fraction):
    taken = np.random.choice(np.arange(len(x)), size=int(fraction * len(x)), replace=False)
    return np.take(x, taken, axis=0), np.take(y, taken), np.delete(x, taken, axis=0), np.delete(y, taken)
