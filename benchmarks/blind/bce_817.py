# piece: bce
# truth: wrong
# function: bce
# mistake: in the branch of label 0 the logarithm of the prediction itself is taken
# line: 16
# style: loop
from math import log

def bce(y, y_hat):
    losses = []
    for k in range(len(y)):
        p = float(y_hat[k])
        if y[k] > 0:
            losses.append(-log(max(p, 2e-16)))
        else:
            losses.append(-log(max(p, 2e-16)))
    return sum(losses) / len(losses)
