# piece: gradients
# truth: wrong
# function: bce_grad
# mistake: the sign between the two terms: -y/p - (1-y)/(1-p)
# line: 18
# style: loop over scalars
import math

def bce(y, y_hat):
    return -sum(t * math.log(p) + (1 - t) * math.log(1 - p) for t, p in zip(y, y_hat)) / len(y)

def bce_grad(y, y_hat):
    grads = []
    n = len(y)
    for t, p in zip(y, y_hat):
        first = -t / p
        second = (1 - t) / (1 - p)
        grads.append((first - second) / n)
    return grads
