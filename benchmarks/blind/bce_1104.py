# piece: bce
# truth: wrong
# function: loss
# mistake: divides by n inside the loop and once more at the end
# line: 19
# style: c-like
import math
import sys

def loss(y, y_hat):
    n = len(y)
    s = 0.0
    for i in range(n):
        p = min(max(float(y_hat[i]), sys.float_info.epsilon), 1 - sys.float_info.epsilon)
        if y[i] == 1:
            s -= math.log(p) / n
        else:
            s -= math.log(1 - p) / n
    return s / n
