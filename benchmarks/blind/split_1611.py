# piece: split
# truth: wrong
# function: split
# mistake: x and y are shuffled independently of each other
# line: 17
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """
    Split the data at random.

    Returns:
        x_train, y_train, x_val, y_val
    """
    order_x = rng.permutation(len(x))
    order_y = rng.permutation(len(y))
    x_train, x_val = np.split(x[order_x], [n_train])
    y_train, y_val = np.split(y[order_y], [n_train])
    return x_train, y_train, x_val, y_val
