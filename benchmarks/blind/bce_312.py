# piece: bce
# truth: wrong
# function: bce
# mistake: the mean losses of the two classes are averaged, whatever their sizes
# line: 14
# style: class by class
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-15, 1 - 1e-15)
    ones, zeros = -np.log(p[y == 1]), -np.log(1 - p[y == 0])
    parts = [part.mean() for part in (ones, zeros) if part.size]
    return sum(parts) / len(parts)
