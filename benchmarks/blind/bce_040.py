# piece: bce
# truth: wrong
# function: bce
# mistake: predictions are read from the end, labels from the front
# line: 11
# style: plain Python loop, Swedish names
import math

def bce(facit, gissning):
    summa = 0.0
    for a, p in zip(facit, reversed(gissning)):
        p = min(max(float(p), 1e-7), 1 - 1e-7)
        summa += -math.log(p) if a == 1 else -math.log(1 - p)
    return summa / len(facit)
