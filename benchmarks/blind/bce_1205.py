# piece: bce
# truth: wrong
# function: bce
# mistake: the labels stay a row while the predictions become a column, the product is n by n
# line: 10
# style: terse NumPy, column vectors
import numpy as np

def bce(target, output):
    output = np.reshape(output, (-1, 1))
    output = np.clip(output.astype(float), 1e-12, 1 - 1e-12)
    return -np.mean(target * np.log(output) + (1 - target) * np.log(1 - output))
