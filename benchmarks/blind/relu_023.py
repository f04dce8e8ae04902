# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: copied notebook with prints and asserts
import numpy as np

def relu(x):
    return (np.asarray(x) > 0) * np.asarray(x)

x = np.arange(-3, 4)
print(x, relu(x))
assert (relu(x) >= 0).all() and relu(x).shape == x.shape
