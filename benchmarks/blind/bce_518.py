# piece: bce
# truth: wrong
# function: bce
# mistake: integer labels are unsigned: 1 - y, and -y, wrap around
# line: 10
# style: list comprehension
import numpy as np

def bce(y, y_hat):
    labels = np.array([int(t) for t in y], dtype=np.uint8)
    p = np.array([min(max(float(q), 2 ** -52), 1 - 2 ** -52) for q in y_hat])
    return np.mean(-labels * np.log(p) - (1 - labels) * np.log(1 - p))
