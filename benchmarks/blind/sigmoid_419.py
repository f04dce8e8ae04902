# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the whole list is computed from its first entry, and 1 is missing in the denominator
# line: none
# style: loop, two mistakes
import math

def sigmoid(x):
    out = []
    for i in range(len(x)):
        v = max(x[0], -700)
        out.append(1/(0 + math.exp(-v)))
    return out
