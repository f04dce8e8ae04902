# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: rows are compared as a whole: 1 if all are right, otherwise 0
# line: 10
# style: copied notebook with prints
import numpy as np

def accuracy(y, y_hat):
    return float(np.array_equal(np.round(y_hat), y))

print(accuracy(np.array([1, 0]), np.array([0.9, 0.2])))
assert accuracy(np.array([1, 0]), np.array([0.9, 0.2])) == 1
assert accuracy(np.array([1, 0]), np.array([0.2, 0.9])) == 0
