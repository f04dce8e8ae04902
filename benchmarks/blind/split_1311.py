# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: half-renamed
import numpy as np

def split(x, y):
    order = sorted(range(len(x)), key=lambda _: np.random.rand())
    x_shuffled = np.take(x, order, axis=0)
    y_shuffled = np.take(y, order)
    half = len(order) // 2
    x_train, x_val = np.array_split(x_shuffled, [half])
    y_train, y_val = np.array_split(y_shuffled, [half])
    return x_train, y_train, x_val, y_val
