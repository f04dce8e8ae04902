# piece: sigmoid
# truth: wrong
# function: squash
# mistake: a flat list of numbers is returned in place of an array of the input's shape
# line: 13
# style: verbose
import numpy as np

def squash(batch):
    data = np.asarray(batch['x'], float)
    # one value after the other
    values = [np.exp(-np.logaddexp(0, -t)) for t in data.ravel()]
    return np.array(values)
