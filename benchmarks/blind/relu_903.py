# piece: relu
# truth: wrong
# function: relu
# mistake: the factor is x divided by its absolute value, which is 0/0 and hence NaN at 0
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # sign of the entries, from -1 to 1
    sign = x / np.abs(x)
    # 1 for positive and 0 for negative entries
    gate = (sign + 1) / 2
    return gate * x
