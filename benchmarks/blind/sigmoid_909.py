# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the list of results is a default argument, so a second call returns the results of the first as well
# line: 10
# style: loops
import math


def sigmoid(values, out=[]):
    for v in values:
        if v >= 0:
            out.append(1 / (1 + math.exp(-v)))
        else:
            out.append(math.exp(v) / (1 + math.exp(v)))
    return list(out)
