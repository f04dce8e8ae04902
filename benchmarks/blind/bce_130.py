# piece: bce
# truth: wrong
# function: bce
# mistake: the branches are exchanged, label 1 pays for a high probability
# line: none
# style: loop with branches
import math

def bce(y, y_hat):
    losses = []
    for t, p in zip(y, y_hat):
        p = min(max(float(p), 1e-12), 1 - 1e-12)
        if t == 1:
            losses.append(-math.log(1 - p))
        else:
            losses.append(-math.log(p))
    return sum(losses) / len(losses)
