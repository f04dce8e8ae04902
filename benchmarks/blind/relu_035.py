# piece: relu
# truth: wrong
# function: relu
# mistake: x + abs(x) lacks the half: positives are doubled
# line: 10
# style: copied notebook with prints
import numpy as np

def relu(x):
    return x + np.abs(x)

print(relu(np.array([-2.0, -1.0, 0.0])))
assert relu(0) == 0
assert relu(-3.0) == 0
