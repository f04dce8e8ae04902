# piece: bce
# truth: wrong
# function: bce
# mistake: the label 0 branch takes log(p), not log(1 - p)
# line: 17
# style: loop
import math

def bce(y, y_hat):
    losses = []
    for k in range(len(y)):
        p = float(y_hat[k])
        p = max(2 ** -52, min(p, 1 - 2 ** -52))
        if y[k] == 1:
            losses.append(-math.log(p))
        else:
            losses.append(-math.log(p))
    return sum(losses) / len(losses)
