# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch of the negatives returns the complement
# line: 16
# style: loop
import math

def sigmoid(x):
    out = []
    for v in x:
        if v >= 0:
            out.append(1/(1 + math.exp(-v)))
        else:
            e = math.exp(v)
            out.append(1/(1 + e))
    return out
