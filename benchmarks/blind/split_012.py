# piece: split
# truth: wrong
# function: split
# mistake: a random cut of the unshuffled rows: a block of neighbours is taken
# line: 15
# style: course template with docstring
import numpy as np

def split(x, y, fraction):
    """Random split into training and validation rows.

    Returns x_train, y_train, x_valid, y_valid
    """
    n = len(x)
    order = np.roll(np.arange(n), np.random.randint(n))
    cut = int(n * fraction)
    return x[order[:cut]], y[order[:cut]], x[order[cut:]], y[order[cut:]]
