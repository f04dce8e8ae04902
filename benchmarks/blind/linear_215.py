# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for every term of the sum
# line: 12
# style: nested loops
import numpy as np

def linear(x, w, b):
    total = 0.0
    for i in range(len(x)):
        total += x[i] * w[i] + b
    return total
