# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: loop, math module
from math import exp

def sigmoid(x):
    out = []
    for v in x:
        e = exp(-abs(v))
        out.append(1/(1 + e) if v >= 0 else e/(1 + e))
    return out
