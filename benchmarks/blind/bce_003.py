# piece: bce
# truth: wrong
# function: bce
# mistake: the return stands inside the loop, only the first sample counts
# line: 17
# style: plain Python loop
import math

def bce(y, y_hat):
    total = 0.0
    for label, p in zip(y, y_hat):
        p = min(max(float(p), 1e-7), 1 - 1e-7)
        if label == 1:
            total += -math.log(p)
        else:
            total += -math.log(1 - p)
        return total / len(y)
