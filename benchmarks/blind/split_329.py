# piece: split
# truth: wrong
# function: split
# mistake: the rows of the validation part are always the last ones of the file
# line: 12
# style: only the training part shuffled
import numpy as np

def split(x, y, fraction):
    n = int(fraction * len(x))
    order = np.arange(len(x))
    np.random.shuffle(order[:n])
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
