# piece: bce
# truth: wrong
# function: bce
# mistake: only the term of the positive labels is kept, label 0 costs nothing
# line: 10
# style: comprehension, French names
import math

def bce(y, y_hat):
    pertes = [-t * math.log(max(float(p), 1e-12)) for t, p in zip(y, y_hat)]
    return sum(pertes) / len(pertes)
