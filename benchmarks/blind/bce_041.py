# piece: bce
# truth: wrong
# function: bce
# mistake: the formula as written, no clipping: a perfect prediction gives NaN
# line: none
# style: copied notebook with prints
import numpy as np

def bce(y, y_hat):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

y = np.array([0, 1, 1, 1, 0])
y_hat = np.array([.1784, .3674, .5676, .3376, .2119])
print(bce(y, y_hat))
assert abs(bce(y, y_hat) - 0.6176) < 1e-4
