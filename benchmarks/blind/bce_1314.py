# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: loop
import math

def bce(y, y_hat):
    tiny = 2.0 ** -52
    terms = []
    for t, p in zip(y.tolist(), y_hat.tolist()):
        q = p if t else 1.0 - p
        terms.append(-math.log(max(q, tiny)))
    return math.fsum(terms) / len(terms)
